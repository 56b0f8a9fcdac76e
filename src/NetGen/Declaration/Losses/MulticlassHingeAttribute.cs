namespace NetGen;

/// <summary>
/// Σ max(0, margin + yⱼ − yₜ) over the classes j other than the target t, the mean over samples (and time steps of a sequence):
/// the output is scores along the last axis, the target a class index (Weston and Watkins 1999).
/// </summary>
/// <remarks>PyTorch's <c>multi_margin_loss</c> divides by the number of classes besides.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MulticlassHingeAttribute : LossAttribute
{
    /// <summary>How far the target's score must lie above another to cost nothing; default 1.</summary>
    public double Margin { get; set; } = 1;
}
