using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Checks of numeric settings; each returns the value or throws, saying what was expected and what came.</summary>
internal static class Setting
{
    /// <summary>0 or more, and finite.</summary>
    public static float NotNegative(float value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && float.IsFinite(value) ? value : throw Unfit(value, name, "a finite number, 0 or more");

    /// <summary>More than 0, and finite.</summary>
    public static float Positive(float value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && float.IsFinite(value) ? value : throw Unfit(value, name, "a finite number above 0");

    /// <summary>In [0, 1): the part of an average that stays at each step.</summary>
    public static float Fraction(float value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and < 1 ? value : throw Unfit(value, name, "0 or more and less than 1");

    private static ArgumentOutOfRangeException Unfit(float value, string name, string expected) =>
        new(name, value, $"Expected {expected}, received {value}.");
}
