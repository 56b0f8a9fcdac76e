using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Layers;

/// <summary>A gated recurrent unit (Cho et al. 2014). The reset gate is applied behind the recurrent product, as PyTorch has it, or before it, as the paper has it.</summary>
internal sealed class GruLayer : RecurrentLayer
{
    private const string ResetAfter = "ResetAfter";

    private static readonly Expression A = new Argument(0), B = new Argument(1), C = new Argument(2);

    /// <inheritdoc/>
    public override string Name => "Gru";

    /// <inheritdoc/>
    protected override int Gates => 3;

    /// <inheritdoc/>
    protected override string Formula(LayerContext context) =>
        $"r, z = σ(x · W + h · U + b), n = tanh(x · W + {(context.Arguments.Flag(ResetAfter, true) ? "r · (h · U + b)" : "(r · h) · U + b")}); h = (1 − z) · n + z · h";

    /// <inheritdoc/>
    protected override Value[] Step(RecurrentCell cell, Value product, Value? inputBias, Value[] before)
    {
        bool resetsAfter = cell.Flag(ResetAfter, true);
        Value h = before[0];
        Value inputs = resetsAfter ? cell.InputsAlone(product, inputBias) : cell.Inputs(product, inputBias);
        Value recurrent = resetsAfter ? cell.RecurrentWithBias(h) : cell.Recurrent(h, first: 0, count: 2);
        Value Gate(int gate) => cell.Map(Expression.Apply(UnaryFunction.Sigmoid, A + B), cell.Gate(inputs, gate), cell.Gate(recurrent, gate));
        Value r = Gate(0), z = Gate(1);
        Value n = resetsAfter
            ? cell.Map(Expression.Apply(UnaryFunction.Tanh, A + (B * C)), cell.Gate(inputs, 2), r, cell.Gate(recurrent, 2))
            : cell.Map(Expression.Apply(UnaryFunction.Tanh, A + B), cell.Gate(inputs, 2), cell.Recurrent(cell.Map(A * B, r, h), first: 2, count: 1));
        return [cell.Map(((1 - A) * B) + (A * C), z, n, h)];
    }
}
