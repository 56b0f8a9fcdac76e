using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Streaming;

/// <summary>A value that is carried from one step to the next.</summary>
/// <param name="Name">As in <c>lstm1.state1</c>.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Layer">The full name of the layer that carries it; <see langword="null"/> for what is given before the first step.</param>
public sealed record StateValue(string Name, Shape Shape, string? Layer = null);
