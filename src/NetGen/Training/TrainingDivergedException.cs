using System.Globalization;

namespace NetGen;

/// <summary>The loss or a gradient became infinite or not a number. The parameters are those before the step.</summary>
public sealed class TrainingDivergedException : Exception
{
    /// <summary>Names no place.</summary>
    public TrainingDivergedException()
        : this("The training diverged.")
    {
    }

    /// <summary>Says what happened in the caller's words.</summary>
    public TrainingDivergedException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened in the caller's words, and why.</summary>
    public TrainingDivergedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal TrainingDivergedException(int epoch, long step, float loss, float learningRate, string? parameter)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The training diverged in epoch {epoch}, step {step}: loss {loss}, learning rate {learningRate}" +
            $"{(parameter is null ? "" : $", the gradient of \"{parameter}\" is not finite")}. " +
            $"The parameters are those before the step. A lower learning rate or clipping the gradients may help.")) =>
        (Epoch, Step, Loss, LearningRate, Parameter) = (epoch, step, loss, learningRate, parameter);

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The step counted over all epochs, from 1.</summary>
    public long Step { get; }

    /// <summary>Mean loss of the step's mini-batch.</summary>
    public float Loss { get; }

    /// <summary>The learning rate of the step.</summary>
    public float LearningRate { get; }

    /// <summary>The first parameter whose gradient is not finite; <see langword="null"/> if all are and only the loss is not.</summary>
    public string? Parameter { get; }
}
