using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// The constants of positions, which generated code keeps: a row for each position, whose columns belong to the angles position / base^(2i / features), i = 0, 1, … (Vaswani et al. 2017).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PositionTable
{
    /// <summary>Columns 2i and 2i + 1 are sine and cosine of the i-th angle.</summary>
    /// <param name="steps">Positions, from 0.</param>
    /// <param name="features">Columns.</param>
    /// <param name="base">The base.</param>
    /// <returns>The rows, one behind the other.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not greater than 0.</exception>
    public static float[] Sinusoids(int steps, int features, double @base) =>
        Fill(steps, features, @base, (angle, column) => column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle), column => column / 2);

    /// <summary>The cosines by which features count in a rotation.</summary>
    /// <param name="steps">Positions, from 0.</param>
    /// <param name="features">Columns: an even number.</param>
    /// <param name="base">The base.</param>
    /// <param name="interleaved">Whether the i-th pair is columns 2i and 2i + 1; else it is i and i + features / 2.</param>
    /// <returns>The rows, one behind the other.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not greater than 0.</exception>
    public static float[] RotationCosines(int steps, int features, double @base, bool interleaved) =>
        Fill(steps, features, @base, (angle, _) => Math.Cos(angle), column => PairOf(column, features, interleaved));

    /// <summary>The sines by which the partners of features count in a rotation: negative in the first columns of pairs.</summary>
    /// <param name="steps">Positions, from 0.</param>
    /// <param name="features">Columns: an even number.</param>
    /// <param name="base">The base.</param>
    /// <param name="interleaved">Whether the i-th pair is columns 2i and 2i + 1; else it is i and i + features / 2.</param>
    /// <returns>The rows, one behind the other.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not greater than 0.</exception>
    public static float[] RotationSines(int steps, int features, double @base, bool interleaved) => Fill(
        steps, features, @base,
        (angle, column) => (interleaved ? column % 2 == 0 : column < features / 2) ? -Math.Sin(angle) : Math.Sin(angle),
        column => PairOf(column, features, interleaved));

    private static int PairOf(int column, int features, bool interleaved) => interleaved ? column / 2 : column % (features / 2);

    private static float[] Fill(int steps, int features, double @base, Func<double, int, double> value, Func<int, int> angleOf)
    {
        Positive(steps);
        Positive(features);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(@base);
        var table = new float[checked(steps * features)];
        for (int column = 0; column < features; column++)
        {
            double frequency = Math.Pow(@base, -2.0 * angleOf(column) / features);
            for (int step = 0; step < steps; step++)
                table[(step * features) + column] = (float)value(step * frequency, column);
        }

        return table;
    }

    private static void Positive(int value, [CallerArgumentExpression(nameof(value))] string? name = null) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
}
