using System.Runtime.Intrinsics;

namespace NetGen.Tests;

/// <summary>The largest errors of single-precision results against double precision.</summary>
/// <param name="smallestSize">What errors are relative to at least.</param>
internal sealed class VectorErrors(double smallestSize)
{
    private const double SmallestNormal = 1.17549435082228751e-38;
    private const double SmallestDenormal = 1.40129846432481707e-45;
    private const double RoundsToInfinity = 3.4028235677973366e38; // Half a unit above the largest float.

    private Vector512<double> _normal = Vector512<double>.Zero;
    private Vector512<double> _denormal = Vector512<double>.Zero;

    /// <summary>The largest relative error where the true result is a normal number.</summary>
    public double Normal { get; private set; }

    /// <summary>Where it was.</summary>
    public float NormalAt { get; private set; }

    /// <summary>The largest error where the true result is smaller than that, in units of the smallest denormal number.</summary>
    public double Denormal { get; private set; }

    /// <summary>An argument whose result is not NaN or infinite though it should be, or the other way round.</summary>
    public float? WrongAt { get; private set; }

    /// <summary>The result there.</summary>
    public float Wrong { get; private set; }

    /// <summary>Takes eight results in.</summary>
    public void Add(Vector256<float> x, Vector256<float> y, Vector512<double> expected)
    {
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(y);
        Vector512<double> actual = Vector512.Create(lower, upper);
        Vector512<double> error = Vector512.Abs(actual - expected);
        Vector512<double> size = Vector512.Max(Vector512.Abs(expected), Vector512.Create(smallestSize));
        Vector512<double> isNormal = Vector512.GreaterThanOrEqual(size, Vector512.Create(SmallestNormal));
        Vector512<double> normal = Vector512.ConditionalSelect(isNormal, error / size, Vector512<double>.Zero);
        Vector512<double> denormal = Vector512.ConditionalSelect(isNormal, Vector512<double>.Zero, error / SmallestDenormal);

        // Comparisons are false for what is not a number: what infinities and NaN leave behind ends up here too.
        if (!Vector512.LessThanOrEqualAll(normal, _normal) || !Vector512.LessThanOrEqualAll(denormal, _denormal))
        {
            for (int lane = 0; lane < Vector256<float>.Count; lane++)
                Add(x[lane], y[lane], expected[lane], normal[lane], denormal[lane]);
        }
    }

    private void Add(float x, float y, double expected, double normal, double denormal)
    {
        if (double.IsNaN(expected) || Math.Abs(expected) >= RoundsToInfinity || !float.IsFinite(y))
        {
            if (y.Equals((float)expected)) return;
            WrongAt ??= x;
            Wrong = y;
        }
        else if (normal > Normal)
        {
            Normal = normal;
            NormalAt = x;
            _normal = Vector512.Create(normal);
        }
        else if (denormal > Denormal)
        {
            Denormal = denormal;
            _denormal = Vector512.Create(denormal);
        }
    }
}
