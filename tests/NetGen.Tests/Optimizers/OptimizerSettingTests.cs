namespace NetGen.Tests;

public class OptimizerSettingTests
{
    private static readonly (string Setting, Func<float, Optimizer> Create)[] NotNegative =
    [
        ("learningRate", value => new Sgd(value)),
        ("learningRate", value => new Momentum(value)),
        ("learningRate", value => new Nesterov(value)),
        ("learningRate", value => new Adam(value)),
        ("learningRate", value => new AdamW(value)),
        ("learningRate", value => new RmsProp(value)),
        ("learningRate", value => new AdaGrad(value)),
        ("LearningRate", value => new Sgd(0.1f) { LearningRate = value }),
        ("weightDecay", value => new Sgd(0.1f, weightDecay: value)),
        ("weightDecay", value => new Momentum(0.1f, weightDecay: value)),
        ("weightDecay", value => new Nesterov(0.1f, weightDecay: value)),
        ("weightDecay", value => new Adam(weightDecay: value)),
        ("weightDecay", value => new AdamW(weightDecay: value)),
        ("weightDecay", value => new RmsProp(weightDecay: value)),
        ("weightDecay", value => new AdaGrad(weightDecay: value)),
        ("initialSum", value => new AdaGrad(initialSum: value)),
    ];

    private static readonly (string Setting, Func<float, Optimizer> Create)[] Fractions =
    [
        ("momentum", value => new Momentum(0.1f, momentum: value)),
        ("momentum", value => new Nesterov(0.1f, momentum: value)),
        ("momentum", value => new RmsProp(momentum: value)),
        ("alpha", value => new RmsProp(alpha: value)),
        ("beta1", value => new Adam(beta1: value)),
        ("beta2", value => new Adam(beta2: value)),
        ("beta1", value => new AdamW(beta1: value)),
        ("beta2", value => new AdamW(beta2: value)),
    ];

    private static readonly (string Setting, Func<float, Optimizer> Create)[] Positive =
    [
        ("epsilon", value => new Adam(epsilon: value)),
        ("epsilon", value => new AdamW(epsilon: value)),
        ("epsilon", value => new RmsProp(epsilon: value)),
        ("epsilon", value => new AdaGrad(epsilon: value)),
    ];

    [Theory]
    [InlineData(-0.001f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Must_not_be_negative(float value) => AssertRefused(NotNegative, value, "a finite number, 0 or more");

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Must_be_a_fraction(float value) => AssertRefused(Fractions, value, "0 or more and less than 1");

    [Theory]
    [InlineData(0f)]
    [InlineData(-1e-8f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Must_be_positive(float value) => AssertRefused(Positive, value, "a finite number above 0");

    [Fact]
    public void Accepts_the_ends_of_the_ranges()
    {
        Assert.All(NotNegative, setting => setting.Create(0));
        Assert.All(Fractions, setting => setting.Create(0));
        Assert.All(Fractions, setting => setting.Create(MathF.BitDecrement(1)));
        Assert.All(Positive, setting => setting.Create(float.Epsilon));
    }

    // As a float they are 0, 1 or infinite.
    [Theory]
    [InlineData(1e-60, "a finite number above 0")]
    [InlineData(1e39, "a finite number above 0")]
    public void What_is_looked_at_is_the_float(double epsilon, string expected)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(epsilon: epsilon));
        Assert.Equal(epsilon, error.ActualValue);
        Assert.Contains($"Expected {expected}, received {epsilon}.", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta1: 1 - 1e-12));
    }

    [Fact]
    public void A_double_is_the_float_nearest_to_it()
    {
        Assert.Equal(1e-3f, new Adam(0.001).LearningRate);
        Assert.Equal(1e-3f, new Adam(1e-3f).LearningRate);
        Assert.Equal(0.1f, new Sgd(0.1).LearningRate);
        Assert.Equal(1f, new Sgd(1).LearningRate);
    }

    private static void AssertRefused((string Setting, Func<float, Optimizer> Create)[] settings, float value, string expected) =>
        Assert.All(settings, setting =>
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => setting.Create(value));
            Assert.Equal(setting.Setting, error.ParamName);
            Assert.Equal(value, error.ActualValue);
            Assert.Contains($"Expected {expected}, received {value}.", error.Message);
        });
}
