namespace NetGen;

/// <summary>In which order of axes a file keeps its tensors.</summary>
public enum TensorLayout
{
    /// <summary>As the network computes with them: dense weights <c>[in, out]</c>, convolutions <c>[height, width, in, out]</c>.</summary>
    NetGen,

    /// <summary>As PyTorch does: dense weights <c>[out, in]</c>, convolutions <c>[out, in, height, width]</c>.</summary>
    PyTorch,

    /// <summary>
    /// As in files that PyTorch wrote and that nonetheless have dense weights <c>[in, out]</c>, those of GPT-2 among them, whose dense layers are "Conv1D" modules:
    /// all axes are as in <see cref="NetGen"/>.
    /// </summary>
    PyTorchConv1D,
}
