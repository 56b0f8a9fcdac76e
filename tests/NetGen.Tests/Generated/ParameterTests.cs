namespace NetGen.Tests.Generated;

/// <summary>The parameters of a generated network: first values, names, accessors, files.</summary>
public partial class ParameterTests
{
    [Theory]
    [InlineData("relu", 6.0 / 64)]
    [InlineData("tanh", 6.0 / (128 + 96))]
    [InlineData("lecun", 3.0 / 96)]
    public void Uniform_weights_fill_their_range(string layer, double squaredLimit)
    {
        float[] weights = new Initialized(seed: 3).Parameters[layer + ".weight"].Span.ToArray();
        double limit = Math.Sqrt(squaredLimit);
        Assert.All(weights, weight => Assert.InRange(weight, -limit, limit));
        AssertMoments(weights, limit / Math.Sqrt(3), kurtosis: 1.8);
    }

    [Theory]
    [InlineData("normal", 1)]
    [InlineData("small", 0.02)]
    public void Normal_weights_have_their_deviation(string layer, double deviation) =>
        AssertMoments(new Initialized(seed: 3).Parameters[layer + ".weight"].Span.ToArray(), deviation, kurtosis: 3);

    [Fact]
    public void Biases_start_at_zero_and_an_embedding_is_normal()
    {
        foreach (Parameter parameter in new Initialized().Parameters.Where(parameter => parameter.Name.EndsWith(".bias", StringComparison.Ordinal)))
            Assert.Equal(-1, parameter.Span.IndexOfAnyExcept(0));
        float[] tables = [.. Enumerable.Range(0, 500).SelectMany(seed => new TokenClassifier((ulong)seed).Table.Weight.ToArray())];
        AssertMoments(tables, 1, kurtosis: 3);
    }

    [Fact]
    public void The_seed_decides()
    {
        Assert.True(new Initialized(seed: 3).Parameters.Span.SequenceEqual(new Initialized(seed: 3).Parameters.Span));
        Assert.True(new Initialized().Parameters.Span.SequenceEqual(new Initialized(seed: 0).Parameters.Span));
        Assert.NotEqual(new Initialized(seed: 3).Relu.Weight.ToArray(), new Initialized(seed: 4).Relu.Weight.ToArray());
    }

    [Fact]
    public void A_named_layers_accessor_is_the_networks_own_memory()
    {
        var network = new Classifier();
        Assert.True(network.Logits.Weight == network.Parameters["logits.weight"].Span);
        Assert.True(network.Logits.Bias == network.Parameters["logits.bias"].Span);
        Assert.Equal([37, 3], network.Parameters["logits.weight"].Shape.ToArray());
        Assert.Equal(["hidden.weight", "hidden.bias", "logits.weight", "logits.bias"], network.Parameters.Select(parameter => parameter.Name));
        Assert.Equal((6 * 37) + 37 + (37 * 3) + 3, Classifier.ParameterCount);

        var output = new float[Classifier.OutputLength];
        network.Parameters.Span.Clear();
        network.Logits.Bias[1] = 8;
        network.Forward(Samples.Inputs(1), output);
        Assert.Equal([0, 8, 0], output);
    }

    [Theory]
    [InlineData(TensorLayout.NetGen)]
    [InlineData(TensorLayout.PyTorch)]
    public void A_saved_network_computes_as_before(TensorLayout layout)
    {
        using var directory = new TemporaryDirectory();
        string path = directory.File("network.safetensors");
        Classifier saved = new(seed: 1), loaded = new(seed: 2);
        saved.Parameters.Save(path, layout);
        Assert.NotEqual(Output(saved), Output(loaded));
        loaded.Parameters.Load(path, layout);
        Assert.Equal(Output(saved), Output(loaded));

        static float[] Output(Classifier network)
        {
            var output = new float[2 * Classifier.OutputLength];
            network.Forward(Samples.Inputs(2), output);
            return output;
        }
    }

    [Fact]
    public void PyTorchs_layout_transposes_dense_weights_and_no_embedding()
    {
        using var directory = new TemporaryDirectory();
        string path = directory.File("network.safetensors");
        var network = new TokenClassifier(seed: 1);
        network.Parameters.Save(path, TensorLayout.PyTorch);
        using SafetensorsFile file = SafetensorsFile.Open(path);

        Parameter dense = network.Parameters["dense1.weight"], table = network.Parameters["table.weight"];
        Assert.Equal([12, 5], dense.Shape.ToArray());
        Assert.Equal([7, 4], table.Shape.ToArray());
        float[] denseInFile = Read(file, "dense1.weight", [5, 12]), tableInFile = Read(file, "table.weight", [7, 4]);
        for (int input = 0; input < 12; input++)
        {
            for (int unit = 0; unit < 5; unit++)
                Assert.Equal(dense.Span[(input * 5) + unit], denseInFile[(unit * 12) + input]);
        }

        Assert.Equal(table.Span.ToArray(), tableInFile);
    }

    private static float[] Read(SafetensorsFile file, string name, long[] shape)
    {
        Assert.Equal(shape, file[name].Shape.ToArray());
        var values = new float[file[name].Length];
        file.Read(name, values);
        return values;
    }

    // Five standard errors of the mean and of the variance.
    private static void AssertMoments(float[] values, double deviation, double kurtosis)
    {
        double mean = values.Average(value => (double)value);
        double variance = values.Average(value => (double)value * value);
        Assert.InRange(Math.Abs(mean), 0, 5 * deviation / Math.Sqrt(values.Length));
        Assert.InRange(Math.Abs((variance / (deviation * deviation)) - 1), 0, 5 * Math.Sqrt((kurtosis - 1) / values.Length));
    }

    [Network, Input(64)]
    [Dense(128, Activation.Relu, Name = "relu"), Dense(96, Activation.Tanh, Name = "tanh"), Dense(96, Init = Init.LeCun, Name = "lecun")]
    [Dense(96, Init = Init.Normal, Name = "normal"), Dense(64, Init = Init.SmallNormal, Name = "small")]
    private sealed partial class Initialized;
}
