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
public sealed class AdaGrad(double learningRate = 1e-2, double epsilon = 1e-10, double weightDecay = 0, double initialSum = 0)
    : Optimizer(learningRate, "sum")
{
    private readonly float epsilon = Setting.Positive(epsilon);
    private readonly float weightDecay = Setting.NotNegative(weightDecay);
    private readonly float initialSum = Setting.NotNegative(initialSum);

    /// <inheritdoc/>
    protected override void Update(Span<float> parameters, ReadOnlySpan<float> gradients) =>
        Apply(new Rule(LearningRate, epsilon, weightDecay), parameters, gradients);

    /// <inheritdoc/>
    protected override void InitializeState(int index, Span<float> values) => values.Fill(initialSum);

    private readonly struct Rule(float rate, float epsilon, float decay) : ILaneRule
    {
        public static int StateCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V parameter, V gradient, ref V first, ref V second)
            where V : struct, ILanes<V>
        {
            gradient += decay * parameter;
            first += gradient * gradient;
            return parameter - (rate * gradient / (V.SquareRoot(first) + epsilon));
        }
    }
}
