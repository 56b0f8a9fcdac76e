namespace NetGen;

/// <summary>Says whether a data set's columns fit a network's ports.</summary>
internal static class DatasetCheck
{
    /// <exception cref="ArgumentException">A column does not fit; the message lists all that do not.</exception>
    public static void Run(Dataset dataset, NetworkDescription network, bool withTarget)
    {
        PortDescription[] ports = withTarget && network.Target is { } target ? [.. network.Inputs, target] : network.Inputs;
        var problems = new List<string>();
        bool isTargetExtra = !withTarget && dataset.Columns.Count == ports.Length + 1;
        if (dataset.Columns.Count != ports.Length && !isTargetExtra)
        {
            string names = string.Join(", ", ports.Select(port => $"\"{port.Name}\""));
            problems.Add($"Expected {ports.Length} columns ({names}), received {dataset.Columns.Count}.");
        }

        for (int i = 0; i < ports.Length; i++)
        {
            string? problem = i >= dataset.Columns.Count
                ? $"\"{ports[i].Name}\": expected {Expected(ports[i])}, received no column."
                : Misfit(dataset, i, ports[i]) ?? IndexOutOfRange(dataset, i, ports[i]);
            if (problem is not null)
                problems.Add(problem);
        }

        if (problems.Count > 0)
            throw new ArgumentException($"The data set does not fit {network.Name}. {string.Join("\n  ", problems)}", nameof(dataset));
    }

    /// <summary>What is wrong with a column's type or length; <see langword="null"/> where nothing is.</summary>
    public static string? Misfit(Dataset dataset, int column, PortDescription port)
    {
        ElementType type = dataset.Columns[column].Type;
        int length = dataset.Columns[column].SampleLength;
        bool fits = type == port.Type && (length == port.Length || dataset.Count == 0);
        return fits ? null : $"\"{port.Name}\": expected {Expected(port)}, received column {column}, {Column(type, length)}.";
    }

    private static string? IndexOutOfRange(Dataset dataset, int column, PortDescription port)
    {
        if (port.Type != ElementType.Index)
            return null;
        DataColumn values = dataset.Columns[column];
        for (int sample = 0; sample < dataset.Count; sample++)
        {
            ReadOnlySpan<int> indices = values.Indices.Slice(sample * values.Stride, values.SampleLength);
            int wrong = indices.IndexOfAnyExceptInRange(port.IndexStart, port.IndexBound - 1);
            if (wrong >= 0)
            {
                string element = port.Length == 1 ? "" : $", element {wrong}";
                return $"\"{port.Name}\": expected {(port.IsLengths ? "lengths" : "indices")} from {port.IndexStart} to {port.IndexBound - 1}, received {indices[wrong]} in column {column} "
                    + $"at sample {sample}{element}.";
            }
        }

        return null;
    }

    // Nothing but a class index or a length has no dimensions.
    private static string Expected(PortDescription port) => port.Shape.Length == 0
        ? $"int[] with one {(port.IsLengths ? "length" : "class index")} a sample"
        : $"{Column(port.Type, port.Length)}, shape [{string.Join(", ", port.Shape)}]";

    private static string Column(ElementType type, int length) =>
        $"{(type == ElementType.Number ? "float[]" : "int[]")} with {length} element{(length == 1 ? "" : "s")} a sample";
}
