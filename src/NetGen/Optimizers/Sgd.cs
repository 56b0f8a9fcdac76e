using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Stochastic gradient descent: w −= learningRate · (g + weightDecay · w).</summary>
/// <param name="learningRate">Factor of the change; 0 or more.</param>
/// <param name="weightDecay">Factor of the weights that is added to their gradients (an L2 penalty); 0 or more.</param>
/// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
public sealed class Sgd(double learningRate, double weightDecay = 0) : Optimizer(learningRate)
{
    private readonly float weightDecay = Setting.NotNegative(weightDecay);

    /// <inheritdoc/>
    protected override void Update(Span<float> parameters, ReadOnlySpan<float> gradients) =>
        Apply(new Rule(LearningRate, weightDecay), parameters, gradients);

    private readonly struct Rule(float rate, float decay) : ILaneRule
    {
        public static int StateCount => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V parameter, V gradient, ref V first, ref V second)
            where V : struct, ILanes<V> =>
            parameter - (rate * (gradient + (decay * parameter)));
    }
}
