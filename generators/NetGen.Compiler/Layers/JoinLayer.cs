using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>
/// What layers that join several outputs share. One name joins the output before with that of the name; several, exactly
/// those.
/// </summary>
internal abstract class JoinLayer : Layer
{
    private const string Names = "names";
    private const string From = "From";

    /// <summary>What the shapes must have in common, as in <c>inputs of one shape</c>.</summary>
    protected abstract string Rule { get; }

    /// <summary>What stands between the inputs in the formula.</summary>
    protected abstract string Separator { get; }

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        NamedValue[] inputs = Inputs(context).ToArray();
        Value[] values = inputs.Select(context.Numbers).ToArray();
        for (int i = 1; i < values.Length; i++)
        {
            if (!Match(values[0].Shape, values[i].Shape))
            {
                throw new ProblemException(ShapesDiffer.At(
                    context.Place, Name, Rule, inputs[0].Name, values[0].Shape, inputs[i].Name, values[i].Shape));
            }
        }

        return new LayerOutput(Join(context, values), string.Join(Separator, inputs.Select(input => input.Name)));
    }

    /// <summary>Whether two inputs fit.</summary>
    protected abstract bool Match(Shape first, Shape other);

    /// <summary>Appends the ops.</summary>
    protected abstract Value Join(LayerContext context, Value[] values);

    private static IEnumerable<NamedValue> Inputs(LayerContext context)
    {
        IReadOnlyList<string> names = context.Arguments.Names(Names);
        if (names.Count == 1)
            yield return context.Input();
        else if (context.Arguments.Has(From))
            context.Warn(NoEffect.At(context.Arguments.PlaceOf(From), "the layer takes exactly the outputs it names"));
        foreach (string name in names)
            yield return context.Named(name, Names);
    }
}
