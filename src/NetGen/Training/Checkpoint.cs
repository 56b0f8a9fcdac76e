using System.Globalization;

namespace NetGen;

/// <summary>
/// All that a training needs to go on bit by bit, as a safetensors file: the parameters under their own names, the
/// optimiser's state, the best parameters so far, and as strings the settings and the history.
/// </summary>
/// <param name="Parameters">The parameters at the end of the last full epoch.</param>
/// <param name="Optimizer">The optimiser's state at that time.</param>
/// <param name="State">What the trainer knows.</param>
internal sealed record Checkpoint(float[] Parameters, OptimizerState Optimizer, TrainingState State)
{
    private const string VersionKey = "checkpoint";
    private const string Version = "1";
    private const string SettingPrefix = "setting.";
    private const string SamplesKey = "training_samples";
    private const string HistoryKey = "history";
    private const string OptimizerKindKey = "optimizer.kind";
    private const string OptimizerRateKey = "optimizer.learning_rate";
    private const string OptimizerStepsKey = "optimizer.steps";
    private const string OptimizerPrefix = "optimizer/";
    private const string BestTensor = "best/parameters";

    /// <summary>Writes a checkpoint. A file that is there already is replaced when all is written, or not touched.</summary>
    public static void Save(string path, INetwork network, Optimizer optimizer, TrainingState state)
    {
        var writer = new SafetensorsWriter();
        ParameterFile.Add(writer, network.Parameters, TensorLayout.NetGen, names: null);
        OptimizerState optimizerState = optimizer.Save();
        foreach ((string name, float[] values) in optimizerState.Values)
            writer.Add(OptimizerPrefix + name, values, values.Length);
        if (state.Best is { Parameters: { Length: > 0 } best })
            writer.Add(BestTensor, best, best.Length);

        writer.Metadata[VersionKey] = Version;
        foreach ((string name, string value) in Describe(network, optimizer, state.Settings))
            writer.Metadata[SettingPrefix + name] = value;
        writer.Metadata[SamplesKey] = Text(state.TrainingSamples);
        writer.Metadata[HistoryKey] = HistoryJson.Write(state.Epochs);
        writer.Metadata[OptimizerKindKey] = optimizerState.Kind;
        writer.Metadata[OptimizerRateKey] = Text(optimizerState.LearningRate);
        writer.Metadata[OptimizerStepsKey] = Text(optimizerState.StepCount);
        writer.Save(path);
    }

    /// <summary>Reads a checkpoint and compares it with what is to go on from it; changes nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="network">The network that is to go on.</param>
    /// <param name="optimizer">The optimiser that is to go on.</param>
    /// <param name="settings">The trainer's settings.</param>
    /// <param name="threadsAreOpen">Whether the checkpoint's number of threads takes the place of that in the settings.</param>
    /// <exception cref="InvalidDataException">Lists all that is different, or says what is wrong with the file.</exception>
    public static Checkpoint Load(
        string path, INetwork network, Optimizer optimizer, TrainingSettings settings, bool threadsAreOpen)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        if (file.Metadata.GetValueOrDefault(VersionKey) is not Version)
            throw new InvalidDataException($"{file.Name}: expected a checkpoint of a training (\"{VersionKey}\": \"{Version}\").");
        if (threadsAreOpen && ReadThreads(file) is { } threads)
            settings = settings with { Threads = threads };

        var problems = new FileProblems(file.Name);
        foreach ((string name, string value) in Describe(network, optimizer, settings))
        {
            string saved = file.Metadata.GetValueOrDefault(SettingPrefix + name, "nothing");
            if (saved != value)
                problems.Add(name, expected: value, received: saved);
        }

        float[] parameters = [];
        try
        {
            parameters = ParameterFile.Read(file, network.Parameters.Layout, TensorLayout.NetGen, names: null, IsOther);
        }
        catch (InvalidDataException exception)
        {
            problems.Add(exception.Message);
        }

        problems.ThrowIfAny();
        try
        {
            return new Checkpoint(parameters, ReadOptimizer(file), ReadState(file, settings, parameters.Length));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new InvalidDataException($"{file.Name}: the checkpoint is damaged. {exception.Message}", exception);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Describe(
        INetwork network, Optimizer optimizer, TrainingSettings settings) =>
        [
            new("network", network.Description.Name),
            new("optimizer", optimizer.ToString() ?? ""),
            .. settings.Describe(),
        ];

    private static bool IsOther(string tensor) =>
        tensor == BestTensor || tensor.StartsWith(OptimizerPrefix, StringComparison.Ordinal);

    private static int? ReadThreads(SafetensorsFile file) =>
        int.TryParse(
            file.Metadata.GetValueOrDefault(SettingPrefix + TrainingSettings.ThreadsName),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int threads) && threads is >= 1 and <= TrainingSettings.MaximumThreads
            ? threads
            : null;

    private static OptimizerState ReadOptimizer(SafetensorsFile file)
    {
        var values = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (SafetensorsTensor tensor in file.Tensors)
        {
            if (tensor.Name.StartsWith(OptimizerPrefix, StringComparison.Ordinal))
                values.Add(tensor.Name[OptimizerPrefix.Length..], ReadTensor(file, tensor));
        }

        return new OptimizerState(
            Find(file, OptimizerKindKey),
            float.Parse(Find(file, OptimizerRateKey), NumberStyles.Float, CultureInfo.InvariantCulture),
            int.Parse(Find(file, OptimizerStepsKey), NumberStyles.None, CultureInfo.InvariantCulture),
            values);
    }

    private static TrainingState ReadState(SafetensorsFile file, TrainingSettings settings, int parameterCount)
    {
        float[] best = file.TryGet(BestTensor, out SafetensorsTensor? tensor) ? ReadTensor(file, tensor) : [];
        int samples = int.Parse(Find(file, SamplesKey), NumberStyles.None, CultureInfo.InvariantCulture);
        var state = new TrainingState(settings, samples);

        // The losses say again which epoch was the best one.
        foreach (EpochResult epoch in HistoryJson.Read(Find(file, HistoryKey)))
            state.Add(epoch, best);
        bool hasBest = state.Best is { Number: > 0 } && settings.EarlyStopping is { RestoreBest: true };
        return best.Length == (hasBest ? parameterCount : 0)
            ? state
            : throw new FormatException($"Expected {(hasBest ? parameterCount : 0)} best parameters, received {best.Length}.");
    }

    private static float[] ReadTensor(SafetensorsFile file, SafetensorsTensor tensor)
    {
        var values = new float[checked((int)tensor.Length)];
        file.Read(tensor.Name, values);
        return values;
    }

    private static string Find(SafetensorsFile file, string key) =>
        file.Metadata.TryGetValue(key, out string? value) ? value : throw new FormatException($"There is no \"{key}\".");

    private static string Text<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
