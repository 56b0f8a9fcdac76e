namespace NetGen.Compiler.Problems;

/// <summary>How grave a problem is; the names are those of the editor.</summary>
public enum ProblemSeverity
{
    /// <summary>A suggestion.</summary>
    Info,

    /// <summary>The network compiles, but probably not to what was meant.</summary>
    Warning,

    /// <summary>The network does not compile.</summary>
    Error,
}
