namespace NetGen.Tests.Training;

/// <summary>Many parameters, all 0 at first; the gradient of parameter i is i mod 7 for every sample.</summary>
internal sealed class WideNetwork(int length)
    : TestNetwork(Describe("Wide", new ParameterInfo("wide", 0, [length], Init.Zeros, 1, 1)), seed: 0)
{
    protected override void Forward(Batch batch, int sample, Span<float> output) => output.Clear();

    protected override float Loss(Batch batch, int sample, Gradients? gradients, float scale)
    {
        Span<float> span = gradients is null ? [] : gradients.Span;
        for (int i = 0; i < span.Length; i++)
            span[i] += i % 7 * scale;
        return 1;
    }
}
