using NetGen.Tests.Fixtures;

namespace NetGen.Tests.Course;

/// <summary>The notes on the size of a convolution's output, ⌊(n + 2p − f) / s⌋ + 1, and on the padding that keeps the size.</summary>
public partial class ConvolutionSizeTests
{
    /// <summary>Each row of the case is a network: n pixels, a kernel of f, padding p on each side, stride s.</summary>
    [Fact]
    public void Conv_output_size() => CourseCase.Check(course =>
    {
        (int[] Numbers, NetworkDescription Network)[] networks =
        [
            ([6, 3, 0, 1], Plain.Description), ([6, 3, 1, 1], Padded3.Description), ([5, 2, 1, 2], PaddedStride2.Description),
            ([7, 3, 0, 2], Stride2.Description), ([6, 3, 0, 2], Stride2Left.Description), ([32, 5, 2, 1], Padded32.Description),
            ([227, 11, 0, 4], Stride4.Description),
        ];
        Assert.Equal(course.Ints("n,f,p,s"), networks.SelectMany(network => network.Numbers));
        int[] sizes = course.ExpectedInts("size");
        foreach (((int[] numbers, NetworkDescription network), int size) in networks.Zip(sizes))
        {
            Assert.Equal([numbers[0], numbers[0], 1], network.Inputs[0].Shape);
            Assert.Equal((numbers[1] * numbers[1]) + 1, network.Layers[0].ParameterCount);
            Assert.Equal([size, size, 1], network.Output.Shape);
        }

        Assert.Equal(networks.Length, sizes.Length);
        CheckSame(course.Expected("same_p_for_f").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetInt32()));
    });

    /// <summary>The padding of the case, given in numbers, computes what <see cref="Padding.Same"/> does.</summary>
    private static void CheckSame(Dictionary<string, int> padding)
    {
        Assert.Equal(padding.Keys.Order(), ["1", "3", "5"]);
        Assert.Equal((int[])[padding["1"], padding["3"], padding["5"]], (int[])[Padded1.Pad, Padded3.Pad, Padded5.Pad]);
        CheckEqual(new Same1(), new Padded1());
        CheckEqual(new Same3(), new Padded3());
        CheckEqual(new Same5(), new Padded5());
    }

    private static void CheckEqual(INumberNetwork same, INumberNetwork padded)
    {
        same.Parameters.Span.CopyTo(padded.Parameters.Span);
        float[] image = [.. Enumerable.Range(1, same.Description.Inputs[0].Length).Select(pixel => MathF.Sin(pixel))];
        float[] expected = new float[image.Length], actual = new float[image.Length];
        same.Forward(image, expected);
        padded.Forward(image, actual);
        Assert.Equal(expected, actual);
        Assert.DoesNotContain(0, actual);
    }

    [Network, Input(6, 6, 1), Conv2D(1, 3)]
    private sealed partial class Plain;

    [Network, Input(5, 5, 1), Conv2D(1, 2, Stride = 2, Padding = Padding.Explicit, Pad = 1)]
    private sealed partial class PaddedStride2;

    [Network, Input(7, 7, 1), Conv2D(1, 3, Stride = 2)]
    private sealed partial class Stride2;

    [Network, Input(6, 6, 1), Conv2D(1, 3, Stride = 2)]
    private sealed partial class Stride2Left;

    [Network, Input(32, 32, 1), Conv2D(1, 5, Padding = Padding.Explicit, Pad = 2)]
    private sealed partial class Padded32;

    [Network, Input(227, 227, 1), Conv2D(1, 11, Stride = 4)]
    private sealed partial class Stride4;

    [Network, Input(6, 6, 1), Conv2D(1, 1, Padding = Padding.Same)]
    private sealed partial class Same1 : INumberNetwork;

    [Network, Input(6, 6, 1), Conv2D(1, 3, Padding = Padding.Same)]
    private sealed partial class Same3 : INumberNetwork;

    [Network, Input(6, 6, 1), Conv2D(1, 5, Padding = Padding.Same)]
    private sealed partial class Same5 : INumberNetwork;

    [Network, Input(6, 6, 1), Conv2D(1, 1, Padding = Padding.Explicit, Pad = Pad)]
    private sealed partial class Padded1 : INumberNetwork
    {
        public const int Pad = 0;
    }

    [Network, Input(6, 6, 1), Conv2D(1, 3, Padding = Padding.Explicit, Pad = Pad)]
    private sealed partial class Padded3 : INumberNetwork
    {
        public const int Pad = 1;
    }

    [Network, Input(6, 6, 1), Conv2D(1, 5, Padding = Padding.Explicit, Pad = Pad)]
    private sealed partial class Padded5 : INumberNetwork
    {
        public const int Pad = 2;
    }
}
