using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>What a recurrent layer starts from: the last state of another one, or a vector; 0 where nothing is named.</summary>
internal static class InitialState
{
    private const string Hidden = "InitialState", Cell = "InitialCell";

    /// <summary>Reads the arguments.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="units">Its units.</param>
    /// <param name="states">1, or 2 for a layer with a cell.</param>
    /// <returns>The hidden state, and the cell behind it.</returns>
    public static IEnumerable<Value?> Read(LayerContext context, int units, int states)
    {
        NamedValue? hidden = Named(context, Hidden), cell = Named(context, Cell);
        yield return hidden is null ? null : Fitting(context, Hidden, hidden, hidden.State?.Hidden, units);
        if (states == 1)
            yield break;
        if (cell is not null)
            yield return Fitting(context, Cell, cell, cell.State?.Cell ?? cell.State?.Hidden, units);
        else
            yield return hidden?.State?.Cell;
    }

    private static NamedValue? Named(LayerContext context, string argument) =>
        context.Arguments.TextOf(argument) is { } name ? context.NamedState(name, argument) : null;

    private static Value Fitting(LayerContext context, string argument, NamedValue named, Value? state, int units)
    {
        Value value = state ?? context.Numbers(named);
        var expected = new Shape(units);
        return value.Shape == expected
            ? value
            : throw new ProblemException(StateDoesNotFit.At(context.Arguments.PlaceOf(argument), context.Arguments.Attribute.Name, expected, named.Name, value.Shape));
    }
}
