namespace NetGen.Tests.Training;

/// <summary>
/// Its one parameter starts at 0 and has the gradient −1, so that <c>Sgd(1)</c> counts the steps in it; the loss in inference
/// mode is read from a table by that count. With one mini-batch per epoch the table says the validation loss of each epoch.
/// </summary>
internal sealed class CountingNetwork(params float[] losses)
    : TestNetwork(Describe("Counting", new ParameterInfo("count", 0, [1], Init.Zeros, 1, 1)), seed: 0)
{
    public float Count => Parameters["count"].Span[0];

    protected override void Forward(Batch batch, int sample, Span<float> output) => output[0] = Count;

    protected override float Loss(Batch batch, int sample, Gradients? gradients, float scale)
    {
        if (gradients is null)
            return losses[(int)Count - 1];
        gradients.Span[0] -= scale;
        return 1;
    }
}
