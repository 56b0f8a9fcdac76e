namespace NetGen.Tests.Fixtures;

/// <summary>Normalising layers, forward and backward, against the golden cases.</summary>
public class NormFixtureTests
{
    private static readonly string[] Statistics = ["running_mean", "running_var"];

    public static TheoryData<string> RowCases => [.. FixtureFile.Ids("layernorm-"), .. FixtureFile.Ids("rmsnorm-")];

    public static TheoryData<string> BatchCases => FixtureFile.Ids("batchnorm-");

    [Theory]
    [MemberData(nameof(RowCases))]
    public void Rows(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        INumberNetwork network = NormNetworks.OfRows(id);
        Load(file, network.Parameters, "param");
        float[] output = new float[file.Floats("output").Length];
        network.Forward(file.Floats("input"), output);
        file.Tolerance("forward").AssertClose(file.Floats("output"), output, "output");
        AssertGradients(file, network, file.Floats("input"), file.Floats("grad_output"), file.Floats("grad.input"));
    }

    [Theory]
    [MemberData(nameof(BatchCases))]
    public void Batch(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        NormNetworks.IBatchNormNetwork network = NormNetworks.OfBatch(id);
        float[] input = file.ChannelsLast("input"), expected = file.ChannelsLast("output"), output = new float[expected.Length];
        if (file.Attributes.GetProperty("mode").GetString() == "eval")
        {
            LoadAll(file, network.Parameters);
            network.Forward(input, output);
            file.Tolerance("forward").AssertClose(expected, output, "output");
            AssertStatistics(file, network.Parameters);
            return;
        }

        LoadAll(file, network.Parameters);
        AssertGradients(file, network, input, file.ChannelsLast("grad_output"), file.ChannelsLast("grad.input"));
        AssertStatistics(file, network.Parameters);

        // The output in training shows in the loss alone: as a mean square it is off by less than the tolerance of a single element.
        LoadAll(file, network.Parameters);
        float loss = network.Backward(input, expected, network.CreateGradients());
        file.Tolerance("forward").AssertClose(0, MathF.Sqrt(loss), "root mean square of what the output in training is off");
        AssertStatistics(file, network.Parameters);
    }

    private static void AssertGradients(FixtureFile file, INumberNetwork network, float[] input, float[] outputGradient, float[] expected)
    {
        Gradients gradients = network.CreateGradients();
        var inputGradient = new float[input.Length];
        network.BackwardFrom(input, outputGradient, gradients, inputGradient, network.CreateWorkspace());
        file.Tolerance("gradient").AssertClose(expected, inputGradient, "grad.input");
        foreach (Parameter parameter in network.Parameters)
        {
            string tensor = $"grad.{FixtureParameters.WithoutLayer(parameter.Name)}";
            float[] values = parameter.Info.Trainable ? file.Floats(tensor) : new float[parameter.Span.Length];
            file.Tolerance("gradient").AssertClose(values, gradients[parameter.Name].Span, tensor);
        }
    }

    private static void LoadAll(FixtureFile file, ParameterSet parameters)
    {
        Load(file, parameters, "param");
        Load(file, parameters, "state");
    }

    private static void Load(FixtureFile file, ParameterSet parameters, string kind)
    {
        Assert.Equal(
            file.Names.Where(name => name.StartsWith($"{kind}.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            parameters.Where(parameter => parameter.Info.Trainable == (kind == "param"))
                .Select(parameter => $"{kind}.{FixtureParameters.WithoutLayer(parameter.Name)}").Order(StringComparer.Ordinal));
        foreach (Parameter parameter in parameters.Where(parameter => parameter.Info.Trainable == (kind == "param")))
            file.Floats($"{kind}.{FixtureParameters.WithoutLayer(parameter.Name)}").CopyTo(parameter.Span);
    }

    private static void AssertStatistics(FixtureFile file, ParameterSet parameters)
    {
        foreach (string statistic in Statistics)
            file.Tolerance("forward").AssertClose(file.Floats($"state_after.{statistic}"), parameters[$"batchNorm1.{statistic}"].Span, statistic);
    }
}
