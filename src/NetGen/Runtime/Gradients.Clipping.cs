namespace NetGen;

public sealed partial class Gradients
{
    /// <summary>Whether every gradient is a finite number: no overflow, nothing that is not a number.</summary>
    public bool IsFinite => double.IsFinite(SquareSum.Of(Span));

    /// <summary>The L2 norm of all gradients together: √Σ g².</summary>
    public float Norm() => (float)Math.Sqrt(SquareSum.Of(Span));

    /// <summary>Scales all gradients together so that their L2 norm is at most <paramref name="maximum"/>.</summary>
    /// <remarks>
    /// As in PyTorch, g *= min(1, maximum / (norm + 10⁻⁶)). A norm that is not finite leaves nothing of use: look at it, or
    /// at <see cref="IsFinite"/>, before a step.
    /// </remarks>
    /// <param name="maximum">Above 0.</param>
    /// <returns>The norm before.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is not a finite number above 0.</exception>
    public float ClipByNorm(float maximum)
    {
        Setting.Positive(maximum);
        float norm = Norm();
        var clip = new NormClip(norm, maximum);
        if (clip.ChangesAnything)
            LanePass.Run(in clip, Span, Span);
        return norm;
    }

    /// <summary>Clamps every gradient into ±<paramref name="limit"/>; what is not a number stays so.</summary>
    /// <param name="limit">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not a finite number above 0.</exception>
    public void ClipByValue(float limit)
    {
        Setting.Positive(limit);
        LanePass.Run(new ValueClip(limit), Span, Span);
    }
}
