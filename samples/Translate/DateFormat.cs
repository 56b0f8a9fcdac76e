using System.Globalization;

namespace Translate;

/// <summary>The ways in which people write a date. In figures the day comes first; two figures of a year mean 1950 to 2049.</summary>
internal static class DateFormat
{
    private static readonly Func<DateOnly, string>[] Formats =
    [
        Pattern("d MMMM yyyy"), // 3 March 1994
        Pattern("dd MMM yyyy"), // 03 Mar 1994
        Pattern("MMMM d, yyyy"), // March 3, 1994
        Pattern("MMM d, yy"), // Mar 3, 94
        Pattern("dd/MM/yyyy"), // 03/03/1994
        Pattern("d/M/yy"), // 3/3/94
        Pattern("d.M.yyyy"), // 3.3.1994
        Pattern("d-MMM-yy"), // 3-Mar-94
        Pattern("yyyy, MMMM d"), // 1994, March 3
        Pattern("dddd, d MMMM yyyy"), // Thursday, 3 March 1994
        Pattern("ddd d MMM yy"), // Thu 3 Mar 94
        date => $"the {Ordinal(date.Day)} of {Write(date, "MMMM yyyy")}", // the 3rd of March 1994
        date => $"{Write(date, "dddd")} the {Ordinal(date.Day)} of {Write(date, "MMMM yyyy")}", // Thursday the 3rd of March 1994
        date => $"{Write(date, "MMMM")} {Ordinal(date.Day)}, {date.Year}", // March 3rd, 1994
    ];

    /// <summary>Number of ways.</summary>
    public static int Count => Formats.Length;

    /// <summary>The first day there is.</summary>
    public static DateOnly First { get; } = new(1950, 1, 1);

    /// <summary>The last day there is.</summary>
    public static DateOnly Last { get; } = new(2049, 12, 31);

    /// <summary>A date, written in one of the ways.</summary>
    public static string Write(DateOnly date, int format) => Formats[format](date);

    /// <summary>A date as ISO 8601 has it: 1994-03-03.</summary>
    public static string WriteIso(DateOnly date) => Write(date, "yyyy-MM-dd");

    private static Func<DateOnly, string> Pattern(string pattern) => date => Write(date, pattern);

    private static string Write(DateOnly date, string pattern) => date.ToString(pattern, CultureInfo.InvariantCulture);

    private static string Ordinal(int day) => day + (day % 10, day / 10) switch
    {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
}
