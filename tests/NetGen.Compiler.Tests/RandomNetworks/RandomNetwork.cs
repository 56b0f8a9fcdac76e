using NetGen.Compiler.Lowering;
using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.RandomNetworks;

/// <summary>Declares networks at random, none of which has an error.</summary>
/// <param name="random">Decides everything.</param>
/// <param name="sizes">The sizes of dimensions to choose from, 1 among them.</param>
internal sealed class RandomNetwork(Random random, params int[] sizes)
{
    private static readonly string[] ElementwiseLosses =
        ["MeanSquaredError", "HalfSquaredError", "AbsoluteError", "Huber", "Hinge", "SquaredHinge", "BinaryCrossEntropy", "KullbackLeibler"];

    private readonly List<AttributeSpec> attributes = [];
    private readonly Dictionary<string, int[]> named = [];
    private readonly RandomRecurrence recurrence = new(random, sizes.Max());
    private readonly RandomAttention attention = new(random);
    private int[] shape = [];

    /// <summary>The next network.</summary>
    public static NetworkSpec Next(Random random, params int[] sizes) => new RandomNetwork(random, sizes).Build();

    private NetworkSpec Build()
    {
        if (random.Next(8) == 0)
            AddSequencesWithLengths();
        else if (random.Next(8) == 0)
            attributes.AddRange(RandomTransformer.Next(random, Math.Max(2, sizes.Max()), mostHeadFeatures: 3, out shape));
        else if (random.Next(4) == 0)
            AddJoinedChains();
        else
            AddChain("x", random.Next(1, 6));
        AddLoss();
        return Network([.. attributes]);
    }

    private void AddChain(string input, int layers)
    {
        if (random.Next(3) == 0)
            AddTokens(input);
        else
            AddNumbers(input);
        for (int i = random.Next(3); i > 0 && shape.Length > 1; i--)
            AddConvolution();
        for (int i = 0; i < layers; i++)
            AddLayer();
    }

    /// <summary>Two chains, which end as vectors side by side.</summary>
    private void AddJoinedChains()
    {
        AddChain("left", random.Next(0, 3));
        Add("Flatten", new { Name = "leftEnd" });
        AddChain("right", random.Next(0, 3));
        Add("Flatten", new { Name = "rightEnd" });
        Add("Concat", new { names = new[] { "rightEnd", "leftEnd" } });
        AddLayer();
    }

    /// <summary>One sequence or two whose steps count up to a length; what comes of two meets as vectors.</summary>
    private void AddSequencesWithLengths()
    {
        string[] inputs = random.Next(2) == 0 ? ["left"] : ["left", "right"];
        int units = Size();
        foreach (string input in inputs)
        {
            shape = [Size(), Size()];
            attributes.Add(Attribute("Input", new { shape, Name = input, Lengths = true }));
            for (int i = random.Next(3); i > 0; i--)
                Add(Pick("Rnn", "Gru", "Lstm"), new { units = Math.Min(Size(), 8), ReturnSequences = true, Backward = random.Next(2) == 0 });
            Add("Dense", new { units, activation = Activation(), Name = $"{input}Steps" });
            Add(Pick("Add", "Multiply"), new { names = new[] { $"{input}Steps" } });
            if (random.Next(3) > 0)
                AddAttentionWithLengths(input);
            if (inputs.Length == 2 || random.Next(2) == 0)
                Add(Pick("LastStep", "GlobalMaxPool", "GlobalAveragePool"), new { Name = $"{input}End" });
        }

        if (inputs.Length == 2)
            Add("Concat", new { names = new[] { "leftEnd", "rightEnd" } });
    }

    private void AddAttentionWithLengths(string input)
    {
        Add("LayerNorm", new { Epsilon = 0.5f, Name = $"{input}Small" });
        if (input == "right" && named.ContainsKey("leftSmall"))
            Add("DotAttention", new { Keys = "leftSmall" });
        else
            Add("SelfAttention", new { heads = 1, Causal = random.Next(2) == 0 });
    }

