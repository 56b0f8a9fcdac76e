namespace NetGen;

public sealed partial class ParameterSet
{
    /// <summary>
    /// Saves the parameters as a safetensors file. A file that is there already is replaced when all is written, or, if
    /// anything fails, not touched.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">The order of axes in the file; <see cref="TensorLayout.PyTorch"/> for PyTorch to read it.</param>
    /// <param name="names">From the parameters' names to those in the file, where they differ.</param>
    /// <exception cref="ArgumentException">A key of <paramref name="names"/> is no parameter, or two get one name.</exception>
    /// <exception cref="DirectoryNotFoundException">The file's directory is not there.</exception>
    public void Save(string path, TensorLayout layout = TensorLayout.NetGen, IReadOnlyDictionary<string, string>? names = null) =>
        Writer(layout, names).Save(path);

    /// <summary>Writes the parameters to a stream in the safetensors format. The stream stays open.</summary>
    /// <inheritdoc cref="Save(string, TensorLayout, IReadOnlyDictionary{string, string}?)"/>
    public void Save(Stream stream, TensorLayout layout = TensorLayout.NetGen, IReadOnlyDictionary<string, string>? names = null) =>
        Writer(layout, names).Write(stream);

    /// <summary>
    /// Loads all parameters from a safetensors file (F32, F16, BF16 or F64), or none: if it throws, nothing has changed.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">
    /// The order of axes in the file. With <see cref="TensorLayout.PyTorch"/> the counters <c>num_batches_tracked</c> that
    /// PyTorch's batch norm saves are passed over.
    /// </param>
    /// <param name="names">From the parameters' names to those in the file, where they differ.</param>
    /// <param name="isIgnored">
    /// Which other tensors, by their names, may be in the file and are passed over, such as buffers, or a copy of a weight that layers share. Default: none.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// The file is corrupt, or a tensor is missing, too many, or of another type or shape; the message lists every mismatch.
    /// </exception>
    /// <exception cref="ArgumentException">A key of <paramref name="names"/> is no parameter.</exception>
    public void Load(
        string path, TensorLayout layout = TensorLayout.NetGen, IReadOnlyDictionary<string, string>? names = null, Predicate<string>? isIgnored = null)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        Load(file, layout, names, isIgnored);
    }

    /// <summary>Loads all parameters from what a stream has from its position to its end, or none. The stream stays open.</summary>
    /// <inheritdoc cref="Load(string, TensorLayout, IReadOnlyDictionary{string, string}?, Predicate{string}?)"/>
    public void Load(
        Stream stream, TensorLayout layout = TensorLayout.NetGen, IReadOnlyDictionary<string, string>? names = null, Predicate<string>? isIgnored = null)
    {
        using SafetensorsFile file = SafetensorsFile.Open(stream);
        Load(file, layout, names, isIgnored);
    }

    /// <summary>Loads all parameters from a safetensors file that is open already, as where its names decide on the map, or none. The file stays open.</summary>
    /// <inheritdoc cref="Load(string, TensorLayout, IReadOnlyDictionary{string, string}?, Predicate{string}?)"/>
    public void Load(
        SafetensorsFile file, TensorLayout layout = TensorLayout.NetGen, IReadOnlyDictionary<string, string>? names = null, Predicate<string>? isIgnored = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ParameterFile.Read(file, Layout, layout, names, isIgnored).CopyTo(Span);
    }

    private SafetensorsWriter Writer(TensorLayout layout, IReadOnlyDictionary<string, string>? names)
    {
        var writer = new SafetensorsWriter();
        ParameterFile.Add(writer, this, layout, names);
        return writer;
    }
}
