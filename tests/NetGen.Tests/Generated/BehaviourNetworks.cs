namespace NetGen.Tests.Generated;

/// <summary>What the generated classifiers of different tiles have in common.</summary>
internal interface IClassifier : ITrainableNetwork
{
    void Forward(ReadOnlySpan<float> input, Span<float> output);

    void Forward(ReadOnlySpan<float> input, Span<float> output, Workspace workspace);

    float Backward(ReadOnlySpan<float> input, ReadOnlySpan<int> target, Gradients gradients);

    void BackwardFrom(
        ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Gradients gradients, Span<float> inputGradient, Workspace workspace);
}

/// <summary>The network whose behaviour is tested; widths that are no multiples of any vector's, and tiles that do not divide a batch.</summary>
[Network(BatchTile = 4), Input(6), Dense(37, Activation.Tanh, Name = "hidden"), Dense(3, Name = "logits"), SoftmaxCrossEntropy]
internal sealed partial class Classifier : IClassifier;

/// <summary>The same, one sample after the other.</summary>
[Network(BatchTile = 1), Input(6), Dense(37, Activation.Tanh, Name = "hidden"), Dense(3, Name = "logits"), SoftmaxCrossEntropy]
internal sealed partial class ClassifierTile1 : IClassifier;

/// <summary>The same in tiles of three samples.</summary>
[Network(BatchTile = 3), Input(6), Dense(37, Activation.Tanh, Name = "hidden"), Dense(3, Name = "logits"), SoftmaxCrossEntropy]
internal sealed partial class ClassifierTile3 : IClassifier;

/// <summary>The same in tiles larger than a test's batch.</summary>
[Network(BatchTile = 64), Input(6), Dense(37, Activation.Tanh, Name = "hidden"), Dense(3, Name = "logits"), SoftmaxCrossEntropy]
internal sealed partial class ClassifierTile64 : IClassifier;

/// <summary>A network whose input are indices.</summary>
[Network(BatchTile = 2), Tokens(3, 7), Embedding(4, Name = "table"), Flatten, Dense(5), SoftmaxCrossEntropy]
internal sealed partial class TokenClassifier;

/// <summary>Dropout alone: with an upstream gradient of 1 the input's gradient is the mask.</summary>
[Network(BatchTile = 4), Input(1000), Dropout(0.3f), HalfSquaredError]
internal sealed partial class Dropper;

/// <summary>Samples for the classifiers.</summary>
internal static class Samples
{
    /// <summary>Normal numbers, <see cref="Classifier.InputLength"/> a sample.</summary>
    public static float[] Inputs(int count, ulong seed = 1) => Normal(count * Classifier.InputLength, seed);

    /// <summary>Class indices.</summary>
    public static int[] Targets(int count) => [.. Enumerable.Range(0, count).Select(i => i * 7 % Classifier.OutputLength)];

    /// <summary>Normal numbers.</summary>
    public static float[] Normal(int count, ulong seed)
    {
        var values = new float[count];
        Layouts.FillNormal(values, seed);
        return values;
    }
}
