using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// Adam (Kingma and Ba 2015): g += weightDecay · w, m = β₁ m + (1 − β₁) g, v = β₂ v + (1 − β₂) g², then
/// w −= learningRate · m̂ / (√v̂ + epsilon) with m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) at step t.
/// </summary>
public class Adam : Optimizer
{
    private readonly float beta1, beta2, epsilon, weightDecay;
    private readonly bool decayIsDecoupled;
    private StepPower power1, power2;

    /// <summary>Sets Adam up with weight decay as an L2 penalty; <see cref="AdamW"/> decays apart from the gradient.</summary>
    /// <param name="learningRate">Factor of the change; 0 or more.</param>
    /// <param name="beta1">Part of the mean gradient m that stays at each step; 0 or more and less than 1.</param>
    /// <param name="beta2">Part of the mean squared gradient v that stays at each step; 0 or more and less than 1.</param>
    /// <param name="epsilon">Added to the root, lest it divide by zero; above 0.</param>
    /// <param name="weightDecay">Factor of the weights that is added to their gradients (an L2 penalty); 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public Adam(double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0)
        : this(learningRate, beta1, beta2, epsilon, weightDecay, decayIsDecoupled: false)
    {
    }

    private protected Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decayIsDecoupled)
        : base(learningRate, "exp_avg", "exp_avg_sq")
    {
        this.beta1 = Setting.Fraction(beta1);
        this.beta2 = Setting.Fraction(beta2);
        this.epsilon = Setting.Positive(epsilon);
        this.weightDecay = Setting.NotNegative(weightDecay);
        this.decayIsDecoupled = decayIsDecoupled;
        (power1, power2) = (new StepPower(this.beta1), new StepPower(this.beta2));
    }

    /// <inheritdoc/>
    protected override void Update(Span<float> parameters, ReadOnlySpan<float> gradients)
    {
        // The corrections are close to 0 in the first steps: in double precision, as PyTorch computes them.
        double correction1 = 1 - power1.At(StepCount);
        double correction2 = 1 - power2.At(StepCount);
        var rule = new Rule(
            rate: (float)(LearningRate / correction1),
            scale: (float)(1 / Math.Sqrt(correction2)),
            newPart1: 1 - beta1,
            beta2,
            epsilon,
            penalty: decayIsDecoupled ? 0 : weightDecay,
            shrink: decayIsDecoupled ? (float)(1 - ((double)LearningRate * weightDecay)) : 1);
        Apply(rule, parameters, gradients);
    }

    private readonly struct Rule(
        float rate, float scale, float newPart1, float beta2, float epsilon, float penalty, float shrink) : ILaneRule
    {
        public static int StateCount => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V parameter, V gradient, ref V first, ref V second)
            where V : struct, ILanes<V>
        {
            gradient += penalty * parameter;
            first += newPart1 * (gradient - first);
            second = (beta2 * second) + ((1 - beta2) * (gradient * gradient));
            V root = (scale * V.SquareRoot(second)) + epsilon;
            return (shrink * parameter) - (rate * first / root);
        }
    }
}
