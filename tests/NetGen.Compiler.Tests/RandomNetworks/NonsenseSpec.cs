using NetGen.Compiler.Layers;
using NetGen.Compiler.Losses;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Tests.RandomNetworks;

/// <summary>Specs that make no sense: what half-written source looks like, and worse.</summary>
internal sealed class NonsenseSpec(Random random)
{
    private static readonly string[] Attributes =
    [
        .. LayerCatalog.All.Select(layer => layer.Name), .. LossCatalog.All.Select(loss => loss.Name),
        .. PenaltyCatalog.All.Select(penalty => penalty.Name), "Input", "Input", "Tokens", "Output", "Nonsense", "",
    ];

    private static readonly string[] Arguments =
    [
        "units", "activation", "Bias", "Inputs", "Init", "TiedTo", "Slope", "Alpha", "shape", "length", "vocabulary", "rate", "features",
        "filters", "kernel", "kernelWidth", "multiplier", "Stride", "Dilation", "Padding", "Pad", "PadTop", "Groups", "OutputPadding",
        "names", "times", "delta", "Margin", "Targets", "lambda", "size", "PadHeight", "RoundUp", "factor", "top", "Name", "From", "nonsense", "", "groups", "Epsilon", "Momentum", "Lengths",
        "ReturnSequences", "Backward", "ResetAfter", "InitialState", "InitialCell", "Cell", "Merge",
        "heads", "KeyValueHeads", "Causal", "Window", "Memory", "Keys", "Values", "Scaled", "width", "Base", "Interleaved", "Context", "Rotary", "RotaryBase", "Hidden", "Dropout", "PostNorm", "Times", "Weights",
    ];

    private static readonly string[] Texts =
        ["a", "b", "dense1", "input", "Relu", "Step", "", "x.y", "{0}", "\u00e9", "\ud83d\ude00", "Normal", "Distribution", "Same", "Causal", "Explicit"];

    private static readonly int[] Integers = [1, 2, 3, 5, 0, -1, int.MinValue, int.MaxValue, 65536, 46341];

    private static readonly double[] Doubles = [0.5, 0, 1, -1, double.NaN, double.PositiveInfinity, double.Epsilon, 1e300];

    /// <summary>Attributes and arguments at random.</summary>
    public NetworkSpec Next() => new(
        "Nonsense", null, new EquatableArray<TypeHeader>(new TypeHeader("class", "Nonsense")),
        new EquatableArray<AttributeSpec>(Several(8, () => Attribute(2))),
        random.Next(2) == 0, random.Next(9) == 0 ? Integer() : 0);

