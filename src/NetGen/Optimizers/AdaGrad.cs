using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// AdaGrad (Duchi, Hazan and Singer 2011): g += weightDecay · w, s += g², then w −= learningRate · g / (√s + epsilon).
/// </summary>
/// <param name="learningRate">Factor of the change; 0 or more.</param>
/// <param name="epsilon">Added to the root, lest it divide by zero; above 0.</param>
/// <param name="weightDecay">Factor of the weights that is added to their gradients (an L2 penalty); 0 or more.</param>
/// <param name="initialSum">The first s; 0 or more.</param>
/// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
public sealed class AdaGrad(float learningRate = 1e-2f, float epsilon = 1e-10f, float weightDecay = 0, float initialSum = 0)
    : Optimizer(learningRate, "sum")
{
    private readonly float epsilon = Setting.Positive(epsilon);
    private readonly float weightDecay = Setting.NotNegative(weightDecay);
    private readonly float initialSum = Setting.NotNegative(initialSum);

    /// <inheritdoc/>
    protected override void Update(Span<float> parameters, ReadOnlySpan<float> gradients) =>
        UpdatePass.Run(new Rule(LearningRate, epsilon, weightDecay), parameters, gradients, State(0));

    /// <inheritdoc/>
    protected override void InitializeState(int index, Span<float> values) => values.Fill(initialSum);

    private readonly struct Rule(float rate, float epsilon, float decay) : IUpdateRule
    {
        public static int StateCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Apply(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second)
        {
            gradient += decay * parameter;
            first += gradient * gradient;
            return parameter - (rate * gradient / (Vector.SquareRoot(first) + new Vector<float>(epsilon)));
        }
    }
}
