namespace NetGen.Compare;

/// <summary>What ONNX Runtime computes: a model with the input <c>x</c> and the output <c>y</c>, both of numbers.</summary>
/// <param name="File">The model's file, without its folder.</param>
/// <param name="InputShape">Dimensions of x, samples first.</param>
/// <param name="OutputShape">Dimensions of y, samples first.</param>
internal sealed record OnnxTask(string File, long[] InputShape, long[] OutputShape)
{
    /// <summary>What is carried from one call to the next; nothing, but for streaming.</summary>
    public IReadOnlyList<OnnxStateTask> States { get; init; } = [];

    /// <summary>The file of the samples and of further inputs, which stay as they are; <see langword="null"/>: what NetGen writes, without more of them.</summary>
    public string? Data { get; init; }

    /// <summary>The names of those inputs.</summary>
    public IReadOnlyList<string> Constants { get; init; } = [];
}
