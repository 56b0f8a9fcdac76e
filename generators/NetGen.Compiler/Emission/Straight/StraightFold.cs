namespace NetGen.Compiler.Emission.Straight;

/// <summary>
/// A row times a matrix of few columns, every step written out. A vector holds several of the matrix's rows, one behind the other; it meets the
/// numbers of x that belong to them, each repeated for all columns, and what the rows add up to is folded together at the end.
/// </summary>
public static class StraightFold
{
    /// <summary>Whether rows of the matrix fill vectors, and x the vectors its numbers come from.</summary>
    public static bool IsPossible(StraightValue sum, StraightValue x) =>
        sum.Length < x.Lanes.Count && x.Lanes.Count % sum.Length == 0 && (x.Length % x.Lanes.Count == 0 || (sum.Length == 1 && x.Length > x.Lanes.Count));

    /// <summary>Declares the sums.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="sum">What the sums are called.</param>
    /// <param name="x">The row.</param>
    /// <param name="w">The matrix.</param>
    /// <param name="bias">What the sums start from, if anything.</param>
    public static void Write(CodeWriter body, StraightValue sum, StraightValue x, StraightValue w, StraightValue? bias)
    {
        Lanes lanes = x.Lanes;
        int rows = lanes.Count / sum.Length, vectors = (x.Length + rows - 1) / rows, chains = Math.Min(vectors, 4);
        for (int j = 0; j < vectors; j++)
        {
            string numbers = x.Vector(j * rows / lanes.Count), weights = lanes.Load(w.Name, $"{j * lanes.Count}");
            if (rows < lanes.Count)
                numbers = $"{lanes.Class}.Shuffle({numbers}, {lanes.Class}.Create({string.Join(", ", Enumerable.Range(0, lanes.Count).Select(lane => ((j * rows) + (lane / sum.Length)) % lanes.Count))}))";
            string chain = $"{sum.Name}_{SumChains.Letter(j % chains)}";
            int left = x.Length - (j * rows);
            if (left < rows)
            {
                // What lies past the end may be anything.
                string part = $"global::NetGen.VectorLanes.Keep({numbers} * {weights}, {left})";
                body.Line(j < chains ? $"{lanes.Type} {chain} = {part};" : $"{chain} += {part};");
                continue;
            }

            body.Line(j < chains ? $"{lanes.Type} {chain} = {numbers} * {weights};" : $"{chain} = {lanes.MultiplyAdd(numbers, weights, chain)};");
        }

        string total = Fold(body, sum, lanes, $"{sum.Name}_rows", SumChains.Total($"{sum.Name}_", chains));
        body.Line($"{sum.Lanes.Type} {sum.Vector(0)} = {(bias is null ? total : $"{total} + {bias.Vector(0)}")};");
    }

    // Halves are added until only one row is left; what then lies behind it is of no use.
    private static string Fold(CodeWriter body, StraightValue sum, Lanes lanes, string name, string total)
    {
        while (lanes.Count > sum.Lanes.Count)
        {
            body.Line($"{lanes.Type} {name}{lanes.Count} = {total};");
            string whole = $"{name}{lanes.Count}";
            total = $"({lanes.Class}.GetLower({whole}) + {lanes.Class}.GetUpper({whole}))";
            lanes = Lanes.All.Single(half => half.Count == lanes.Count / 2);
        }

        for (int width = lanes.Count / 2; width >= sum.Length; width /= 2)
        {
            body.Line($"{lanes.Type} {name}{width} = {total};");
            string moved = string.Join(", ", Enumerable.Range(0, lanes.Count).Select(lane => (lane + width) % lanes.Count));
            total = $"({name}{width} + {lanes.Class}.Shuffle({name}{width}, {lanes.Class}.Create({moved})))";
        }

        return total;
    }
}
