using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen;

public sealed partial class Gradients
{
    // PyTorch adds it to the norm, lest it divide by zero.
    private const float ClipEpsilon = 1e-6f;

    /// <summary>Whether every gradient is a finite number: no overflow, nothing that is not a number.</summary>
    public bool IsFinite
    {
        get
        {
            ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(Span);
            var largest = new Vector<float>(float.MaxValue);
            foreach (Vector<float> vector in vectors)
            {
                // Not "any is greater": a comparison with NaN is false.
                if (!Vector.LessThanOrEqualAll(Vector.Abs(vector), largest))
                    return false;
            }

            foreach (float value in TailOf(vectors.Length))
            {
                if (!float.IsFinite(value))
                    return false;
            }

            return true;
        }
    }

    /// <summary>The L2 norm of all gradients together: √Σ g².</summary>
    public float Norm() => (float)Math.Sqrt(SumOfSquares());

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
        float factor = MathF.Min(1, maximum / (norm + ClipEpsilon));
        if (factor != 1)
            Scale(factor);
        return norm;
    }

    /// <summary>Clamps every gradient into ±<paramref name="limit"/>; what is not a number stays so.</summary>
    /// <param name="limit">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not a finite number above 0.</exception>
    public void ClipByValue(float limit)
    {
        Setting.Positive(limit);
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(Span);
        Vector<float> upper = new(limit), lower = new(-limit);
        foreach (ref Vector<float> vector in vectors)
            vector = Vector.Min(Vector.Max(vector, lower), upper);
        foreach (ref float value in TailOf(vectors.Length))
            value = MathF.Min(MathF.Max(value, -limit), limit);
    }

    private void Scale(float factor)
    {
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(Span);
        foreach (ref Vector<float> vector in vectors)
            vector *= factor;
        foreach (ref float value in TailOf(vectors.Length))
            value *= factor;
    }

    // In double precision squares neither round nor overflow, so that hundreds of millions of gradients still add up.
    private double SumOfSquares()
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(Span);
        Vector<double> lowSum = default, highSum = default;
        foreach (Vector<float> vector in vectors)
        {
            Vector.Widen(vector, out Vector<double> low, out Vector<double> high);
            lowSum += low * low;
            highSum += high * high;
        }

        double sum = Vector.Sum(lowSum + highSum);
        foreach (float value in TailOf(vectors.Length))
            sum += (double)value * value;
        return sum;
    }

    /// <summary>What a number of whole vectors leaves over.</summary>
    private Span<float> TailOf(int vectorCount) => Span[(vectorCount * Vector<float>.Count)..];
}
