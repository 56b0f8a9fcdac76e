using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Ops;

/// <summary>An op that computes sums in registers and can do something to each before it is stored.</summary>
public interface IWithEpilogue
{
    /// <summary>
    /// What is done to each sum: argument 0 is the sum, argument i the i-th input behind the <see cref="Operands"/> (a tensor of the
    /// result's shape, a row of its last axis, or a scalar). <see langword="null"/>: nothing.
    /// </summary>
    Expression? Epilogue { get; }

    /// <summary>How many inputs stand before the epilogue's.</summary>
    int Operands { get; }

    /// <summary>The same op with an epilogue.</summary>
    Op With(Expression epilogue);
}
