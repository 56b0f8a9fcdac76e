namespace NetGen.Compiler.Problems;

/// <summary>Carries the first problem of a network out of the layer that found it; caught in one place, where lowering starts.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Message)
{
    /// <summary>The problem.</summary>
    public Problem Problem { get; } = problem;
}
