using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Layers;

/// <summary>What a recurrent layer carries on from its last step, beside its sequence: the hidden state or the cell, <c>[units]</c>.</summary>
internal sealed class LastStateLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "LastState";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        NamedValue input = context.Input();
        bool isCell = context.Arguments.Flag("Cell", false);
        return (isCell ? input.State?.Cell : input.State?.Hidden) is { } state
            ? new LayerOutput(state, $"{(isCell ? "cell" : "hidden state")} of {input.Name} after its last step")
            : throw new ProblemException(NoState.At(context.Place, Name, isCell ? "an LSTM with its cell" : "a recurrent layer", input.Name));
    }
}
