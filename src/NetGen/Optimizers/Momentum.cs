using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// Gradient descent with momentum (Polyak 1964): v = momentum · v + g + weightDecay · w, then w −= learningRate · v. As in
/// PyTorch, the first v is the first gradient and nothing damps the gradient.
/// </summary>
/// <param name="learningRate">Factor of the change; 0 or more.</param>
/// <param name="momentum">Part of v that stays at each step; 0 or more and less than 1.</param>
/// <param name="weightDecay">Factor of the weights that is added to their gradients (an L2 penalty); 0 or more.</param>
/// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
public sealed class Momentum(double learningRate, double momentum = 0.9, double weightDecay = 0)
    : Optimizer(learningRate, "momentum_buffer")
{
    private readonly float momentum = Setting.Fraction(momentum);
    private readonly float weightDecay = Setting.NotNegative(weightDecay);

    /// <inheritdoc/>
    protected override void Update(Span<float> parameters, ReadOnlySpan<float> gradients) =>
        Apply(new Rule(LearningRate, momentum, weightDecay), parameters, gradients);

    private readonly struct Rule(float rate, float momentum, float decay) : ILaneRule
    {
        public static int StateCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V parameter, V gradient, ref V first, ref V second)
            where V : struct, ILanes<V>
        {
            first = (momentum * first) + (gradient + (decay * parameter));
            return parameter - (rate * first);
        }
    }
}
