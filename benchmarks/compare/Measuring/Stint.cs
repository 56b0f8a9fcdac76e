namespace NetGen.Compare;

/// <summary>A contestant that is warm, and the number of calls that fill its time in a round.</summary>
internal sealed class Stint
{
    // The just-in-time compiler counts 30 calls before it compiles a method for speed.
    private const int WarmUpRuns = 60;

    private readonly IContestant contestant;
    private readonly long calls = 1;

    /// <summary>Warms a contestant up and finds out how many calls take a time.</summary>
    public Stint(IContestant contestant, TimeSpan time)
    {
        this.contestant = contestant;
        double wanted = time.TotalNanoseconds;
        double spent = 0;
        for (int i = 0; i < WarmUpRuns && spent < wanted; i++)
            spent += contestant.Run(1);

        double last;
        while ((last = contestant.Run(calls)) < wanted)
            calls *= 2;
        calls = Math.Max(1, (long)(calls * wanted / last));
    }

    /// <summary>The contestant as the report names it.</summary>
    public Entry Entry => new(contestant.Name, contestant.Variant, calls);

    /// <summary>Takes its turn.</summary>
    /// <returns>Nanoseconds of a call.</returns>
    public double Run() => contestant.Run(calls) / calls;
}
