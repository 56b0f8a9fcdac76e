using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Streaming;

/// <summary>A value that is carried from one step to the next.</summary>
/// <param name="Name">As in <c>lstm1.state1</c>.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Layer">The full name of the layer that carries it; <see langword="null"/> for what is given before the first step.</param>
/// <param name="IsCache">Whether it has places for the steps so far: a step takes one, and leaves the others as they are.</param>
public sealed record StateValue(string Name, Shape Shape, string? Layer = null, bool IsCache = false);
