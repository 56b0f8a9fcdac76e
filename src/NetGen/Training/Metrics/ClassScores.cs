namespace NetGen;

/// <summary>
/// Reads outputs [classes] or [time, classes]; the target is one class index for each row of scores, or a distribution of the
/// outputs' shape, whose class is its largest.
/// </summary>
internal static class ClassScores
{
    public static void Check(NetworkDescription network, string metric, int k)
    {
        int[] output = network.Output.Shape;
        int classes = output.Length == 0 ? 1 : output[^1];
        int targetsPerRow = network.Target?.Type == ElementType.Number ? classes : 1;
        if (classes < 2 || network.Target is not { } target || target.Length != network.Output.Length / classes * targetsPerRow)
        {
            throw new ArgumentException(
                $"The metric \"{metric}\" needs outputs [classes] or [time, classes] of two classes or more, and as targets one class " +
                $"index for each row of scores or a distribution of the outputs' shape; {network.Name} has outputs " +
                $"[{string.Join(", ", output)}] and {Describe(network.Target)}.");
        }

        if (k > classes)
            throw new ArgumentException($"The metric \"{metric}\" asks for the {k} best of {classes} classes.");
    }

    /// <summary>Counts the rows whose target is among the <paramref name="k"/> highest scores; steps that are padding are no rows.</summary>
    public static MetricSum CountHits(in MetricSamples samples, int k)
    {
        int classes = samples.Network.Output.Shape[^1];
        int rowsOfSample = samples.Network.Output.Length / classes;
        ReadOnlySpan<int> lengths = samples.Network.OutputLengths is { } input ? samples.Batch.Indices(input) : [];
        int port = samples.Batch.Ports.Count - 1;
        bool areIndices = samples.Batch.Ports[port].Type == ElementType.Index;
        ReadOnlySpan<int> indices = areIndices ? samples.Batch.Indices(port) : [];
        ReadOnlySpan<float> distributions = areIndices ? [] : samples.Batch.Floats(port);
        int hits = 0, rows = 0;
        for (int sample = 0; sample < samples.Count; sample++)
        {
            int first = sample * rowsOfSample, count = lengths.IsEmpty ? rowsOfSample : lengths[sample];
            for (int row = first; row < first + count; row++)
            {
                int target = areIndices ? indices[row] : IndexOfLargest(distributions.Slice(row * classes, classes));
                if (Rank(samples.Outputs.Slice(row * classes, classes), target) < k)
                    hits++;
            }

            rows += count;
        }

        return new MetricSum(hits, rows);
    }

    /// <summary>
    /// How many classes come before the target: higher scores, and equal ones of a smaller index. A score that is not a
    /// number comes before the target, and a target that is not a number comes last: a broken network is not right by chance.
    /// </summary>
    private static int Rank(ReadOnlySpan<float> scores, int target)
    {
        float own = scores[target];
        int rank = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            bool isBehind = scores[i] < own || (scores[i] == own && i >= target);
            if (!isBehind && i != target)
                rank++;
        }

        return rank;
    }

    private static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        int largest = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[largest])
                largest = i;
        }

        return largest;
    }

    private static string Describe(PortDescription? target) =>
        target is null ? "no target" : $"targets [{string.Join(", ", target.Shape)}] of {target.Type} elements";
}
