using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Layers;

/// <summary>A gated recurrent unit (Cho et al. 2014), with the reset gate behind the recurrent product, as PyTorch has it.</summary>
internal sealed class GruLayer : RecurrentLayer
{
    private static readonly Expression A = new Argument(0), B = new Argument(1), C = new Argument(2);

    /// <inheritdoc/>
    public override string Name => "Gru";

    /// <inheritdoc/>
    protected override int Gates => 3;

    /// <inheritdoc/>
    protected override string Formula => "r, z = σ(x · W + h · U + b), n = tanh(x · W + r · (h · U + b)); h = (1 − z) · n + z · h";

    /// <inheritdoc/>
    protected override Value[] Step(RecurrentCell cell, Value product, Value? inputBias, Value[] before)
    {
        Value inputs = cell.InputsAlone(product, inputBias), recurrent = cell.RecurrentWithBias(before[0]);
        Value Gate(int gate) => cell.Map(Expression.Apply(UnaryFunction.Sigmoid, A + B), cell.Gate(inputs, gate), cell.Gate(recurrent, gate));
        Value r = Gate(0), z = Gate(1);
        Value n = cell.Map(Expression.Apply(UnaryFunction.Tanh, A + (B * C)), cell.Gate(inputs, 2), r, cell.Gate(recurrent, 2));
        return [cell.Map(((1 - A) * B) + (A * C), z, n, before[0])];
    }
}
