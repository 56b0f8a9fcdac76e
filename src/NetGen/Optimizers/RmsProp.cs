using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// RMSProp (Tieleman and Hinton 2012): g += weightDecay · w, v = alpha · v + (1 − alpha) g², then
/// w −= learningRate · g / (√v + epsilon); with momentum, b = momentum · b + g / (√v + epsilon) and w −= learningRate · b.
/// </summary>
public sealed class RmsProp : Optimizer
{
    private readonly float alpha, epsilon, momentum, weightDecay;

    /// <summary>Sets RMSProp up.</summary>
    /// <param name="learningRate">Factor of the change; 0 or more.</param>
    /// <param name="alpha">Part of the mean squared gradient that stays at each step; 0 or more and less than 1.</param>
    /// <param name="epsilon">Added to the root, lest it divide by zero; above 0.</param>
    /// <param name="momentum">Part of the change that stays at each step; 0 or more and less than 1.</param>
    /// <param name="weightDecay">Factor of the weights that is added to their gradients (an L2 penalty); 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public RmsProp(double learningRate = 1e-2, double alpha = 0.99, double epsilon = 1e-8, double momentum = 0, double weightDecay = 0)
        : base(learningRate, (float)momentum == 0 ? ["square_avg"] : ["square_avg", "momentum_buffer"])
    {
        this.alpha = Setting.Fraction(alpha);
        this.epsilon = Setting.Positive(epsilon);
        this.momentum = Setting.Fraction(momentum);
        this.weightDecay = Setting.NotNegative(weightDecay);
    }

    /// <inheritdoc/>
    protected override void Update(Span<float> parameters, ReadOnlySpan<float> gradients)
    {
        var scaled = new ScaledGradient(alpha, epsilon, weightDecay);
        if (momentum == 0)
            Apply(new Rule(LearningRate, scaled), parameters, gradients);
        else
            Apply(new MomentumRule(LearningRate, momentum, scaled), parameters, gradients);
    }

    private readonly struct ScaledGradient(float alpha, float epsilon, float decay)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V parameter, V gradient, ref V square)
            where V : struct, ILanes<V>
        {
            gradient += decay * parameter;
            square = (alpha * square) + ((1 - alpha) * (gradient * gradient));
            return gradient / (V.SquareRoot(square) + epsilon);
        }
    }

    private readonly struct Rule(float rate, ScaledGradient scaled) : ILaneRule
    {
        public static int StateCount => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V parameter, V gradient, ref V first, ref V second)
            where V : struct, ILanes<V> =>
            parameter - (rate * scaled.Apply(parameter, gradient, ref first));
    }

    private readonly struct MomentumRule(float rate, float momentum, ScaledGradient scaled) : ILaneRule
    {
        public static int StateCount => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V parameter, V gradient, ref V first, ref V second)
            where V : struct, ILanes<V>
        {
            second = (momentum * second) + scaled.Apply(parameter, gradient, ref first);
            return parameter - (rate * second);
        }
    }
}
