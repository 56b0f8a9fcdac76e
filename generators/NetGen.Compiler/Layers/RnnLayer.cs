using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Layers;

/// <summary>The simple recurrent layer: h = f(x · W + h · U + b) (Elman 1990).</summary>
internal sealed class RnnLayer : RecurrentLayer
{
    /// <inheritdoc/>
    public override string Name => "Rnn";

    /// <inheritdoc/>
    protected override int Gates => 1;

    /// <inheritdoc/>
    protected override string Formula(LayerContext context) => "h = f(x · W + h · U + b)";

    /// <inheritdoc/>
    protected override Value[] Step(RecurrentCell cell, Value product, Value? inputBias, Value[] before) =>
        [cell.Map(cell.Activate(new Argument(0) + new Argument(1)), cell.Inputs(product, inputBias), cell.Recurrent(before[0]))];
}
