namespace NetGen.RandomNetworks.Tests;

/// <summary>Draws layers that normalise, or drop whole channels.</summary>
/// <param name="random">What decides.</param>
internal sealed class RandomNorm(Random random)
{
    // Where all elements are alike, slopes are 1 / √ε; what is left of them cancels. A large ε keeps them within what floats can tell.
    private const string Epsilon = "Epsilon = 0.5";

    /// <summary>A layer for a tensor of a shape.</summary>
    public string Next(int[] shape)
    {
        string affine = random.Next(4) == 0 ? ", Affine = false" : "";
        int elements = shape.Aggregate(1, (product, size) => product * size);
        return random.Next(6) switch
        {
            0 when shape[^1] > 1 => $"LayerNorm({Epsilon}{(affine.Length == 0 && random.Next(3) == 0 ? ", Bias = false" : affine)})",
            1 => $"RmsNorm({Epsilon}{affine})",
            2 when elements > 1 => $"GroupNorm({Groups(shape[^1], elements)}, {Epsilon}{affine})",
            3 => $"LocalResponseNorm({random.Next(1, 8)}, Alpha = 0.5, Beta = 0.{random.Next(1, 10)}, K = {random.Next(1, 4)})",
            4 => $"SpatialDropout(0.{random.Next(0, 8)})",
            _ => Batch(affine),
        };
    }

    /// <summary>Batch normalisation.</summary>
    public string Batch(string affine = "") => $"BatchNorm({Epsilon}, Momentum = 0.{random.Next(0, 10)}{affine})";

    // More than one number each: what is left of one is 0.
    private int Groups(int channels, int elements)
    {
        int[] divisors = [.. Enumerable.Range(1, channels).Where(divisor => channels % divisor == 0)];
        int groups = divisors[random.Next(divisors.Length)];
        return groups < elements ? groups : 1;
    }
}
