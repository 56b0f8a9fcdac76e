namespace NetGen.Compiler.Graphs;

/// <summary>A graph that makes no sense: a defect of the compiler, never of a declaration.</summary>
public sealed class GraphException(string message) : Exception(message);
