using System.Globalization;

namespace NetGen.Compare;

/// <summary>Numbers with three significant digits, as tables and charts show them.</summary>
internal static class NumberText
{
    private static readonly (double Nanoseconds, string Unit)[] units = [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")];

    /// <summary>A time, as in <c>1.45 µs</c>.</summary>
    public static string Time(double nanoseconds)
    {
        (double size, string unit) = Array.Find(units, unit => nanoseconds >= unit.Nanoseconds) is { Unit: not null } fitting ? fitting : units[^1];
        return $"{ThreeDigits(nanoseconds / size)} {unit}";
    }

    /// <summary>A factor, as in <c>1.45×</c>.</summary>
    public static string Factor(double factor) => $"{ThreeDigits(factor)}×";

    /// <summary>A share, as in <c>87.5 %</c>.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    /// <summary>A number of three digits or more.</summary>
    public static string ThreeDigits(double value) =>
        value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
