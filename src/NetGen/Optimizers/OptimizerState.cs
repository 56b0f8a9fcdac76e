namespace NetGen;

/// <summary>What an <see cref="Optimizer"/> remembers, as it goes into a checkpoint: with it a training goes on bit by bit.</summary>
/// <param name="Kind">The optimiser's class, as in <c>Adam</c>.</param>
/// <param name="LearningRate">The learning rate of the next step.</param>
/// <param name="StepCount">Number of steps made.</param>
/// <param name="Values">
/// By name, one value per trainable float in the order of <see cref="ParameterSet.Span"/>; empty before the first step.
/// </param>
public sealed record OptimizerState(
    string Kind, float LearningRate, int StepCount, IReadOnlyDictionary<string, float[]> Values)
{
    /// <summary>Why an optimiser of this kind, with these states of this length, cannot go on from here.</summary>
    /// <returns>What was expected and received; <see langword="null"/> if it can.</returns>
    internal string? Misfit(string kind, string[] names, int length)
    {
        if (Kind != kind)
            return $"Expected the state of {kind}, received that of {Kind}.";
        if (!(float.IsFinite(LearningRate) && LearningRate >= 0 && StepCount >= 0))
            return $"Expected a learning rate and a step count of 0 or more, received {LearningRate} and {StepCount}.";
        if (StepCount == 0 && Values.Count == 0)
            return null;
        if (Values.Count != names.Length || !names.All(Values.ContainsKey))
            return $"Expected values of [{string.Join(", ", names)}], received values of [{string.Join(", ", Values.Keys)}].";
        (string? name, float[]? values) = Values.FirstOrDefault(entry => entry.Value.Length != length);
        return name is null ? null : $"Expected {length} values of {name}, received {values.Length}.";
    }
}
