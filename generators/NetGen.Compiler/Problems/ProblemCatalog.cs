namespace NetGen.Compiler.Problems;

/// <summary>
/// Every kind of problem there is, group after group. The analyzers announce to the editor what is listed here; a problem
/// that is not could not be reported.
/// </summary>
public static class ProblemCatalog
{
    /// <summary>All kinds, in order of their ids.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        .. DeclarationProblems.All,
        .. NetworkProblems.All,
    ];
}
