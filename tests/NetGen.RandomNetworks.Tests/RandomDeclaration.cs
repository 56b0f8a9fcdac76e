using System.Globalization;
using System.Text;
using NetGen.Compiler.Tests.RandomNetworks;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Writes the declaration of a random network that is right: every shape fits.</summary>
internal sealed partial class RandomDeclaration
{
    private static readonly string[] Activations =
        ["Identity", "Relu", "LeakyRelu", "Sigmoid", "Tanh", "Softmax", "LogSoftmax", "Gelu", "GeluTanh", "Silu", "Elu", "Softplus"];

    // So that the interpreter is done with a hundred samples in a second.
    private const int MostProducts = 20_000;

    private readonly Random random;
    private readonly string name;
    private readonly List<string> attributes = [];
    private readonly List<string> blocks = [];
    private readonly List<(string Name, int[] Shape)> named = [];
    private readonly Dictionary<string, (int In, int Out)> dense = [];
    private readonly RandomRecurrence recurrence;
    private readonly RandomAttention attention;
    private readonly RandomNorm norm;
    private int names;
    private int[] shape = [];
    private bool isTokens, isStreaming;

    private RandomDeclaration(Random random, string name)
    {
        this.random = random;
        this.name = name;
        recurrence = new RandomRecurrence(random, mostUnits: 20);
        attention = new RandomAttention(random);
        norm = new RandomNorm(random);
    }

    /// <summary>Writes a network.</summary>
    public static string Write(int seed, string name)
    {
        var declaration = new RandomDeclaration(new Random(seed), name);
        declaration.AddNetwork();
        var text = new StringBuilder();
        foreach (string block in declaration.blocks)
            text.Append(block).Append('\n');
        text.Append(declaration.isStreaming ? "[Network(Streaming = true)]\n" : "[Network]\n");
        foreach (string attribute in declaration.attributes)
            text.Append('[').Append(attribute).Append("]\n");
        return text.Append(CultureInfo.InvariantCulture, $"public sealed partial class {name};\n").ToString();
    }

    private void AddNetwork()
    {
        if (random.Next(8) == 0)
        {
            shape = RandomSequence.Add(random, attributes);
            AddDense(random.Next(2, 40));
            AddLoss();
            return;
        }

        if (random.Next(8) == 0)
        {
            AddCausal();
            return;
        }

        if (random.Next(6) == 0)
        {
            AddTransformer();
            return;
        }

        AddInput("a");
        if (shape.Length > 1)
            AddConvolutions();
        int depth = random.Next(1, 6);
        for (int i = 0; i < depth; i++)
            AddLayer();
        if (random.Next(4) == 0)
            AddSecondChain();
        AddHead();
        AddLoss();
    }

    private void AddInput(string input)
    {
        isTokens = random.Next(5) == 0;
        if (isTokens)
        {
            int length = random.Next(1, 6), vocabulary = random.Next(2, 30);
            attributes.Add($"Tokens({length}, {vocabulary}, Name = \"{input}\")");
            shape = [length];
            AddTokenLayer(vocabulary);
            return;
        }

        shape = random.Next(5) switch
        {
            0 => [random.Next(1, 20), random.Next(1, 9)],
            1 or 2 or 3 => [random.Next(1, 14), random.Next(1, 14), random.Next(4) == 0 ? random.Next(1, 40) : random.Next(1, 5)],
            _ => [Size()],
        };
        attributes.Add($"Input({string.Join(", ", shape)}, Name = \"{input}\")");
    }

    private void AddLayer()
    {
        if (shape.Length == 3 && random.Next(2) == 0)
            AddImageLayer();
        else if (shape.Length == 2 && random.Next(4) == 0)
            AddSequenceLayer();
        else
            AddAnyLayer();
    }