    /// <summary>A network with something added, taken away or changed in several places.</summary>
    public NetworkSpec Spoilt(NetworkSpec network)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
            network = network with { Attributes = Spoilt(network.Attributes) };
        return network;
    }

    private EquatableArray<AttributeSpec> Spoilt(EquatableArray<AttributeSpec> attributes)
    {
        List<AttributeSpec> list = [.. attributes];
        int place = random.Next(list.Count + 1);
        if (place == list.Count || random.Next(4) == 0)
            list.Insert(place, random.Next(2) == 0 || list.Count == 0 ? Attribute(2) : Pick([.. list]));
        else if (random.Next(4) == 0)
            list.RemoveAt(place);
        else
            list[place] = Spoilt(list[place], Names(list));
        return new EquatableArray<AttributeSpec>(list);
    }

    private static string[] Names(IEnumerable<AttributeSpec> attributes) =>
        [.. attributes.SelectMany(each => each.Arguments).Where(each => each.Name == "Name").Select(each => each.Value).OfType<string>(), "dense1"];

    private AttributeSpec Spoilt(AttributeSpec attribute, string[] names)
    {
        if (attribute.Block is { } block && random.Next(2) == 0)
        {
            // Flatten has no place in a bidirectional block.
            return attribute with
            {
                Block = block with { Attributes = random.Next(4) == 0 ? new([.. block.Attributes, new AttributeSpec("Flatten", default)]) : Spoilt(block.Attributes) },
            };
        }

        string name = OwnProblem(attribute.Name) is { } own && random.Next(2) == 0 ? own
            : attribute.Arguments.Count == 0 || random.Next(3) == 0 ? Pick(Arguments)
            : Pick([.. attribute.Arguments]).Name;
        object? value = name is "units" or "Inputs" or "Context" or "features" or "times" or "kernel" or "Stride" or "Groups" or "OutputPadding" or "heads" or "KeyValueHeads" ? Integer()
            : name is "TiedTo" or "From" or "Name" or "InitialState" or "Memory" or "Keys" or "Values" ? Pick(names)
            : name is "Lengths" or "Causal" or "Weights" ? true : Value();
        return attribute with
        {
            Arguments = new EquatableArray<ArgumentSpec>(attribute.Arguments.Where(argument => argument.Name != name).Append(new(name, value))),
        };
    }

    /// <summary>An argument that has a problem of its own in a layer, which nonsense would seldom hit.</summary>
    private string? OwnProblem(string layer) => layer switch
    {
        "Dense" or "Embedding" => Pick(["TiedTo", "TiedTo", "Inputs"]),
        "ConvTranspose2D" => "OutputPadding",
        "Input" or "Tokens" => "Lengths",
        "Add" or "Multiply" => "From",
        "Rnn" or "Gru" or "Lstm" => "InitialState",
        "SelfAttention" => Pick(["heads", "KeyValueHeads", "Window"]),
        "RotaryPositions" => "heads",
        "LearnedPositions" => "Context",
        "CrossAttention" or "AdditiveAttention" => "Memory",
        "DotAttention" => Pick(["Keys", "Values", "Causal", "Causal"]),
        _ => null,
    };

    private AttributeSpec Attribute(int depth)
    {
        string name = Pick(Attributes);

        // Mostly the arguments that belong there, so that layers get past the first check.
        IEnumerable<ArgumentSpec> likely = name switch
        {
            "Input" or "Reshape" or "Output" => [new("shape", Several(3, Integer))],
            "Tokens" => [new("length", Integer()), new("vocabulary", Integer())],
            "Dense" => [new("units", Integer()), new("activation", Text())],
            "Embedding" => [new("features", Integer())],
            "Conv1D" or "Conv2D" or "SeparableConv2D" or "ConvTranspose2D" or "DepthwiseConv2D" =>
                [new("filters", Integer()), new("kernel", Integer()), new("Stride", Integer()), new("Padding", random.Next(4) == 0 ? "Causal" : Text())],
            "Rnn" or "Gru" or "Lstm" => [new("units", Integer()), new("ReturnSequences", random.Next(2) == 0), new("InitialState", random.Next(4) == 0 ? Text() : null)],
            "SelfAttention" or "RotaryPositions" or "TransformerBlock" => [new("heads", Integer()), new("Causal", random.Next(2) == 0)],
            "CrossAttention" or "DecoderBlock" => [new("heads", Integer()), new("Memory", Text())],
            "AdditiveAttention" => [new("width", Integer()), new("Memory", Text())],
            "GroupNorm" => [new("groups", Integer())],
            "LocalResponseNorm" => [new("size", Integer())],
            "Add" or "Multiply" or "Concat" => [new("names", Several(3, Text))],
            "MaxPool1D" or "MaxPool2D" or "AveragePool1D" or "AveragePool2D" => [new("size", Integer()), new("Padding", Pick(["Valid", "Same", "Explicit"]))],
            "Upsample2D" => [new("factor", Integer())],
            "Pad2D" => [new("top", Integer()), new("bottom", Integer()), new("left", Integer()), new("right", Integer())],
            "Repeat" or "RepeatVector" => [new("times", Integer())],
            _ => [],
        };
        ArgumentSpec[] arguments = [.. random.Next(5) == 0 ? [] : likely, .. Several(3, () => new ArgumentSpec(Pick(Arguments), Value()))];
        bool hasBlock = depth > 0 && (name is "Residual" or "Repeat" or "Bidirectional" || random.Next(20) == 0);
        return new AttributeSpec(name, new EquatableArray<ArgumentSpec>(arguments), hasBlock ? Block(depth - 1) : null);
    }

    private BlockSpec Block(int depth) => new(
        Text(), new EquatableArray<AttributeSpec>(Several(4, () => Attribute(depth))), random.Next(9) > 0, random.Next(9) == 0);

    private object? Value() => random.Next(8) switch
    {
        0 => Integer(),
        1 => Pick(Doubles),
        2 => random.Next(2) == 0,
        3 => Several(3, Integer),
        4 => Several(3, Text),
        5 => null,
        6 => 'x',
        _ => Text(),
    };

    private EquatableArray<T> Several<T>(int most, Func<T> next)
        where T : IEquatable<T> =>
        new(Enumerable.Range(0, random.Next(most + 1)).Select(_ => next()).ToArray());

    private int Integer() => random.Next(3) == 0 ? Pick(Integers) : random.Next(1, 4);

    private string Text() => Pick(Texts);

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
