namespace NetGen.Compare;

/// <summary>Reads whole files.</summary>
internal static class SafetensorsFileExtensions
{
    /// <summary>Copies all tensors, which must be numbers.</summary>
    public static Dictionary<string, float[]> ReadAll(this SafetensorsFile file)
    {
        var tensors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (SafetensorsTensor tensor in file.Tensors)
            tensors.Add(tensor.Name, file.ReadNumbers(tensor.Name));
        return tensors;
    }

    /// <summary>Copies one tensor of numbers.</summary>
    public static float[] ReadNumbers(this SafetensorsFile file, string name)
    {
        var values = new float[file[name].Length];
        file.Read(name, values);
        return values;
    }

    /// <summary>Copies one tensor of 64-bit integers.</summary>
    public static long[] ReadIndices(this SafetensorsFile file, string name)
    {
        var values = new long[file[name].Length];
        file.Read(name, values);
        return values;
    }
}
