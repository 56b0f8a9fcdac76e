using System.Globalization;

namespace NetGen.Compiler.Problems;

/// <summary>Numbers in messages, the same on every machine.</summary>
internal static class Text
{
    public static string Of(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Arguments are floats where they are written: <c>0.1f</c> is said as 0.1, and <c>1e39</c> not as infinite.</summary>
    public static string Of(double number) => float.IsInfinity((float)number) && !double.IsInfinity(number)
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : ((float)number).ToString("R", CultureInfo.InvariantCulture);
}
