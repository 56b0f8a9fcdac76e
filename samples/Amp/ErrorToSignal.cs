namespace Amp;

/// <summary>The measure of such models (Wright et al. 2019, "Real-time black-box modelling with recurrent neural networks").</summary>
internal static class ErrorToSignal
{
    /// <summary>Σ (y − t)² / Σ t²: 0 for a perfect imitation, 1 for silence.</summary>
    public static double Ratio(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        double error = 0, signal = 0;
        for (int i = 0; i < targets.Length; i++)
        {
            double difference = outputs[i] - targets[i];
            error += difference * difference;
            signal += (double)targets[i] * targets[i];
        }
        return error / signal;
    }
}