    private void AddNumbers(string name)
    {
        shape = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Size())];
        attributes.Add(Attribute("Input", new { shape, Name = name }));
        named[name] = shape;
    }

    /// <summary>Tokens, and a layer that makes numbers of them.</summary>
    private void AddTokens(string name)
    {
        int length = Size(), vocabulary = 1 + Size();
        attributes.Add(Attribute("Tokens", new { length, vocabulary, Name = name }));
        switch (random.Next(3))
        {
            case 0:
                int features = Size();
                attributes.Add(Attribute("Embedding", new { features }));
                shape = [length, features];
                break;
            case 1:
                attributes.Add(Attribute("OneHot"));
                shape = [length, vocabulary];
                break;
            default:
                attributes.Add(Attribute("BagOfWords"));
                shape = [vocabulary];
                break;
        }
    }

    private void AddLayer()
    {
        if (shape.Length == 3 && random.Next(2) == 0)
        {
            AddImageLayer();
            return;
        }

        if (shape.Length == 2 && random.Next(3) == 0)
        {
            AddSequenceLayer();
            return;
        }

        string? joined = named.Where(each => each.Value.SequenceEqual(shape)).Select(each => each.Key).OrderBy(_ => random.Next()).FirstOrDefault();
        switch (random.Next(15))
        {
            case 0:
                Add("Activate", new { activation = Activation(), Name = NextName() });
                break;
            case 1:
                Add("Flatten", new { Name = NextName() });
                break;
            case 2:
                Add("Reshape", new { shape = shape.Reverse().ToArray(), Name = NextName() });
                break;
            case 3:
                Add("Dropout", new { rate = 0.25f * random.Next(3) });
                break;
            case 4 when joined is not null:
                Add(random.Next(2) == 0 ? "Add" : "Multiply", new { names = new[] { joined }, Name = NextName() });
                break;
            case 5 when joined is not null:
                Add("Concat", new { names = new[] { joined, joined } });
                break;
            case 6 when CanHaveBlock:
                attributes.Add(Attribute("Residual", null, KeepingBlock("Residue")));
                break;
            case 7 when CanHaveBlock:
                attributes.Add(Attribute("Repeat", new { times = random.Next(1, 4) }, KeepingBlock("Stage")));
                break;
            case 8 or 9 or 10 when shape.Length is 2 or 3:
                AddConvolution();
                break;
            case 11:
                AddNorm();
                break;
            case 12:
                AddDense();
                AddNorm();
                break;
            case 13 when joined is not null && shape.Length < 3:
                Add("Dense", new { units = Size(), activation = Activation(), From = joined });
                break;
            default:
                AddDense();
                break;
        }
    }

    private void AddConvolution() => attributes.Add(new RandomConvolution(random, mostProducts: 20_000).Next(ref shape, Activation()));

    private void AddImageLayer()
    {
        switch (random.Next(4))
        {
            case 0:
                Add(random.Next(2) == 0 ? "GlobalAveragePool" : "GlobalMaxPool", new { Name = NextName() });
                break;
            case 1:
                Add("Upsample2D", new { factor = random.Next(1, 4), Name = NextName() });
                break;
            case 2:
                Add("Pad2D", new { top = random.Next(3), bottom = random.Next(3), left = random.Next(3), right = random.Next(3), Name = NextName() });
                break;
            default:
                int size = PoolSize(Math.Min(shape[0], shape[1]), out string padding);
                Add(random.Next(2) == 0 ? "MaxPool2D" : "AveragePool2D", new
                {
                    size, Stride = random.Next(1, 4), Padding = padding, PadHeight = Pad(size, padding), PadWidth = Pad(size, padding),
                    RoundUp = random.Next(2) == 0, CountPadding = random.Next(2) == 0, Name = NextName(),
                });
                break;
        }
    }

    private void AddNorm()
    {
        // An ε that keeps the slopes gentle enough for differences, also where all elements are the same.
        float Epsilon = 0.5f;
        string[] affine = ["BatchNorm", "LayerNorm", "RmsNorm"];
        switch (random.Next(6))
        {
            case 0:
                Add("LocalResponseNorm", new { size = random.Next(1, 6), Alpha = 0.5f, Name = NextName() });
                break;
            case 1:
                Add("SpatialDropout", new { rate = 0.25f * random.Next(3) });
                break;
            case 2:
                int groups = Enumerable.Range(1, shape[^1]).Where(count => shape[^1] % count == 0).OrderBy(_ => random.Next()).First();
                Add("GroupNorm", new { groups, Epsilon, Name = NextName() });
                break;
            default:
                Add(affine[random.Next(affine.Length)], new { Epsilon, Affine = random.Next(4) > 0, Name = NextName() });
                break;
        }
    }

    private void AddSequenceLayer()
    {
        if (random.Next(3) == 0)
        {
            Add(random.Next(2) == 0 ? "GlobalAveragePool" : "GlobalMaxPool", new { Name = NextName() });
            return;
        }

        if (random.Next(5) == 0)
        {
            attributes.Add(attention.Positions(shape));
            return;
        }

        if (random.Next(4) > 0)
        {
            bool isAttention = random.Next(2) == 0;

            // Scores are products: of large numbers they would make weights too steep for differences.
            if (isAttention)
                Add("LayerNorm", new { Epsilon = 0.5f, Name = $"small{attributes.Count}" });
            AttributeSpec layer = isAttention
                ? attention.Next(ref shape, named.Where(each => each.Key.StartsWith("small", StringComparison.Ordinal)).Select(each => (each.Key, each.Value)))
                : recurrence.Next(ref shape, named.Where(each => each.Value.Length == 1).Select(each => (each.Key, each.Value[0])));
            attributes.Add(layer);
            named[(string)Argument(layer, "Name")!] = shape;
            return;
        }

        int size = PoolSize(shape[0], out string padding);
        Add(random.Next(2) == 0 ? "MaxPool1D" : "AveragePool1D", new
        {
            size, Stride = random.Next(1, 4), Padding = padding, Pad = Pad(size, padding), RoundUp = random.Next(2) == 0,
            CountPadding = random.Next(2) == 0, Name = NextName(),
        });
    }

    /// <summary>A window that has its place in an axis.</summary>
    private int PoolSize(int length, out string padding)
    {
        padding = Pick("Valid", "Same", "Explicit");
        return random.Next(1, 1 + (padding == "Same" ? 4 : Math.Min(length, 4)));
    }

    private int? Pad(int size, string padding) => padding == "Explicit" ? random.Next(size) : null;

    /// <summary>Blocks have square weights, which must not grow too large.</summary>
    private bool CanHaveBlock => shape.Length < 3 && shape[^1] <= 64;

    private void AddDense()
    {
        if (shape.Length > 2)
            Add("Flatten", new { });
        Add("Dense", new { units = Size(), activation = Activation(), Bias = random.Next(4) > 0, Name = NextName() });
    }

    /// <summary>Appends a layer, notes the shape of what it gives, and its name.</summary>
    private void Add(string layer, object arguments)
    {
        AttributeSpec attribute = Attribute(layer, arguments);
        attribute = attribute with { Arguments = new EquatableArray<ArgumentSpec>(attribute.Arguments.Where(argument => argument.Value is not null)) };
        attributes.Add(attribute);
        shape = layer switch
        {
            "Dense" => [.. shape.SkipLast(1), (int)Argument(attribute, "units")!],
            "Flatten" => [shape.Aggregate(1, (product, size) => product * size)],
            "Reshape" => [.. (EquatableArray<int>)Argument(attribute, "shape")!],
            "Concat" => [.. shape.SkipLast(1), ((EquatableArray<string>)Argument(attribute, "names")!).Sum(name => named[name][^1])],
            "Activate" or "Dropout" or "Add" or "Multiply" => shape,
            _ => [.. NetworkLowering.Lower(Network([.. attributes])).Model!.Output.Shape.Dimensions],
        };
        if (Argument(attribute, "Name") is string name)
            named[name] = shape;
    }

    /// <summary>A block that gives the shape it takes.</summary>
    private BlockSpec KeepingBlock(string name) => random.Next(3) switch
    {
        0 => Block(name, Dense(Size(), Activation()), Dense(shape[^1])),
        1 => Block(name, Dense(shape[^1], Activation()), Attribute("Residual", null, Block("Inner", Dense(shape[^1], Activation())))),
        _ => Block(name, Attribute("Dense", new { units = shape[^1], Name = "a" }), Dense(shape[^1]), Attribute("Multiply", new { names = new[] { "a" } })),
    };

    private void AddLoss()
    {
        bool hasClasses = shape.Length < 3 && shape[^1] > 1;
        switch (random.Next(4))
        {
            case 0:
                return;
            case 1 when hasClasses:
                attributes.Add(Attribute("SoftmaxCrossEntropy", new { Targets = random.Next(2) == 0 ? "Indices" : "Distribution" }));
                break;
            case 2 when hasClasses:
                attributes.Add(Attribute("NegativeLogLikelihood"));
                break;
            default:
                attributes.Add(Attribute(ElementwiseLosses[random.Next(ElementwiseLosses.Length)]));
                break;
        }

        if (random.Next(4) == 0)
            attributes.Add(Attribute(random.Next(2) == 0 ? "L1" : "L2", new { lambda = 0.01f }));
    }

    private static object? Argument(AttributeSpec attribute, string name) =>
        attribute.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    private string? NextName() => random.Next(2) == 0 ? $"named{attributes.Count}" : null;

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private int Size() => sizes[random.Next(sizes.Length)];

    private string Activation() => Pick([.. Compiler.Layers.Activation.Names]);
}
