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
        if (input.State is not { } state)
            throw new ProblemException(NoState.At(context.Place, Name, input.Name));
        if (!context.Arguments.Flag("Cell", false))
            return new LayerOutput(state.Hidden, $"hidden state of {input.Name} after its last step");
        return state.Cell is { } cell
            ? new LayerOutput(cell, $"cell of {input.Name} after its last step")
            : throw new ProblemException(NoState.WithoutCell(context.Arguments.PlaceOf("Cell"), Name, input.Name));
    }
}
