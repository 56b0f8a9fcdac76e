namespace NetGen.Compiler.Problems;

/// <summary>Problems of the class that carries a network (NG00nn): found where the source is read, before layers are looked at.</summary>
public static class DeclarationProblems
{
    /// <summary>The compiler itself failed.</summary>
    public static readonly ProblemDescriptor InternalError = new(
        "NG0000",
        "NetGen internal error",
        "NetGen failed to compile the network '{0}'; this is an internal error, please report it with the network's declaration: {1}");

    /// <summary>The generated part of the class could not be joined to it.</summary>
    public static readonly ProblemDescriptor NotPartial = new(
        "NG0001",
        "A network must be partial",
        "The network '{0}' and the types around it must be partial, so that the compiler can add to it: add 'partial' to {1}");

    /// <summary>C# gives the parts of a class no order, so the layers would have none.</summary>
    public static readonly ProblemDescriptor SeveralParts = new(
        "NG0002",
        "Layers stand on several parts of a class",
        "The layers of '{0}' stand on {1} parts of the class, and parts have no order: move them all to one part");

    /// <summary>A class that no instance or no part can be made of.</summary>
    public static readonly ProblemDescriptor UnsupportedClass = new(
        "NG0003",
        "A network must be an ordinary class",
        "The network '{0}' must be an ordinary class that can be instantiated and continued in another file, but it is {1}");

    /// <summary>The class or a member of it is called as a generated member: one of the two could not be.</summary>
    public static readonly ProblemDescriptor NameTaken = new(
        "NG0004",
        "Name is taken by the compiler",
        "'{0}' is a member that the compiler adds, so {1} that");

    /// <summary>Layers on a class that nobody makes a network or a block of.</summary>
    public static readonly ProblemDescriptor NoNetwork = new(
        "NG0005",
        "Layers without a network",
        "[{0}] has no effect, as '{1}' has neither [Network] nor [Block]: add one of them",
        ProblemSeverity.Warning);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } =
        [InternalError, NotPartial, SeveralParts, UnsupportedClass, NameTaken, NoNetwork];
}
