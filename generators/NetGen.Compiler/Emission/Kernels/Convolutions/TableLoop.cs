namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the same statements for several places, as a loop over tables of what differs.</summary>
public static class TableLoop
{
    /// <summary>What is to be known of a place.</summary>
    /// <param name="Name">The variable it becomes where it differs.</param>
    /// <param name="Values">It for each place.</param>
    public sealed record Column(string Name, int[] Values)
    {
        /// <summary>Whether it differs.</summary>
        public bool Varies => Values.Distinct().Count() > 1;

        /// <summary>The number, or the variable.</summary>
        public string Text => Varies ? Name : $"{Values[0]}";
    }

    /// <summary>Writes them.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="columns">The tables.</param>
    /// <param name="step">Writes the statements for a place, of which it gets what the tables say in their order: numbers, or variables.</param>
    public static void Write(CodeWriter body, IReadOnlyList<Column> columns, Action<string[]> step)
    {
        string[] place = [.. columns.Select(column => column.Text)];
        int count = columns[0].Values.Length;
        if (count == 1)
        {
            step(place);
            return;
        }

        body.Block("", () =>
        {
            foreach (Column column in columns.Where(column => column.Varies))
                body.Line($"global::System.ReadOnlySpan<int> {column.Name}Of = [{string.Join(", ", column.Values)}];");
            body.Block($"for (int place = 0; place < {count}; place++)", () =>
            {
                foreach (Column column in columns.Where(column => column.Varies))
                    body.Line($"nuint {column.Name} = (nuint){column.Name}Of[place];");
                step(place);
            });
        });
    }
}
