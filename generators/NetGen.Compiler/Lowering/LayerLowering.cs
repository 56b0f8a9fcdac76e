using NetGen.Compiler.Graphs;
using NetGen.Compiler.Layers;
using NetGen.Compiler.Losses;
using NetGen.Compiler.Models;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Truncation;

namespace NetGen.Compiler.Lowering;

/// <summary>Lowers layers one after the other, and the blocks they bring.</summary>
internal sealed class LayerLowering(NetworkState state)
{
    private const int MostLayers = 5_000;

    private int count;

    /// <summary>Lowers a layer, as often as it says.</summary>
    public void Add(Scope scope, Arguments arguments)
    {
        AttributeSpec attribute = arguments.Attribute;
        Layer layer = LayerCatalog.Find(attribute.Name) ?? throw new ProblemException(UnknownLayer.At(arguments.Place, attribute.Name));
        string? name = arguments.TextOf("Name");
        if (name is not null)
            Identifiers.Check(arguments.PlaceOf("Name"), name);

        int times = layer.Times(arguments);
        if (times == 1)
        {
            Add(scope, layer, arguments, name, arguments.TextOf("From"));
            return;
        }

        for (int i = 1; i <= times; i++)
            Add(scope, layer, arguments, name is null ? null : name + i, i == 1 ? arguments.TextOf("From") : null);
        if (name is not null)
        {
            NamedValue last = scope.TakePrevious(arguments);
            scope.AddLayer(new NamedValue(name, last.Value, arguments.Place, last.State, last.Lengths));
        }
    }

    /// <summary>Lowers the layers of a block.</summary>
    /// <param name="arguments">The layer that brings the block.</param>
    /// <param name="scope">The names of the instance.</param>
    /// <param name="input">What the block's first layer takes.</param>
    public NamedValue Block(Arguments arguments, Scope scope, NamedValue input)
    {
        BlockSpec block = CheckedBlock(arguments);
        scope.Begin(input);
        for (int i = 0; i < block.Attributes.Count; i++)
        {
            var inner = new Arguments(block.Attributes[i], new EquatableArray<int>(arguments.Place.Path.Append(i)));
            CheckBelongs(inner);
            Add(scope, inner);
        }

        NamedValue output = scope.TakePrevious(arguments);
        state.Warnings.AddRange(scope.Unused());
        return output;
    }

    /// <summary>Lowers a layer once.</summary>
    /// <param name="scope">The names it knows.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="name">Its name; <see langword="null"/> for the next one of its kind.</param>
    /// <param name="from">What it takes; <see langword="null"/> for the output before it.</param>
    public void Add(Scope scope, Layer layer, Arguments arguments, string? name, string? from)
    {
        if (++count > MostLayers)
            throw new ProblemException(NetworkTooLarge.Layers(arguments.Place, arguments.Attribute.Name, MostLayers));

        if (scope.IsBidirectional && layer.MixesSteps)
            throw new ProblemException(LayerMixesSteps.At(arguments.Place, layer.Name));

        string local = name ?? scope.NextName(Identifiers.CamelCase(layer.Kind(arguments.Attribute)));
        var context = new LayerContext(state, this, scope, arguments, local, from, layer.Steps(arguments));
        try
        {
            LayerOutput output = layer.Lower(context);
            _ = output.Value.Shape.Length;
            scope.AddLayer(new NamedValue(local, output.Value, arguments.Place, output.State, context.LengthsOf(output)));
            if (!state.Names.Add(context.Name))
                throw new ProblemException(DuplicateName.At(arguments.PlaceOf("Name"), context.Name));
            if (output.Formula is { } formula)
            {
                string kind = AttributeText.Of(arguments.Attribute);
                state.Layers.Add(new LayerModel(
                    context.Name, name is not null, kind, formula, output.Value.Type, context.Parameters, arguments.Place.Path, output.Flops));
            }
        }
        catch (OverflowException)
        {
            throw new ProblemException(NetworkTooLarge.Elements(arguments.Place, arguments.Attribute.Name));
        }
    }

    private static BlockSpec CheckedBlock(Arguments arguments)
    {
        AttributeSpec attribute = arguments.Attribute;
        if (attribute.Block is not { IsBlock: true } block)
            throw new ProblemException(NotABlock.At(arguments.Place, attribute.Name, attribute.Block?.Name ?? "?"));
        if (block.IsRecursive)
            throw new ProblemException(RecursiveBlock.At(arguments.Place, block.Name));
        if (block.Attributes.Count == 0)
            throw new ProblemException(NoLayers.At(arguments.Place, "block", block.Name));
        return block;
    }

    private static void CheckBelongs(Arguments inner)
    {
        AttributeSpec attribute = inner.Attribute;
        if (LossCatalog.Find(attribute.Name) is not null)
            throw new ProblemException(LossNotLast.InBlock(inner.Place, attribute.Name));
        if (attribute.Name == "Output" || TruncationLowering.IsTruncate(attribute) || InputLowering.IsInput(attribute) || PenaltyCatalog.Find(attribute.Name) is not null)
            throw new ProblemException(NotInABlock.At(inner.Place, attribute.Name));
    }
}
