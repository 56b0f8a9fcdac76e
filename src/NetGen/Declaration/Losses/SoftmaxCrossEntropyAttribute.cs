namespace NetGen;

/// <summary>
/// Cross-entropy of logits: −Σᵢ tᵢ ln softmax(y)ᵢ along the last axis, mean over samples (and time steps of a sequence). It is
/// computed without overflow for any y.
/// </summary>
/// <remarks>The output is the logits: leave the softmax out of the last layer.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SoftmaxCrossEntropyAttribute : LossAttribute
{
    /// <summary>
    /// Class indices [] ([time] for a sequence), the default, or a distribution of the output's shape.
    /// </summary>
    public Targets Targets { get; set; }
}
