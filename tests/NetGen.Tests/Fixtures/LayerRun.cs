namespace NetGen.Tests.Fixtures;

/// <summary>Runs the golden case of a layer from numbers to numbers.</summary>
internal static class LayerRun
{
    /// <summary>The output and the gradients of the input and of each parameter: the fixture's tensor, its values, the network's.</summary>
    public static IEnumerable<(string Tensor, float[] Expected, float[] Actual)> Results(FixtureFile file, INumberNetwork network)
    {
        FixtureParameters.Load(file, network.Parameters, FixtureParameters.WithoutLayer);
        float[] input = file.Floats("input"), expected = file.Floats("output"), output = new float[expected.Length];
        network.Forward(input, output);
        yield return ("output", expected, output);

        Gradients gradients = network.CreateGradients();
        var inputGradient = new float[input.Length];
        network.BackwardFrom(input, file.Floats("grad_output"), gradients, inputGradient, network.CreateWorkspace());
        yield return ("grad.input", file.Floats("grad.input"), inputGradient);
        foreach (Parameter parameter in network.Parameters)
        {
            string tensor = "grad." + FixtureParameters.WithoutLayer(parameter.Name);
            yield return (tensor, FixtureParameters.InNetworksLayout(file, tensor, parameter), gradients[parameter.Name].Span.ToArray());
        }
    }
}
