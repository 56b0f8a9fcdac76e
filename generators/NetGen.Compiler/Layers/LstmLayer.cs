using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Layers;

/// <summary>Long short-term memory: gates decide what the cell forgets, takes in and shows (Hochreiter and Schmidhuber 1997).</summary>
internal sealed class LstmLayer : RecurrentLayer
{
    private static readonly Expression A = new Argument(0), B = new Argument(1), C = new Argument(2), D = new Argument(3);

    /// <inheritdoc/>
    public override string Name => "Lstm";

    /// <inheritdoc/>
    protected override int Gates => 4;

    /// <inheritdoc/>
    protected override int States => 2;

    /// <inheritdoc/>
    protected override string Formula(LayerContext context) => "i, f, o = σ(x · W + h · U + b), g = tanh(…); c = f · c + i · g; h = o · tanh(c)";

    /// <inheritdoc/>
    protected override Value[] Step(RecurrentCell cell, Value product, Value? inputBias, Value[] before)
    {
        Value inputs = cell.Inputs(product, inputBias), recurrent = cell.Recurrent(before[0]);
        Value Gate(int gate, UnaryFunction f) => cell.Map(Expression.Apply(f, A + B), cell.Gate(inputs, gate), cell.Gate(recurrent, gate));
        Value i = Gate(0, UnaryFunction.Sigmoid), f = Gate(1, UnaryFunction.Sigmoid), g = Gate(2, UnaryFunction.Tanh), o = Gate(3, UnaryFunction.Sigmoid);
        Value c = cell.Map((A * B) + (C * D), f, before[1], i, g);
        Value h = cell.Map(A * B, o, cell.Map(Expression.Apply(UnaryFunction.Tanh, A), c));
        return [h, c];
    }
}
