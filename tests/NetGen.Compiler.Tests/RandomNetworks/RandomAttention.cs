using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.RandomNetworks;

/// <summary>Draws attention of a sequence to itself or to another.</summary>
/// <param name="random">Decides everything.</param>
internal sealed class RandomAttention(Random random)
{
    private int count;

    /// <summary>The next layer, which has a name.</summary>
    /// <param name="shape">A sequence [time, features], and then what the layer gives.</param>
    /// <param name="outputs">Names of other outputs and their shapes.</param>
    public AttributeSpec Next(ref int[] shape, IEnumerable<(string Name, int[] Shape)> outputs)
    {
        string name = $"attention{count++}";
        int steps = shape[0], features = shape[1], heads = Divisor(features), keyValueHeads = Divisor(heads);
        (string Name, int[] Shape)[] sequences = [.. outputs.Where(output => output.Shape.Length == 2)], fitting = [.. sequences.Where(sequence => sequence.Shape[1] == features)];
        bool isCausal = random.Next(2) == 0, hasBias = random.Next(4) > 0;
        switch (random.Next(4))
        {
            case 0 when fitting.Length > 0:
                return Given("CrossAttention", new { heads, Memory = Pick(fitting).Name, KeyValueHeads = keyValueHeads, Bias = hasBias, Name = name });
            case 1:
                (string Name, int[] Shape) keys = fitting.Length == 0 ? default : Pick(fitting);
                int keySteps = keys.Name is null ? steps : keys.Shape[0];
                (string Name, int[] Shape)[] others = [.. sequences.Where(sequence => sequence.Shape[0] == keySteps)];
                (string Name, int[] Shape) values = others.Length == 0 || random.Next(2) == 0 ? default : Pick(others);
                shape = values.Name is null ? shape : [steps, values.Shape[1]];
                return Given("DotAttention", new { Keys = keys.Name, Values = values.Name, Causal = isCausal && keySteps == steps, Name = name });
            case 2 when sequences.Length > 0:
                (string Name, int[] Shape) memory = Pick(sequences);
                shape = [steps, memory.Shape[1]];
                return Given("AdditiveAttention", new { width = random.Next(1, 10), Memory = memory.Name, Bias = hasBias, Name = name });
            default:
                int? window = isCausal && random.Next(2) == 0 ? random.Next(1, steps + 2) : null;
                bool isRotary = features / heads % 2 == 0 && random.Next(2) == 0;
                bool? isInterleaved = isRotary && random.Next(2) == 0 ? true : null;
                return Given("SelfAttention", new { heads, Causal = isCausal, Window = window, KeyValueHeads = keyValueHeads, Rotary = isRotary, RotaryInterleaved = isInterleaved, Bias = hasBias, Name = name });
        }
    }

    /// <summary>A layer that knows where a step stands, without a name.</summary>
    /// <param name="shape">A sequence [time, features], which the layer keeps.</param>
    public AttributeSpec Positions(int[] shape) => random.Next(3) switch
    {
        0 when shape[1] % 2 == 0 => Given("RotaryPositions", new { heads = Divisor(shape[1] / 2), Interleaved = random.Next(2) == 0, Base = 50 }),
        1 => Given("LearnedPositions", new { Context = random.Next(2) == 0 ? (int?)null : shape[0] + random.Next(3) }),
        _ => Given("PositionalEncoding", new { Base = 50 }),
    };

    private int Divisor(int whole) => Pick([.. Enumerable.Range(1, whole).Where(divisor => whole % divisor == 0)]);

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private static AttributeSpec Given(string layer, object arguments)
    {
        AttributeSpec attribute = Attribute(layer, arguments);
        return attribute with { Arguments = new EquatableArray<ArgumentSpec>(attribute.Arguments.Where(argument => argument.Value is not null)) };
    }
}
