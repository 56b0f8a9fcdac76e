using NetGen;

namespace Translate;

/// <summary>Dates in many forms with their translations. No date of the test is in the training, in whatever form.</summary>
internal sealed class DateData
{
    private const int TrainCount = 20_000, TestCount = 2000;
    private const int HeldBack = 10; // one date in so many

    public DateData(ulong seed)
    {
        var random = new RandomStream(seed);
        DateOnly[] dates = Shuffle(ref random);
        int held = dates.Length / HeldBack;
        Test = Draw(dates.AsSpan(0, held), TestCount, ref random);
        Train = Draw(dates.AsSpan(held), TrainCount, ref random);
    }

    /// <summary>Texts to learn from.</summary>
    public DatePairs Train { get; }

    /// <summary>Texts of other dates.</summary>
    public DatePairs Test { get; }

    /// <summary>All dates there are, in an order by chance.</summary>
    private static DateOnly[] Shuffle(ref RandomStream random)
    {
        var dates = new DateOnly[DateFormat.Last.DayNumber - DateFormat.First.DayNumber + 1];
        for (int i = 0; i < dates.Length; i++)
        {
            int other = random.Next(i + 1);
            (dates[i], dates[other]) = (dates[other], DateFormat.First.AddDays(i));
        }
        return dates;
    }

    private static DatePairs Draw(ReadOnlySpan<DateOnly> dates, int count, ref RandomStream random)
    {
        var texts = new string[count];
        var translations = new string[count];
        for (int i = 0; i < count; i++)
        {
            DateOnly date = dates[random.Next(dates.Length)];
            texts[i] = DateFormat.Write(date, random.Next(DateFormat.Count));
            translations[i] = DateFormat.WriteIso(date);
        }
        return new DatePairs(texts, translations);
    }
}
