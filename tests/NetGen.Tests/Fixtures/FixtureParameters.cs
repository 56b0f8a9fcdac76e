namespace NetGen.Tests.Fixtures;

/// <summary>Parameters between a fixture, which has PyTorch's layout, and a network. Transposed here, not by the library.</summary>
internal static class FixtureParameters
{
    /// <summary>Gives a network the case's parameters, and the running statistics it has; both have the same ones.</summary>
    /// <param name="file">The case.</param>
    /// <param name="parameters">The network's.</param>
    /// <param name="name">From a parameter's name to the fixture's; <see langword="null"/> for one that the case has not, which stays as it starts.</param>
    public static void Load(FixtureFile file, ParameterSet parameters, Func<string, string?> name)
    {
        string Tensor(Parameter parameter) => (parameter.Info.Trainable ? "param." : "state.") + name(parameter.Name);
        string[] given = [.. file.Names.Where(tensor => tensor.StartsWith("param.", StringComparison.Ordinal) || tensor.StartsWith("state.", StringComparison.Ordinal))];
        Parameter[] loaded = [.. parameters.Where(parameter => name(parameter.Name) is not null).Where(parameter => parameter.Info.Trainable || given.Contains(Tensor(parameter)))];
        Assert.Equal(given.Order(StringComparer.Ordinal), loaded.Select(Tensor).Order(StringComparer.Ordinal));
        foreach (Parameter parameter in loaded)
            InNetworksLayout(file, Tensor(parameter), parameter).CopyTo(parameter.Span);
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

        // PyTorch's shape with the axes apart that a dense layer behind a flattened image has as one.
        int[] axes = parameter.Info.PyTorchAxes, split = parameter.Info.PyTorchSplit ?? parameter.Shape.ToArray();
        int[] apart = [.. axes.Select(axis => split[axis])];
        Assert.Equal(shape, parameter.Info.PyTorchSplit is null ? apart : [apart[0], apart[1..].Aggregate(1, (product, size) => product * size)]);
        return Axes.Permuted(values, apart, Axes.Inverse(axes));
    }

    /// <summary><c>weight</c> of <c>dense1.weight</c>: the cases of single layers name their parameters so.</summary>
    public static string WithoutLayer(string name) => name[(name.LastIndexOf('.') + 1)..];
}
