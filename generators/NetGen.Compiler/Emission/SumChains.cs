namespace NetGen.Compiler.Emission;

/// <summary>
/// Several sums instead of one: sum a of steps 0, 2, 4 …, sum b of steps 1, 3, 5 …, so that a step need not wait for the one
/// before. All that make one result are called alike, but for a letter.
/// </summary>
public static class SumChains
{
    // Two multiply-adds a cycle, each four cycles long.
    private const int SumsInFlight = 8;

    /// <summary>How many sums keep the machine busy for a row of so many vectors.</summary>
    public static int Count(int vectors) => vectors >= SumsInFlight ? 1 : vectors >= 4 ? 2 : vectors >= 2 ? 4 : 8;

    /// <summary>a, b, c …</summary>
    public static string Letter(int chain) => $"{(char)('a' + chain)}";

    /// <summary>(a + b) + (c + d): the shorter the way through the sum, the smaller the error and the wait.</summary>
    public static string Total(string name, int count, int first = 0) => count == 1
        ? $"{name}{Letter(first)}"
        : $"({Total(name, (count + 1) / 2, first)} + {Total(name, count / 2, first + ((count + 1) / 2))})";
}
