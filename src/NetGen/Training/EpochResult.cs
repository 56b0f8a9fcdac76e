namespace NetGen;

/// <summary>What an epoch gave.</summary>
/// <param name="Epoch">Number of the epoch, from 1.</param>
/// <param name="TrainLoss">Mean training loss of the epoch's samples, each measured while the parameters still moved.</param>
/// <param name="Training">Loss and metrics of the training data after the epoch, if asked for.</param>
/// <param name="Validation">Loss and metrics of the validation data after the epoch, if there are any.</param>
/// <param name="LearningRate">The rate of the epoch's last step.</param>
/// <param name="Duration">How long the epoch took, with its evaluation.</param>
public readonly record struct EpochResult(
    int Epoch, double TrainLoss, Evaluation? Training, Evaluation? Validation, float LearningRate, TimeSpan Duration)
{
    /// <summary>All in one line, the same in every culture.</summary>
    public override string ToString()
    {
        string training = Training is null ? "" : $"; training: {Training}", validation = Validation is null ? "" : $"; validation: {Validation}";
        return FormattableString.Invariant(
            $"epoch {Epoch}: loss {TrainLoss:G5}{training}{validation}; learning rate {LearningRate:G5}, {Duration.TotalSeconds:0.00} s");
    }
}
