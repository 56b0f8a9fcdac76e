using System.Runtime.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork>
{
    private void CheckFit(Dataset train, int epochs, Dataset? validation)
    {
        CheckData(train);
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        if (validation is not null)
            CheckData(validation);
        else if (EarlyStopping is not null)
            throw new ArgumentException("Early stopping needs validation data.", nameof(validation));
        CheckMetrics();
    }

    private void CheckData(Dataset dataset, [CallerArgumentExpression(nameof(dataset))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(dataset, name);
        if (dataset.Count == 0)
            throw new ArgumentException("The data set has no samples.", name);
        dataset.Check(Network.Description);
    }

    private void CheckMetrics()
    {
        foreach (Metric metric in Metrics)
            metric.Check(Network.Description);
        if (Metrics.GroupBy(metric => metric.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"There are {twice.Count()} metrics of the name \"{twice.Key}\".", nameof(Metrics));
    }
}
