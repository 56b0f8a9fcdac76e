namespace NetGen;

/// <summary>Takes parameters from safetensors files and puts them there.</summary>
internal static class ParameterFile
{
    // Files in PyTorch's layout carry the mark that PyTorch's own tools look for.
    private const string FormatKey = "format";
    private const string NetGenFormat = "netgen";
    private const string PyTorchFormat = "pt";

    /// <summary>Reads all parameters into a buffer of their layout, or throws and has touched nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="layout">The file's order of axes.</param>
    /// <param name="names">From our names to the file's, where they differ.</param>
    /// <param name="isOther">Whether a tensor of the file, by its name, is there for another reader.</param>
    /// <exception cref="InvalidDataException">Lists every tensor that is missing, too many, or of another type or shape.</exception>
    public static float[] Read(
        SafetensorsFile file,
        ParameterLayout parameters,
        TensorLayout layout,
        IReadOnlyDictionary<string, string>? names,
        Predicate<string>? isOther = null)
    {
        ThrowIfUndefined(layout);
        ThrowIfUnknown(names, parameters);
        ThrowIfUnfit(file, parameters, layout, names, isOther);
        var values = new float[parameters.Length];
        foreach (ParameterInfo info in parameters.Parameters)
        {
            Span<float> target = values.AsSpan(info.Offset, info.Length);
            if (AxesIn(layout, info) is not { } axes)
            {
                file.Read(NameIn(names, info), target);
                continue;
            }

            var stored = new float[info.Length];
            file.Read(NameIn(names, info), stored);
            AxisPermutation.Copy(stored, AxisPermutation.Permute(SplitOf(info), axes), AxisPermutation.Invert(axes), target);
        }

        return values;
    }

    /// <summary>Adds all parameters to a file that is going to be written.</summary>
    public static void Add(
        SafetensorsWriter writer, ParameterSet parameters, TensorLayout layout, IReadOnlyDictionary<string, string>? names)
    {
        ThrowIfUndefined(layout);
        ThrowIfUnknown(names, parameters.Layout);
        writer.Metadata[FormatKey] = FormatOf(layout);
        foreach (Parameter parameter in parameters)
        {
            ParameterInfo info = parameter.Info;
            if (AxesIn(layout, info) is not { } axes)
            {
                writer.Add(NameIn(names, info), parameter.Memory, info.Shape);
                continue;
            }

            var stored = new float[info.Length];
            AxisPermutation.Copy(parameter.Span, SplitOf(info), axes, stored);
            writer.Add(NameIn(names, info), stored, ShapeIn(layout, info));
        }
    }

    private static void ThrowIfUnfit(
        SafetensorsFile file,
        ParameterLayout parameters,
        TensorLayout layout,
        IReadOnlyDictionary<string, string>? names,
        Predicate<string>? isOther)
    {
        var problems = new FileProblems(file.Name);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (ParameterInfo info in parameters.Parameters)
        {
            string name = NameIn(names, info);
            used.Add(name);
            int[] shape = ShapeIn(layout, info);
            string expected = $"{SafetensorsType.Floats} [{string.Join(", ", shape)}]";
            if (!file.TryGet(name, out SafetensorsTensor? tensor))
                problems.Add(name, expected, "no such tensor");
            else if (!SafetensorsType.IsFloat(tensor.Type) || !HasShape(tensor, shape))
                problems.Add(name, expected, tensor + LayoutHint(tensor, info, layout));
        }

        foreach (SafetensorsTensor tensor in file.Tensors)
        {
            bool isKnown = used.Contains(tensor.Name) || isOther?.Invoke(tensor.Name) == true || IsBatchCounter(tensor, layout);
            if (!isKnown)
                problems.Add(tensor.Name, "no such tensor", tensor.ToString());
        }

        // Square matrices fit either way: only the mark tells that they would be taken for their transpose.
        if (file.Metadata.TryGetValue(FormatKey, out string? format)
            && format is NetGenFormat or PyTorchFormat && format != FormatOf(layout)
            && Array.Exists(parameters.Parameters, info => info.PyTorchAxes is not null))
        {
            problems.Add($"Expected a file in {nameof(TensorLayout)}.{layout}, received one marked \"{format}\".");
        }

        problems.ThrowIfAny();
    }

    /// <summary>PyTorch's batch norm counts its batches; nothing is computed from the number.</summary>
    private static bool IsBatchCounter(SafetensorsTensor tensor, TensorLayout layout) =>
        layout == TensorLayout.PyTorch && tensor.Name.EndsWith(".num_batches_tracked", StringComparison.Ordinal);

    private static string LayoutHint(SafetensorsTensor tensor, ParameterInfo info, TensorLayout layout)
    {
        TensorLayout other = layout == TensorLayout.PyTorch ? TensorLayout.NetGen : TensorLayout.PyTorch;
        return HasShape(tensor, ShapeIn(other, info)) ? $", the shape in {nameof(TensorLayout)}.{other}" : "";
    }

    private static bool HasShape(SafetensorsTensor tensor, int[] shape)
    {
        if (tensor.Shape.Length != shape.Length)
            return false;
        for (int i = 0; i < shape.Length; i++)
        {
            if (tensor.Shape[i] != shape[i])
                return false;
        }

        return true;
    }

    private static int[]? AxesIn(TensorLayout layout, ParameterInfo info) =>
        layout == TensorLayout.PyTorch ? info.PyTorchAxes : null;

    private static int[] SplitOf(ParameterInfo info) => info.PyTorchSplit ?? info.Shape;

    private static int[] ShapeIn(TensorLayout layout, ParameterInfo info)
    {
        if (AxesIn(layout, info) is not { } axes)
            return info.Shape;
        int[] permuted = AxisPermutation.Permute(SplitOf(info), axes);
        return info.PyTorchSplit is null ? permuted : [permuted[0], info.Length / permuted[0]];
    }

    private static string FormatOf(TensorLayout layout) => layout == TensorLayout.NetGen ? NetGenFormat : PyTorchFormat;

    private static string NameIn(IReadOnlyDictionary<string, string>? names, ParameterInfo info) =>
        names is not null && names.TryGetValue(info.Name, out string? name) ? name : info.Name;

    private static void ThrowIfUndefined(TensorLayout layout)
    {
        if (!Enum.IsDefined(layout))
        {
            throw new ArgumentOutOfRangeException(
                nameof(layout), layout, $"Expected {string.Join(", ", Enum.GetNames<TensorLayout>())}, received {layout}.");
        }
    }

    private static void ThrowIfUnknown(IReadOnlyDictionary<string, string>? names, ParameterLayout parameters)
    {
        if (names?.Keys.FirstOrDefault(name => !parameters.IndexByName.ContainsKey(name)) is { } unknown)
        {
            throw new ArgumentException(
                $"Expected the network's names ({string.Join(", ", parameters.IndexByName.Keys)}) as keys, received \"{unknown}\".",
                nameof(names));
        }
    }
}
