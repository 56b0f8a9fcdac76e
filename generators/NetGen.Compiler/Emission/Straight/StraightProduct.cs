namespace NetGen.Compiler.Emission.Straight;

/// <summary>A row times a matrix, every step written out.</summary>
public static class StraightProduct
{
    /// <summary>Declares the sums and returns them.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="sum">What the sums are called.</param>
    /// <param name="x">The row.</param>
    /// <param name="w">The matrix.</param>
    /// <param name="bias">What the sums start from, if anything.</param>
    public static StraightValue Write(CodeWriter body, StraightValue sum, StraightValue x, StraightValue w, StraightValue? bias)
    {
        Lanes lanes = sum.Lanes;
        int chains = Math.Min(x.Length, SumChains.Count(sum.Vectors));
        for (int k = 0; k < x.Length; k++)
        {
            string number = lanes.Broadcast(x.Element(k));
            if (sum.Vectors > 1)
                body.Line($"{lanes.Type} {sum.Name}_x{k} = {number};");
            for (int vector = 0; vector < sum.Vectors; vector++)
            {
                string chain = $"{sum.Name}_{vector}{SumChains.Letter(k % chains)}", factor = sum.Vectors > 1 ? $"{sum.Name}_x{k}" : number;
                string weights = lanes.Load(w.Name, $"{(k * sum.Length) + (vector * lanes.Count)}");
                string? start = k == 0 ? bias?.Vector(vector) : k < chains ? null : chain;
                body.Line($"{(k < chains ? $"{lanes.Type} " : "")}{chain} = {(start is null ? $"{factor} * {weights}" : lanes.MultiplyAdd(factor, weights, start))};");
            }
        }

        for (int vector = 0; vector < sum.Vectors; vector++)
            body.Line($"{lanes.Type} {sum.Vector(vector)} = {SumChains.Total($"{sum.Name}_{vector}", chains)};");
        return sum;
    }
}
