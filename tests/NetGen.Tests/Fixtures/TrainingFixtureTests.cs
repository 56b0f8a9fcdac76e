using System.Text.Json;

namespace NetGen.Tests.Fixtures;

/// <summary>Whole small trainings with a loop by hand, step by step as PyTorch makes them.</summary>
public partial class TrainingFixtureTests
{
    public static TheoryData<string> Cases { get; } = ["training-xor-full", "training-xor-single", "training-names-mlp", "training-digits-cnn", "training-char-lstm", "training-tiny-gpt"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Follows_PyTorchs_training(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        if (id == "training-names-mlp")
            Train(file, new Names(), file.Indices("batch.x"), file.Indices("batch.y"));
        else if (id == "training-digits-cnn")
            Train(file, new Digits(), file.Floats("batch.x"), file.Indices("batch.y"));
        else if (id == "training-char-lstm")
            Train(file, new Characters(), file.Indices("batch.x"), file.Indices("batch.y"));
        else if (id == "training-tiny-gpt")
            Train(file, new TinyGpt(), file.Indices("batch.x"), file.Indices("batch.y"));
        else
            Train(file, new Xor(), file.Floats("batch.x"), file.Floats("batch.y"));
    }

    private static void Train<TInput, TTarget>(FixtureFile file, ILossNetwork<TInput, TTarget> network, TInput[] inputs, TTarget[] targets)
    {
        FixtureParameters.Load(file, network.Parameters, PyTorchName);
        Optimizer optimizer = OptimizerOf(file);
        int steps = file.Attributes.GetProperty("steps").GetInt32(), inputLength = inputs.Length / steps, targetLength = targets.Length / steps;
        float[] losses = file.Floats("loss"), norms = file.Floats("grad_norm");
        Assert.Equal(steps, losses.Length);

        float[] expected = file.Floats("output"), output = new float[expected.Length];
        network.Forward(inputs.AsSpan(0, inputLength), output);
        file.Tolerance("forward").AssertClose(expected, output, "output before the first step");

        Gradients gradients = network.CreateGradients();
        for (int step = 0; step < steps; step++)
        {
            gradients.Clear();
            float loss = network.Backward(
                inputs.AsSpan(step * inputLength, inputLength), targets.AsSpan(step * targetLength, targetLength), gradients);
            foreach (Parameter held in network.Parameters.Where(parameter => PyTorchName(parameter.Name) is null))
                gradients[held.Name].Span.Clear();
            file.Tolerance("loss").AssertClose(losses[step], loss, $"loss of step {step}");
            file.Tolerance("gradient").AssertClose(norms[step], gradients.Norm(), $"norm of step {step}");
            if (step == 0)
                AssertParameters(file, "grad.", network.Parameters, name => gradients[name], "gradient");
            if (file.Attributes.TryGetProperty("clip_norm", out JsonElement most) && most.ValueKind == JsonValueKind.Number)
                gradients.ClipByNorm(most.GetSingle());
            optimizer.Step(network.Parameters, gradients);
        }

        AssertParameters(file, "after.", network.Parameters, name => network.Parameters[name], "after");
    }

    private static Optimizer OptimizerOf(FixtureFile file)
    {
        JsonElement settings = file.Attributes;
        double rate = settings.GetProperty("lr").GetDouble();
        if (settings.GetProperty("optimiser").GetString() == "sgd")
            return new Sgd(rate);
        double beta1 = settings.GetProperty("betas")[0].GetDouble(), beta2 = settings.GetProperty("betas")[1].GetDouble(), epsilon = settings.GetProperty("eps").GetDouble();
        if (settings.GetProperty("optimiser").GetString() == "adamw")
            return new AdamW(rate, beta1, beta2, epsilon, settings.GetProperty("weight_decay").GetDouble());
        Assert.Equal("adam", settings.GetProperty("optimiser").GetString());
        return new Adam(rate, beta1, beta2, epsilon);
    }

    private static void AssertParameters(
        FixtureFile file, string prefix, ParameterSet parameters, Func<string, Parameter> actual, string tolerance)
    {
        foreach (Parameter parameter in parameters.Where(parameter => PyTorchName(parameter.Name) is not null))
        {
            string tensor = prefix + PyTorchName(parameter.Name);
            file.Tolerance(tolerance).AssertClose(
                FixtureParameters.InNetworksLayout(file, tensor, parameter), actual(parameter.Name).Span, tensor);
        }
    }

    // A recurrent layer's parameters end in the number of the layer, and blocks are numbered from 0. The tiny transformer has no biases of queries, keys and values: they are held at 0.
    private static string? PyTorchName(string name) =>
        name.EndsWith("in_proj_bias", StringComparison.Ordinal) ? null
        : name.StartsWith("lstm.", StringComparison.Ordinal) ? name + "_l0"
        : name.Replace("block1.", "blocks.0.", StringComparison.Ordinal).Replace("block2.", "blocks.1.", StringComparison.Ordinal);

    [Network, Input(2)]
    [Dense(2, Activation.Sigmoid, Name = "fc1"), Dense(1, Activation.Sigmoid, Name = "fc2"), MeanSquaredError]
    private sealed partial class Xor : ILossNetwork<float, float>;

    /// <summary>Images of one channel, which therefore is first and last.</summary>
    [Network, Input(8, 8, 1)]
    [Conv2D(8, 3, Activation.Relu, Padding = Padding.Same, Name = "conv1"), MaxPool2D(2)]
    [Conv2D(16, 3, Activation.Relu, Padding = Padding.Same, Name = "conv2"), MaxPool2D(2)]
    [Flatten, Dense(10, Name = "fc"), SoftmaxCrossEntropy]
    private sealed partial class Digits : ILossNetwork<float, int>;

    [Network, Tokens(3, 27)]
    [Embedding(2, Name = "emb"), Flatten, Dense(100, Activation.Tanh, Name = "fc1"), Dense(27, Name = "fc2"), SoftmaxCrossEntropy]
    private sealed partial class Names : ILossNetwork<int, int>;

    [Network, Tokens(20, 36)]
    [Embedding(16, Name = "emb"), Lstm(32, ReturnSequences = true, Name = "lstm"), Dense(36, Name = "fc"), SoftmaxCrossEntropy]
    private sealed partial class Characters : ILossNetwork<int, int>;

    [Network, Tokens(16, 36)]
    [Embedding(32, Name = "wte"), LearnedPositions(Name = "wpe")]
    [TransformerBlock(4, Times = 2, Causal = true, Activation = Activation.GeluTanh, Name = "block")]
    [LayerNorm(Name = "ln_f"), Dense(36, Bias = false, Name = "head"), SoftmaxCrossEntropy]
    private sealed partial class TinyGpt : ILossNetwork<int, int>;
}
