using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Streaming;

/// <summary>Declares networks at random that can be computed step by step, with and without another chain before the stepped one.</summary>
internal sealed class RandomCausalNetwork
{
    private const string Memory = "memory";

    private static readonly string[] Recurrent = ["Rnn", "Gru", "Lstm"], Joins = ["Add", "Multiply", "Concat"];

    private readonly Random random;
    private readonly List<AttributeSpec> attributes = [];
    private readonly List<(string Name, int Features)> sequences = [];
    private readonly int mostUnits, steps;
    private string? given;
    private int givenUnits, memoryFeatures, features;

    private RandomCausalNetwork(Random random, int mostUnits, int mostSteps, int? steps)
    {
        (this.random, this.mostUnits) = (random, mostUnits);
        int drawn = random.Next(1, mostSteps + 1);
        this.steps = steps ?? drawn;
    }

    /// <summary>The next network.</summary>
    /// <param name="random">Chooses everything, but not the steps where these are given.</param>
    /// <param name="mostUnits">The most features of a layer.</param>
    /// <param name="mostSteps">The most steps of the sequences.</param>
    /// <param name="steps">How many steps the sequences have: with the same choices, the same network for longer or shorter ones.</param>
    public static NetworkSpec Next(Random random, int mostUnits = 4, int mostSteps = 7, int? steps = null)
    {
        var network = new RandomCausalNetwork(random, mostUnits, mostSteps, steps);
        network.AddInputs();
        for (int i = random.Next(1, 6); i > 0; i--)
            network.AddLayer();
        if (network.sequences.Count == 0)
            network.Add("Dense", new { units = 2 });
        if (random.Next(4) == 0)
            network.AddEnd();
        return Network([.. network.attributes]) with { Streaming = true };
    }

    private void AddEnd()
    {
        if (random.Next(2) == 0)
            Add("LastStep");
        else
            Add(Pick(Recurrent), new { units = 3 });
    }

    private void AddInputs()
    {
        if (random.Next(3) == 0)
        {
            (given, givenUnits) = ("given", Units());
            attributes.Add(Attribute("Input", new { shape = new[] { random.Next(2, 5), 2 }, Lengths = random.Next(2) == 0, Name = "source" }));
            if (random.Next(2) == 0)
                Add(Pick(Recurrent), new { units = memoryFeatures = Units(), ReturnSequences = true, Name = Memory });
            Add(Pick(Recurrent), new { units = givenUnits, Backward = random.Next(2) == 0, Name = given });
        }

        features = Units();
        if (random.Next(3) == 0)
        {
            attributes.Add(Tokens(steps, features));
            if (random.Next(2) == 0)
                Add("OneHot");
            else
                Add("Embedding", new { features });
        }
        else
        {
            attributes.Add(Attribute("Input", new { shape = new[] { steps, features }, Name = "x" }));
        }
    }

    private void AddLayer()
    {
        string name = $"layer{attributes.Count}";
        int units = Units();
        switch (random.Next(16))
        {
            case 0 or 1 or 2:
                bool starts = given is not null && random.Next(2) == 0;
                features = starts ? givenUnits : units;
                string kind = Pick(Recurrent);
                bool? resetAfter = kind == "Gru" && random.Next(2) == 0 ? false : null;
                Add(kind, new { units = features, ReturnSequences = true, ResetAfter = resetAfter, Bias = random.Next(4) > 0, InitialState = starts ? given : null, Name = name });
                break;
            case 3 or 4:
                int groups = features % 2 == 0 && units % 2 == 0 ? random.Next(1, 3) : 1;
                Add("Conv1D", new { filters = units, kernel = random.Next(1, 5), Padding = "Causal", Dilation = random.Next(1, 4), Groups = groups, Name = name });
                features = units;
                break;
            case 5:
                Add("Dense", new { units, activation = units == 1 ? "Tanh" : Pick("Tanh", "Gelu", "Softmax"), Name = name });
                features = units;
                break;
            case 6:
                // A row of one element is its own mean. A large ε keeps slopes within what floats can tell.
                Add(features == 1 ? Pick("RmsNorm", "BatchNorm") : Pick("LayerNorm", "RmsNorm", "BatchNorm"), new { Epsilon = 0.5, Name = name });
                break;
            case 7 when features > 1 && random.Next(3) == 0:
                Add("Softmax", new { Name = name });
                break;
            case 7:
                Add(Pick("Dropout", "SpatialDropout"), new { rate = 0.5, Name = name });
                break;
            case 8:
                Add("LocalResponseNorm", new { size = 3, Name = name });
                break;
            case 13:
                AddPositions(name);
                break;
            case 9 when given is not null:
                if (sequences.Count == 0)
                    return;
                Add("RepeatVector", new { times = steps, From = given, Name = $"{name}Given" });
                Add("Concat", new { names = new[] { sequences[^1].Name }, Name = name });
                features = givenUnits + sequences[^1].Features;
                break;
            case 11 or 12:
                AttendToPast(name);
                break;
            case 10 when memoryFeatures > 0:
                Attend(name);
                break;
            default:
                (string Name, int Features)[] alike = [.. sequences.Where(sequence => sequence.Features == features)];
                if (alike.Length == 0)
                    return;
                string join = Pick(Joins);
                Add(join, new { names = new[] { Pick(alike).Name }, Name = name });
                features *= join == "Concat" ? 2 : 1;
                break;
        }

        sequences.Add((name, features));
    }

    private void AddPositions(string name)
    {
        if (features % 2 == 0 && random.Next(3) == 0)
            Add("RotaryPositions", new { heads = features % 4 == 0 ? random.Next(1, 3) : 1, Interleaved = random.Next(2) == 0, Name = name });
        else if (random.Next(2) == 0)
            Add("PositionalEncoding", new { Base = 50.0, Name = name });
        else
            Add("LearnedPositions", new { Context = random.Next(2) == 0 ? steps : steps + 3, Name = name });
    }

    // To what was given.
    private void Attend(string name)
    {
        if (random.Next(3) == 0 || features != memoryFeatures)
            Add("AdditiveAttention", new { width = Units(), Memory, Name = name });
        else if (random.Next(2) == 0)
            Add("DotAttention", new { Keys = Memory, Name = name });
        else
            Add("CrossAttention", new { heads = Divisor(features), Memory, Bias = random.Next(4) > 0, Name = name });
        features = memoryFeatures;
    }

    private void AttendToPast(string name)
    {
        int heads = Divisor(features);
        if (random.Next(4) == 0)
            Add("DotAttention", new { Causal = true, Name = name });
        else
            Add("SelfAttention", new { heads, Causal = true, Window = random.Next(2) == 0 ? random.Next(1, 10) : (int?)null, KeyValueHeads = Divisor(heads), Bias = random.Next(4) > 0, Name = name });
    }

    private int Divisor(int whole) => Pick([.. Enumerable.Range(1, whole).Where(divisor => whole % divisor == 0)]);

    private int Units() => random.Next(1, mostUnits + 1);

    private void Add(string layer, object? arguments = null)
    {
        AttributeSpec attribute = Attribute(layer, arguments);
        attributes.Add(attribute with { Arguments = new EquatableArray<ArgumentSpec>(attribute.Arguments.Where(argument => argument.Value is not null)) });
    }

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