    private void AddAnyLayer()
    {
        switch (random.Next(15))
        {
            case 0:
                attributes.Add(Named($"Activate(Activation.{PickActivation(shape[^1])})"));
                break;
            case 1 when shape[^1] > 1:
                attributes.Add(Named("Softmax"));
                break;
            case 2:
                attributes.Add(Named($"Dropout({random.Next(0, 8) / 10f:R}f)"));
                break;
            case 3:
                shape = [Length(shape)];
                attributes.Add(Named("Flatten"));
                break;
            case 4 when Length(shape) % 2 == 0:
                shape = [2, Length(shape) / 2];
                attributes.Add(Named($"Reshape({shape[0]}, {shape[1]})"));
                break;
            case 5 when shape.Length == 1:
                AddResidual();
                break;
            case 6 when shape.Length == 1:
                AddRepeat();
                break;
            case 7 when named.Count > 0:
                AddJoin();
                break;
            case 8 or 9 when shape.Length is 2 or 3:
                AddConvolution();
                break;
            case 10:
                AddNorm();
                break;
            case 11 when shape.Length < 3:
                AddDense(Size());
                attributes.Add(Named(norm.Batch()));
                attributes.Add(Named($"Activate(Activation.{PickActivation(shape[^1])})"));
                break;
            default:
                AddDense(Size());
                break;
        }
    }

    // A softmax of one number is 1, whatever comes before: of a network behind it only rounding is left.
    private static bool IsConstantOfOne(string activation) => activation.EndsWith("Softmax", StringComparison.Ordinal);

    private string PickActivation(int features)
    {
        string activation = Pick(Activations);
        return features == 1 && IsConstantOfOne(activation) ? "Identity" : activation;
    }

    private void AddDense(int units)
    {
        if (shape.Length > 2)
        {
            attributes.Add("Flatten");
            shape = [Length(shape)];
        }

        int inputs = shape[^1];
        string options = random.Next(4) == 0 ? ", Bias = false" : "";
        if (random.Next(5) == 0)
        {
            string? twin = dense.Where(pair => pair.Value == (inputs, units) || pair.Value == (units, inputs)).Select(pair => pair.Key).FirstOrDefault();
            if (twin is not null)
                options += $", TiedTo = \"{twin}\"";
        }

        string layer = $"d{names++}";
        if (!options.Contains("TiedTo", StringComparison.Ordinal))
            dense[layer] = (inputs, units);
        shape = [.. shape[..^1], units];
        attributes.Add($"Dense({units}, Activation.{PickActivation(units)}{options}, Name = \"{layer}\")");
        named.Add((layer, shape));
    }

    private void AddNorm() => attributes.Add(Named(norm.Next(shape)));

    private void AddResidual()
    {
        string block = $"{name}Block{blocks.Count}";
        int hidden = Size();
        blocks.Add($"[Block, Dense({hidden}, Activation.{PickActivation(hidden)}), Dense({shape[0]})] public sealed class {block};");
        attributes.Add(Named($"Residual<{block}>"));
    }

    private void AddRepeat()
    {
        string block = $"{name}Block{blocks.Count}";
        blocks.Add($"[Block, Dense({shape[0]}, Activation.{PickActivation(shape[0])}), Activate(Activation.{PickActivation(shape[0])})] public sealed class {block};");
        attributes.Add(Named($"Repeat<{block}>({random.Next(1, 4)})"));
    }

    private void AddJoin()
    {
        (string other, int[] otherShape) = named[random.Next(named.Count)];
        if (otherShape.SequenceEqual(shape))
        {
            int which = random.Next(3);
            attributes.Add(Named(which switch { 0 => $"Add(\"{other}\")", 1 => $"Multiply(\"{other}\")", _ => $"Concat(\"{other}\")" }, which == 2 ? [.. shape[..^1], 2 * shape[^1]] : shape));
        }
        else if (otherShape.Length == shape.Length && otherShape.AsSpan(..^1).SequenceEqual(shape.AsSpan(..^1)))
        {
            attributes.Add(Named($"Concat(\"{other}\")", [.. shape[..^1], shape[^1] + otherShape[^1]]));
        }
    }

    private string Named(string attribute, int[]? result = null)
    {
        shape = result ?? shape;
        string layer = $"n{names++}";
        named.Add((layer, shape));
        return attribute.EndsWith(')') ? $"{attribute[..^1]}, Name = \"{layer}\")" : $"{attribute}(Name = \"{layer}\")";
    }

    // Small sizes, so that all of a vector's tails come up, and now and then one that fills several register tiles.
    private int Size() => random.Next(8) == 0 ? random.Next(64, 150) : random.Next(1, 40);

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static int Length(int[] shape) => shape.Aggregate(1, (product, size) => product * size);
}
