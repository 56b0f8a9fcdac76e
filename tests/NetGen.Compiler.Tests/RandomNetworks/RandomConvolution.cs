using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Tests.RandomNetworks;

/// <summary>Chooses convolutions of any kind that fit a sequence or an image; the sizes of what they give are worked out anew here.</summary>
/// <param name="random">Decides everything.</param>
/// <param name="mostProducts">The most products of an element and a weight for one sample.</param>
internal sealed class RandomConvolution(Random random, int mostProducts)
{
    private readonly List<ArgumentSpec> arguments = [];

    /// <summary>The next layer, for a sequence [time, channels] or an image [height, width, channels].</summary>
    /// <param name="shape">What it takes; then what it gives.</param>
    /// <param name="activation">Its activation.</param>
    public AttributeSpec Next(ref int[] shape, string activation)
    {
        arguments.Clear();
        int[] image = shape;
        string layer = image.Length == 2 ? "Conv1D" : random.Next(6) switch
        {
            0 => "DepthwiseConv2D",
            1 => "SeparableConv2D",
            2 => "ConvTranspose2D",
            _ => "Conv2D",
        };
        string[] paddings = ["Valid", "Same", "Explicit", "Causal"];
        string padding = paddings[random.Next(image.Length == 2 ? 4 : 3)];
        Axis[] axes = image.Length == 2
            ? [new("", "Before", "Behind", image[0])]
            : [new("Height", "Top", "Bottom", image[0]), new("Width", "Left", "Right", image[1])];
        int[] sizes = [.. axes.Select(axis => layer == "ConvTranspose2D" ? Spread(axis, padding) : Positions(axis, padding))];
        int channels = AddChannels(layer, image[^1], sizes);
        if (padding != "Valid" || random.Next(4) == 0)
            Add("Padding", padding);
        Add("activation", activation);
        if (random.Next(4) == 0)
            Add("Bias", false);
        shape = [.. sizes, channels];

        // As the reader gives them: first what the constructor takes.
        return new AttributeSpec(layer, new EquatableArray<ArgumentSpec>(arguments.OrderBy(argument => char.IsUpper(argument.Name[0]))));
    }

    /// <summary>Chooses the filters, fewer where the window and the image are large.</summary>
    private int AddChannels(string layer, int channels, int[] sizes)
    {
        int taps = arguments.Where(argument => argument.Name.StartsWith("kernel", StringComparison.Ordinal)).Aggregate(1, (product, kernel) => product * (int)kernel.Value!);
        int most = Math.Clamp(mostProducts / (taps * channels * sizes.Aggregate(1, (product, size) => product * size)), 1, 40);
        if (layer == "DepthwiseConv2D")
        {
            int multiplier = random.Next(1, Math.Min(most, 3) + 1);
            Add("multiplier", multiplier);
            return channels * multiplier;
        }

        int groups = layer == "SeparableConv2D" || random.Next(2) == 0 ? 1 : Divisor(channels);
        int filters = groups * random.Next(1, Math.Max(2, (most / groups) + 1));
        Add("filters", filters);
        if (groups > 1)
            Add("Groups", groups);
        return filters;
    }

    /// <summary>A window that fits: ⌊(n + p - d(k - 1) - 1) / s⌋ + 1 positions.</summary>
    private int Positions(Axis axis, string padding)
    {
        int stride = random.Next(3) == 0 ? random.Next(1, 4) : 1;
        (int before, int behind) = Pads(axis, padding);
        int kernel = random.Next(1, 6), dilation = random.Next(3) == 0 ? random.Next(1, 4) : 1;
        bool isRounded = padding is "Same" or "Causal";
        while (!isRounded && axis.Length + before + behind < Extent(kernel, dilation))
            kernel--;
        AddWindow(axis, kernel, stride, dilation);
        return isRounded ? (axis.Length + stride - 1) / stride : ((axis.Length + before + behind - Extent(kernel, dilation)) / stride) + 1;
    }

    /// <summary>A window whose positions are the input's elements: (n - 1) · s - p + d(k - 1) + 1 + o elements.</summary>
    private int Spread(Axis axis, string padding)
    {
        int kernel = random.Next(1, 5), stride = random.Next(1, 4), dilation = random.Next(3) == 0 ? 2 : 1;
        int whole = ((axis.Length - 1) * stride) + Extent(kernel, dilation);
        (int before, int behind) = Pads(axis, padding, most: (whole - 1) / 2);
        AddWindow(axis, kernel, stride, dilation);
        if (padding == "Same")
            return axis.Length * stride;
        int added = random.Next(stride);
        if (added > 0)
            Add("OutputPadding" + axis.Name, added);
        return whole - before - behind + added;
    }

    private (int Before, int Behind) Pads(Axis axis, string padding, int most = 3)
    {
        if (padding != "Explicit")
            return (0, 0);
        int before = random.Next(Math.Min(most, 3) + 1), behind = random.Next(Math.Min(most, 3) + 1);
        Add("Pad" + axis.Before, before);
        Add("Pad" + axis.Behind, behind);
        return (before, behind);
    }

    private void AddWindow(Axis axis, int kernel, int stride, int dilation)
    {
        Add("kernel" + axis.Name, kernel);
        if (stride > 1)
            Add("Stride" + axis.Name, stride);
        if (dilation > 1)
            Add("Dilation" + axis.Name, dilation);
    }

    private static int Extent(int kernel, int dilation) => ((kernel - 1) * dilation) + 1;

    private void Add(string name, object value) => arguments.Add(new ArgumentSpec(name, value));

    private int Divisor(int channels)
    {
        int[] all = [.. Enumerable.Range(1, channels).Where(each => channels % each == 0)];
        return all[random.Next(all.Length)];
    }

    private sealed record Axis(string Name, string Before, string Behind, int Length);
}
