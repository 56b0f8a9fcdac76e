namespace NetGen.Tests.Gpt2;

/// <summary>
/// GPT-2 as it was published, in double precision, on tensors by their published names: dense layers are x · W + b with W [in, out] ("Conv1D"), the activation is
/// the one with tanh, the head is the table of tokens.
/// </summary>
internal sealed class PublishedModel(IReadOnlyDictionary<string, float[]> tensors)
{
    private const int Features = TinyGpt2.Features, HeadFeatures = Features / TinyGpt2.Heads;

    /// <summary>For each token the logits of the one that follows.</summary>
    public double[] Logits(int[] tokens)
    {
        double[][] x = [.. tokens.Select((token, position) => Row("wte.weight", token).Zip(Row("wpe.weight", position), (a, b) => a + b).ToArray())];
        for (int layer = 0; layer < TinyGpt2.Layers; layer++)
        {
            string block = $"h.{layer}.";
            x = Add(x, Attend(Normalize(x, $"{block}ln_1"), $"{block}attn."));
            double[][] hidden = Dense(Normalize(x, $"{block}ln_2"), $"{block}mlp.c_fc", 4 * Features);
            x = Add(x, Dense([.. hidden.Select(row => Array.ConvertAll(row, Gelu))], $"{block}mlp.c_proj", Features));
        }

        return [.. Normalize(x, "ln_f").SelectMany(row => Enumerable.Range(0, TinyGpt2.Vocabulary).Select(token => Dot(row, Row("wte.weight", token))))];
    }

    private double[][] Attend(double[][] x, string name)
    {
        double[][] qkv = Dense(x, $"{name}c_attn", 3 * Features);
        double[][] mixed = [.. x.Select(_ => new double[Features])];
        for (int head = 0; head < TinyGpt2.Heads; head++)
        {
            double[] Part(int step, int which) => qkv[step][((which * Features) + (head * HeadFeatures))..][..HeadFeatures];
            for (int step = 0; step < x.Length; step++)
            {
                double[] weights = [.. Enumerable.Range(0, step + 1).Select(seen => Math.Exp(Dot(Part(step, 0), Part(seen, 1)) / Math.Sqrt(HeadFeatures)))];
                for (int i = 0; i < HeadFeatures; i++)
                    mixed[step][(head * HeadFeatures) + i] = weights.Select((weight, seen) => weight * Part(seen, 2)[i]).Sum() / weights.Sum();
            }
        }

        return Dense(mixed, $"{name}c_proj", Features);
    }

    private double[][] Dense(double[][] x, string name, int units)
    {
        float[] weight = tensors[$"{name}.weight"], bias = tensors[$"{name}.bias"];
        return [.. x.Select(row => Enumerable.Range(0, units).Select(unit => bias[unit] + row.Select((value, i) => value * weight[(i * units) + unit]).Sum()).ToArray())];
    }

    private double[][] Normalize(double[][] x, string name)
    {
        const double epsilon = 1e-5;
        float[] weight = tensors[$"{name}.weight"], bias = tensors[$"{name}.bias"];
        return [.. x.Select(row =>
        {
            double mean = row.Average(), deviation = Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + epsilon);
            return row.Select((value, i) => ((value - mean) / deviation * weight[i]) + bias[i]).ToArray();
        })];
    }

    private static double Gelu(double x) => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))));

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double[][] Add(double[][] a, double[][] b) => [.. a.Zip(b, (x, y) => x.Zip(y, (u, v) => u + v).ToArray())];

    private double[] Row(string name, int row) => [.. tensors[name].Skip(row * Features).Take(Features).Select(value => (double)value)];
}
