namespace NetGen.Compare;

/// <summary>Parameters in files as PyTorch has them: its layout, and its names.</summary>
internal static class PyTorchFiles
{
    private static readonly string[] recurrent = [".weight_ih", ".weight_hh", ".bias_ih", ".bias_hh"];

    /// <summary>Loads parameters.</summary>
    public static void LoadPyTorch(this ParameterSet parameters, string path) => parameters.Load(path, TensorLayout.PyTorch, Names(parameters));

    /// <summary>Saves parameters.</summary>
    public static void SavePyTorch(this ParameterSet parameters, string path) => parameters.Save(path, TensorLayout.PyTorch, Names(parameters));

    /// <summary>Saves parameters.</summary>
    public static void SavePyTorch(this ParameterSet parameters, Stream stream) => parameters.Save(stream, TensorLayout.PyTorch, Names(parameters));

    // A recurrent layer of PyTorch's may be several on top of each other; its parameters end in the number, even where there is but one.
    private static Dictionary<string, string> Names(ParameterSet parameters) => parameters
        .Where(parameter => Array.Exists(recurrent, ending => parameter.Name.EndsWith(ending, StringComparison.Ordinal)))
        .ToDictionary(parameter => parameter.Name, parameter => parameter.Name + "_l0", StringComparer.Ordinal);
}
