using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Checks of numeric settings; each returns the value as a float or throws, saying what was expected and what came.</summary>
/// <remarks>
/// Settings come as doubles, so that <c>0.001</c> needs no suffix; a float comes through unchanged. What is looked at is the
/// float that is computed with: 10⁻⁶⁰ is a double above 0, but no float.
/// </remarks>
internal static class Setting
{
    /// <summary>0 or more, and finite.</summary>
    public static float NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        (float)value is >= 0 and < float.PositiveInfinity ? (float)value : throw Unfit(value, name, "a finite number, 0 or more");

    /// <summary>More than 0, and finite.</summary>
    public static float Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        (float)value is > 0 and < float.PositiveInfinity ? (float)value : throw Unfit(value, name, "a finite number above 0");

    /// <summary>In [0, 1): the part of an average that stays at each step.</summary>
    public static float Fraction(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        (float)value is >= 0 and < 1 ? (float)value : throw Unfit(value, name, "0 or more and less than 1");

    private static ArgumentOutOfRangeException Unfit(double value, string name, string expected)
    {
        // A value that was a float is shown as one: 0.1 and not 0.10000000149011612.
        object received = ((double)(float)value).Equals(value) ? (object)(float)value : value;
        return new ArgumentOutOfRangeException(name, received, $"Expected {expected}, received {received}.");
    }
}
