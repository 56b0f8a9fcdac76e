namespace NetGen.Compare;

/// <summary>The names of contestants, and of what all of them compute.</summary>
internal static class Contestant
{
    /// <summary>NetGen itself.</summary>
    public const string NetGen = "NetGen";

    /// <summary>ONNX Runtime.</summary>
    public const string OnnxRuntime = "ONNX Runtime";

    /// <summary>PyTorch.</summary>
    public const string PyTorch = "PyTorch";

    /// <summary>A network's output, among results.</summary>
    public const string Output = "output";

    /// <summary>The loss of a step, among results.</summary>
    public const string Loss = "loss";
}
