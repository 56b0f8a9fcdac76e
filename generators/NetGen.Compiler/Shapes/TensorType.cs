namespace NetGen.Compiler.Shapes;

/// <summary>The type of a value in the graph.</summary>
/// <param name="Element">Numbers or indices.</param>
/// <param name="Batched">Whether there is one such tensor for each sample of the tile.</param>
/// <param name="Shape">Dimensions without the batch.</param>
public sealed record TensorType(ElementKind Element, bool Batched, Shape Shape)
{
    /// <summary>One number for the whole tile.</summary>
    public static TensorType Scalar { get; } = new(ElementKind.Number, false, Shape.Scalar);

    /// <summary>Numbers, one tensor for each sample.</summary>
    public static TensorType PerSample(Shape shape) => new(ElementKind.Number, true, shape);

    /// <summary>Numbers, one tensor for all samples, as parameters are.</summary>
    public static TensorType Shared(Shape shape) => new(ElementKind.Number, false, shape);

    /// <summary>Whether this is one number for the whole tile.</summary>
    public bool IsScalar => !Batched && Shape.Length == 1;

    /// <summary>The same with another shape.</summary>
    public TensorType With(Shape shape) => new(Element, Batched, shape);

    /// <inheritdoc/>
    public override string ToString() =>
        (Element == ElementKind.Index ? "indices " : "")
        + (Batched ? Shape.Rank == 0 ? "[n]" : $"[n, {Shape.ToString().Substring(1)}" : Shape.ToString());
}
