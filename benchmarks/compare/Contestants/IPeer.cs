namespace NetGen.Compare;

/// <summary>A library that NetGen is compared with.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Its version.</summary>
    string Version { get; }

    /// <summary>Makes it ready for a workload; <see langword="null"/> if it does not take part.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="files">What NetGen has written when it entered.</param>
    IContestant? Enter(IWorkload workload, WorkloadFiles files);
}
