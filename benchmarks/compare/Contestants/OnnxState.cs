using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>
/// What a step of ONNX Runtime's leaves for the next one, in two pieces of memory: even steps read the one and write the other, odd steps the
/// reverse, so that nothing is copied between steps.
/// </summary>
/// <param name="task">Names and shape.</param>
internal sealed class OnnxState(OnnxStateTask task)
{
    private readonly long[] shape = [1, 1, task.Length];
    private readonly Memory<float> first = CacheLines.Allocate<float>(task.Length), second = CacheLines.Allocate<float>(task.Length);

    /// <summary>Binds it for even or for odd steps.</summary>
    public void Bind(OnnxBinding binding, bool isOdd)
    {
        binding.BindInput(task.Input, (isOdd ? second : first).Span, shape);
        binding.BindOutput(task.Output, (isOdd ? first : second).Span, shape);
    }

    /// <summary>Goes back to the beginning of a sequence.</summary>
    public void Reset()
    {
        first.Span.Clear();
        second.Span.Clear();
    }
}
