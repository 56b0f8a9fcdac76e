namespace NetGen.Compiler.Emission.Straight;

/// <summary>A row times a matrix, every step written out.</summary>
public static class StraightProduct
{
    // The run behind fills the gaps; more sums would have to be added up in the end.
    private const int ChainsByRun = 4;

    /// <summary>Declares the sums.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="sums">What the sums are called: one behind the other they are a row of the product.</param>
    /// <param name="x">The row.</param>
    /// <param name="w">The matrix.</param>
    /// <param name="starts">What each of the sums starts from, if anything.</param>
    /// <param name="order">Which sums come first.</param>
    public static void Write(
        CodeWriter body, IReadOnlyList<StraightValue> sums, StraightValue x, StraightValue w, IReadOnlyList<StraightValue?> starts, IReadOnlyList<int> order)
    {
        // One run after the other, if the numbers of x stay in registers: what needs the first run need not wait for the last one.
        Lanes lanes = sums[0].Lanes;
        bool isByRun = sums.Count > 1 && x.Length <= lanes.Registers / 2;
        var product = new Product(body, sums, x, w, starts, Math.Min(x.Length, isByRun ? ChainsByRun : SumChains.Count(sums.Sum(sum => sum.Vectors))));
        for (int k = 0; k < x.Length; k++)
        {
            product.Broadcast(k);
            for (int run = 0; run < sums.Count && !isByRun; run++)
                product.Add(k, run);
        }

        foreach (int run in order)
        {
            for (int k = 0; k < x.Length && isByRun; k++)
                product.Add(k, run);
            product.Finish(run);
        }
    }

    private sealed class Product(
        CodeWriter body, IReadOnlyList<StraightValue> sums, StraightValue x, StraightValue w, IReadOnlyList<StraightValue?> starts, int chains)
    {
        private readonly Lanes lanes = sums[0].Lanes;

        private bool IsShared => sums.Count > 1 || sums[0].Vectors > 1;

        public void Broadcast(int k)
        {
            if (IsShared)
                body.Line($"{lanes.Type} {Number(k)} = {lanes.Broadcast(x.Element(k))};");
        }

        public void Add(int k, int run)
        {
            StraightValue sum = sums[run];
            for (int vector = 0; vector < sum.Vectors; vector++)
            {
                string chain = Chain(sum, vector, k), factor = IsShared ? Number(k) : lanes.Broadcast(x.Element(k));
                string weights = lanes.Load(w.Name, $"{(((k * sums.Count) + run) * sum.Length) + (vector * lanes.Count)}");
                string? start = k == 0 ? starts[run]?.Vector(vector) : k < chains ? null : chain;
                body.Line($"{(k < chains ? $"{lanes.Type} " : "")}{chain} = {(start is null ? $"{factor} * {weights}" : lanes.MultiplyAdd(factor, weights, start))};");
            }
        }

        public void Finish(int run)
        {
            for (int vector = 0; vector < sums[run].Vectors && chains > 1; vector++)
                body.Line($"{lanes.Type} {sums[run].Vector(vector)} = {SumChains.Total($"{sums[run].Name}_{vector}", chains)};");
        }

        private string Chain(StraightValue sum, int vector, int k) => chains == 1 ? sum.Vector(vector) : $"{sum.Name}_{vector}{SumChains.Letter(k % chains)}";

        private string Number(int k) => $"{sums[0].Name}_x{k}";
    }
}
