namespace NetGen;

/// <summary>Where a training stands after a step.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Step">The step in its epoch, from 1.</param>
/// <param name="StepsPerEpoch">Steps of each epoch.</param>
/// <param name="Samples">Samples of the epoch so far.</param>
/// <param name="Elapsed">Time since the epoch began.</param>
/// <param name="Loss">Mean training loss of the step's mini-batch.</param>
/// <param name="EpochLoss">Mean training loss of the epoch so far.</param>
/// <param name="LearningRate">The rate of the step.</param>
/// <param name="GradientNorm">Euclidean norm of the gradients before they were clipped.</param>
public readonly record struct StepProgress(
    int Epoch,
    int Epochs,
    int Step,
    int StepsPerEpoch,
    int Samples,
    TimeSpan Elapsed,
    float Loss,
    double EpochLoss,
    float LearningRate,
    float GradientNorm);
