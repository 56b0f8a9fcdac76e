using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Planning;

/// <summary>Where a value lives while generated code runs.</summary>
public abstract record Location;

/// <summary>In memory that the caller gave: an input, a target, an output gradient, a parameter.</summary>
/// <param name="Source">Which.</param>
public sealed record SourceLocation(Source Source) : Location;

/// <summary>In a table of constants.</summary>
/// <param name="Table">Which.</param>
public sealed record TableLocation(Table Table) : Location;

/// <summary>In the graph of a step: some rows of a table, from the state's position on, or the row of the last step of a chunk that counts.</summary>
/// <param name="Whole">The table, or the values of all steps.</param>
/// <param name="Length">Elements of a row.</param>
/// <param name="AtLast">Whether it is that of the last step.</param>
public sealed record RowsLocation(Value Whole, int Length, bool AtLast) : Location;

/// <summary>Written straight to where the graph carries it: the output, a parameter's gradient, an input's gradient.</summary>
/// <param name="Sink">Where to.</param>
public sealed record SinkLocation(Sink Sink) : Location;

/// <summary>In the workspace.</summary>
/// <param name="Name">A name for the offset, unique in the plan.</param>
/// <param name="Offset">Floats from the workspace's start.</param>
public sealed record ArenaLocation(string Name, int Offset) : Location;

/// <summary>In a local variable: one number.</summary>
/// <param name="Name">The variable's name, unique in the plan.</param>
public sealed record LocalLocation(string Name) : Location;

/// <summary>In the body of a loop: the step's part of a sequence.</summary>
/// <param name="Sequence">The sequence, a value outside of the loop.</param>
/// <param name="Length">Floats of a step's part.</param>
public sealed record SequenceLocation(Value Sequence, int Length) : Location;
