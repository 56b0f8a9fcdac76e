namespace NetGen.Compiler.Graphs;

/// <summary>The layer a node comes from; generated code is named after it.</summary>
/// <param name="Layer">The layer's name, as in <c>dense1</c>.</param>
/// <param name="Direction">Forward or backward.</param>
public sealed record Origin(string Layer, Direction Direction = Direction.Forward)
{
    /// <summary>The same layer's backward direction.</summary>
    public Origin Reversed => this with { Direction = Direction.Backward };

    /// <inheritdoc/>
    public override string ToString() => Direction == Direction.Forward ? Layer : $"{Layer}'";
}
