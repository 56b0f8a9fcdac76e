namespace NetGen;

/// <summary>In which order of axes a file keeps its tensors.</summary>
public enum TensorLayout
{
    /// <summary>As the network computes with them: dense weights <c>[in, out]</c>, convolutions <c>[height, width, in, out]</c>.</summary>
    NetGen,

    /// <summary>As PyTorch does: dense weights <c>[out, in]</c>, convolutions <c>[out, in, height, width]</c>.</summary>
    PyTorch,
}
