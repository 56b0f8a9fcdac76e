namespace NetGen.Tests.Course;

/// <summary>The notes on the Kullback–Leibler divergence of a binomial and a uniform distribution.</summary>
public partial class KullbackLeiblerTests
{
    [Fact]
    public void Kl_forward() => CourseCase.Check(course =>
    {
        float[] p = course.Floats("P"), q = course.Floats("Q");
        (float[] terms, float[] gradientOfP, float[] gradientOfQ) = Terms(p, q);
        course.AssertValue("terms", terms);
        course.AssertGradient("P", gradientOfP);
        course.AssertGradient("Q", gradientOfQ);

        var net = new Divergence();
        Arrays.Log(q).CopyTo(net.Parameters["logits.weight"].Span);
        Gradients gradients = net.CreateGradients();
        float divergence = net.Backward([0], p, gradients);
        course.AssertValue("D_KL(P||Q)", divergence);
        course.AssertValue("bits", divergence / MathF.Log(2));
        course.AssertValue("grad_logits_of_Q", gradients["logits.weight"].Span);
    });

    [Fact]
    public void Kl_reverse() => CourseCase.Check(course =>
    {
        float[] p = course.Floats("P"), q = course.Floats("Q"), ratio = new float[3];
        (float[] terms, float[] gradientOfQ, float[] gradientOfP) = Terms(q, p);
        course.AssertValue("terms", terms);
        course.AssertGradient("P", gradientOfP);
        course.AssertGradient("Q", gradientOfQ);

        var net = new Divergence();
        Arrays.Log(p).CopyTo(net.Parameters["logits.weight"].Span);
        course.AssertValue("D_KL(Q||P)", net.Loss([0], q));

        float logarithm = MathF.Log(0.33f);
        new Ratio().Forward([logarithm, logarithm, logarithm], Minus(Arrays.Log(p)), ratio);
        course.AssertValue("logs_with_0.33", ratio);
    });

    /// <summary>Without a softmax before it the loss takes logarithms that belong to no distribution.</summary>
    [Fact]
    public void Kl_as_printed() => CourseCase.Check(course =>
    {
        float[] p = course.Floats("P"), q = course.Floats("Q");
        var net = new FreeDivergence();
        course.AssertValue("sum P ln(P/Q)", net.Loss(Arrays.Log(q), p));
        course.AssertValue("sum Q ln(Q/P)", net.Loss(Arrays.Log(p), q));
    });

    /// <summary>Two trials: the products of one's probabilities (1 − p, p), and the mixed one twice.</summary>
    [Fact]
    public void Binomial_pmf() => CourseCase.Check(course =>
    {
        Assert.Equal([2], course.Ints("n"));
        var net = new TwoTrials();
        ((float[])[1, 2, 0, 0, 0, 1]).CopyTo(net.Parameters["first.weight"].Span);
        ((float[])[1, 0, 0, 0, 1, 1]).CopyTo(net.Parameters["second.weight"].Span);
        float p = course.Number("p");
        var pmf = new float[3];
        net.Forward([1 - p, p], pmf);
        course.AssertValue("pmf", pmf);
    });

    /// <summary>The terms of D(p‖q) and the gradients of their sum, ln taken apart by the chain rule.</summary>
    private static (float[] Terms, float[] GradientOfP, float[] GradientOfQ) Terms(float[] p, float[] q)
    {
        var net = new TermsGraph();
        float[] terms = new float[3], gp = new float[3], gLogP = new float[3], gMinusLogQ = new float[3];
        net.Forward(p, Arrays.Log(p), Minus(Arrays.Log(q)), terms);
        net.BackwardFrom(p, Arrays.Log(p), Minus(Arrays.Log(q)), Arrays.Ones(3), net.CreateGradients(), gp, gLogP, gMinusLogQ);
        return (terms, [.. gp.Select((g, i) => g + (gLogP[i] / p[i]))], [.. gMinusLogQ.Select((g, i) => -g / q[i])]);
    }

    private static float[] Minus(float[] values) => Array.ConvertAll(values, value => -value);

    [Network, Tokens(1, 1), Embedding(3, Name = "logits"), Activate(Activation.LogSoftmax), KullbackLeibler]
    private sealed partial class Divergence;

    [Network, Input(3), Activate(Activation.Identity), KullbackLeibler]
    private sealed partial class FreeDivergence;

    [Network, Input(3, Name = "logP"), Input(3, Name = "minusLogQ"), Add("logP", "minusLogQ")]
    private sealed partial class Ratio;

    [Network]
    [Input(3, Name = "p"), Input(3, Name = "logP"), Input(3, Name = "minusLogQ")]
    [Add("logP", "minusLogQ"), Multiply("p")]
    private sealed partial class TermsGraph;

    [Network]
    [Input(2, Name = "trial")]
    [Dense(3, Bias = false, Name = "first", From = "trial"), Dense(3, Bias = false, Name = "second", From = "trial")]
    [Multiply("first", "second")]
    private sealed partial class TwoTrials;
}
