namespace NetGen.Compare;

/// <summary>Lets NetGen and its peers enter a workload, compares what they compute, and times them.</summary>
/// <param name="peers">The peers.</param>
/// <param name="files">Where contestants leave files for each other.</param>
/// <param name="settings">Number and length of rounds.</param>
internal sealed class Session(IReadOnlyList<IPeer> peers, WorkloadFiles files, Settings settings)
{
    /// <summary>Times NetGen and its peers by turns.</summary>
    /// <exception cref="ComparisonException">They do not compute the same.</exception>
    public WorkloadResult Time(IWorkload workload) => Time(workload, contestants => contestants);

    /// <summary>Compares NetGen's results with the peers', and times NetGen alone.</summary>
    /// <exception cref="ComparisonException">They do not compute the same.</exception>
    public WorkloadResult TimeNetGen(IWorkload workload) => Time(workload, contestants => [contestants[0]]);

    private WorkloadResult Time(IWorkload workload, Func<IReadOnlyList<IContestant>, IReadOnlyList<IContestant>> choose)
    {
        Console.Error.Write($"{workload.Name} … ");
        var contestants = new List<IContestant> { workload.Enter(files) };
        try
        {
            contestants.AddRange(peers.Select(peer => peer.Enter(workload, files)).OfType<IContestant>());
            float difference = Agreement.Check(workload, contestants);
            WorkloadResult result = Contest.Run(workload, difference, choose(contestants), settings);
            Console.Error.WriteLine($"NetGen {NumberText.Time(result.Nanoseconds(Contestant.NetGen))}");
            return result;
        }
        finally
        {
            contestants.ForEach(contestant => contestant.Dispose());
        }
    }
}
