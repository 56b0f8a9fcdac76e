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

        int[] own = Axes.Inverse(parameter.Info.PyTorchAxes);
        Assert.Equal(own.Select(axis => shape[axis]), parameter.Shape.ToArray());
        return Axes.Permuted(values, shape, own);
    }

    /// <summary><c>weight</c> of <c>dense1.weight</c>: the cases of single layers name their parameters so.</summary>
    public static string WithoutLayer(string name) => name[(name.LastIndexOf('.') + 1)..];
}
