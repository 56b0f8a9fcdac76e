namespace NetGen.Tests.Fixtures;

/// <summary>Runs the golden case of a layer from numbers to numbers.</summary>
internal static class LayerRun
{
    /// <summary>The output and the gradients of the input and of each parameter: the fixture's tensor, its values, the network's.</summary>
    /// <param name="file">The case.</param>
    /// <param name="network">Its network.</param>
    /// <param name="isChannelsFirst">Whether the case has inputs and outputs as [samples, channels, …].</param>
    /// <param name="name">From a parameter's name to the fixture's; by default without the layer.</param>
    public static IEnumerable<(string Tensor, float[] Expected, float[] Actual)> Results(
        FixtureFile file, INumberNetwork network, bool isChannelsFirst = false, Func<string, string>? name = null)
    {
        name ??= FixtureParameters.WithoutLayer;
        float[] Values(string tensor) => isChannelsFirst ? file.ChannelsLast(tensor) : file.Floats(tensor);
        FixtureParameters.Load(file, network.Parameters, name);
        float[] input = Values("input"), expected = Values("output"), output = new float[expected.Length];
        network.Forward(input, output);
        yield return ("output", expected, output);

        Gradients gradients = network.CreateGradients();
        var inputGradient = new float[input.Length];
        network.BackwardFrom(input, Values("grad_output"), gradients, inputGradient, network.CreateWorkspace());
        yield return ("grad.input", Values("grad.input"), inputGradient);
        foreach (Parameter parameter in network.Parameters)
        {
            string tensor = "grad." + name(parameter.Name);
            yield return (tensor, FixtureParameters.InNetworksLayout(file, tensor, parameter), gradients[parameter.Name].Span.ToArray());
        }
    }
}
