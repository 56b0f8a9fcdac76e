namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Writes the calls of tiles that follow each other; those of the same height are a loop.</summary>
public static class TileLoop
{
    /// <summary>Writes them.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="heights">The tiles' heights; equal ones stand together.</param>
    /// <param name="call">The call of a tile of a height, which begins at a row: a number or a variable.</param>
    /// <param name="variable">The variable.</param>
    public static void Write(CodeWriter body, IReadOnlyList<int> heights, Func<int, string, string> call, string variable = "pixel")
    {
        int first = 0;
        foreach (IGrouping<int, int> equal in heights.GroupBy(height => height))
        {
            int height = equal.Key, end = first + (height * equal.Count());
            if (equal.Count() > 1)
                body.Nest($"for (nuint {variable} = {first}; {variable} < {end}; {variable} += {height})", call(height, variable));
            else
                body.Line(call(height, $"{first}"));
            first = end;
        }
    }
}
