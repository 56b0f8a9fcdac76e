namespace NetGen.Tests.Fixtures;

/// <summary>Parameters between a fixture, which has PyTorch's layout, and a network. Transposed here, not by the library.</summary>
internal static class FixtureParameters
{
    /// <summary>Gives a network the case's parameters; both have the same ones.</summary>
    /// <param name="file">The case.</param>
    /// <param name="parameters">The network's.</param>
    /// <param name="name">From a parameter's name to the fixture's.</param>
    public static void Load(FixtureFile file, ParameterSet parameters, Func<string, string> name)
    {
        Assert.Equal(
            file.Names.Where(tensor => tensor.StartsWith("param.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            parameters.Select(parameter => "param." + name(parameter.Name)).Order(StringComparer.Ordinal));
        foreach (Parameter parameter in parameters)
            InNetworksLayout(file, "param." + name(parameter.Name), parameter).CopyTo(parameter.Span);
    }

    /// <summary>A tensor of the case in the layout of the parameter it belongs to.</summary>
    public static float[] InNetworksLayout(FixtureFile file, string tensor, Parameter parameter)
    {
        float[] values = file.Floats(tensor);
        int[] shape = file.Shape(tensor);
        if (parameter.Info.PyTorchAxes is null)
        {
            Assert.Equal(shape, parameter.Shape.ToArray());
            return values;
        }

        Assert.Equal([1, 0], parameter.Info.PyTorchAxes);
        Assert.Equal([shape[1], shape[0]], parameter.Shape.ToArray());
        var transposed = new float[values.Length];
        for (int row = 0; row < shape[0]; row++)
        {
            for (int column = 0; column < shape[1]; column++)
                transposed[(column * shape[0]) + row] = values[(row * shape[1]) + column];
        }

        return transposed;
    }

    /// <summary><c>weight</c> of <c>dense1.weight</c>: the cases of single layers name their parameters so.</summary>
    public static string WithoutLayer(string name) => name[(name.LastIndexOf('.') + 1)..];
}
