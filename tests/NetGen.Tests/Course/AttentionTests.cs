namespace NetGen.Tests.Course;

/// <summary>The notes on attention of a decoder's state to an encoder's: dot products, a small layer, and queries, keys and values of their own.</summary>
public partial class AttentionTests
{
    [Fact]
    public void Attention_dot_product() => CourseCase.Check(course =>
    {
        float[] h = course.Floats("h"), s = course.Floats("s"), upstream = course.Floats("grad_context"), context = new float[3], weights = new float[3];
        var net = new Dot();
        net.Forward(h, s, context);
        course.AssertValue("context", context);
        course.AssertValue("L", Scores.Products(context, upstream, 3));

        // Values that are unit vectors show the weights, whose logarithms are the scores but for a number that all have in common.
        new DotWeights().Forward(h, Arrays.Identity(3), s, weights);
        course.AssertValue("weights", weights);
        course.AssertValue("scores", Scores.Products(h, s, 3));
        Scores.AssertSoftmax(Scores.Products(h, s, 3), weights, 3);

        float[] dh = new float[h.Length], ds = new float[s.Length];
        net.BackwardFrom(h, s, upstream, net.CreateGradients(), dh, ds);
        course.AssertGradient("h", dh);
        course.AssertGradient("s", ds);
    });

    [Fact]
    public void Attention_additive() => CourseCase.Check(course =>
    {
        var net = new Additive();
        Parameter queryWeight = net.Parameters["additive.w_query"], memoryWeight = net.Parameters["additive.w_memory"];
        course.SetWeight(queryWeight, "Ws");
        course.SetWeight(memoryWeight, "Wh");
        course.Set(net.Parameters["additive.v"], "v");
        float[] h = course.Floats("h"), s = course.Floats("s"), upstream = course.Floats("grad_context"), context = new float[3];
        net.Forward(h, s, context);
        course.AssertValue("context", context);
        course.AssertValue("L", Scores.Products(context, upstream, 3));

        // Each element of the context is the sum of two weights.
        float sum = context.Sum() / 2;
        float[] weights = [sum - context[1], sum - context[0], sum - context[2]];
        course.AssertValue("weights", weights);
        float[] query = Scores.Products(course.Floats("Ws"), s, 3), hidden = Scores.Products(h, course.Floats("Wh"), 3);
        float[] scores = Scores.Products([.. hidden.Select((sum, i) => MathF.Tanh(sum + query[i % 2]))], course.Floats("v"), 2);
        course.AssertValue("scores", scores);
        Scores.AssertSoftmax(scores, weights, 3);

        Gradients gradients = net.CreateGradients();
        float[] dh = new float[h.Length], ds = new float[s.Length];
        net.BackwardFrom(h, s, upstream, gradients, dh, ds);
        course.AssertGradient("h", dh);
        course.AssertGradient("s", ds);
        course.AssertWeightGradient("Ws", gradients["additive.w_query"]);
        course.AssertWeightGradient("Wh", gradients["additive.w_memory"]);
        course.AssertGradient("v", gradients["additive.v"].Span);
    });

    [Fact]
    public void Cross_attention() => CourseCase.Check(course =>
    {
        var net = new Cross();
        foreach (string name in (string[])["q", "k", "v"])
            course.SetWeight(net.Parameters[$"{name}.weight"], $"W{name}");
        float[] x = course.Floats("x"), m = course.Floats("m"), upstream = course.Floats("grad_z"), z = new float[4], weights = new float[6];
        net.Forward(m, x, z);
        course.AssertValue("z", z);
        course.AssertValue("L", Scores.Products(z, upstream, 4));

        float[] q = Scores.Products(x, course.Floats("Wq"), 4), k = Scores.Products(m, course.Floats("Wk"), 3), scaled = Scores.Scaled(q, k, 2);
        new CrossWeights().Forward(k, Arrays.Identity(3), q, weights);
        course.AssertValue("weights", weights);
        course.AssertValue("scaled", scaled);
        Scores.AssertSoftmax(scaled, weights, 3);

        Gradients gradients = net.CreateGradients();
        float[] dm = new float[m.Length], dx = new float[x.Length];
        net.BackwardFrom(m, x, upstream, gradients, dm, dx);
        course.AssertGradient("m", dm);
        course.AssertGradient("x", dx);
        foreach (string name in (string[])["q", "k", "v"])
            course.AssertWeightGradient($"W{name}", gradients[$"{name}.weight"]);
    });

    [Network, Input(3, 3, Name = "h"), Input(3, Name = "s"), DotAttention(Keys = "h", Scaled = false)]
    private sealed partial class Dot;

    [Network, Input(3, 3, Name = "h"), Input(3, 3, Name = "units"), Input(3, Name = "s"), DotAttention(Keys = "h", Values = "units", Scaled = false)]
    private sealed partial class DotWeights;

    [Network, Input(3, 3, Name = "h"), Input(3, Name = "s"), AdditiveAttention(2, Memory = "h", Bias = false, Name = "additive")]
    private sealed partial class Additive;

    [Network, Input(3, 3, Name = "m"), Dense(2, Bias = false, Name = "k"), Dense(2, Bias = false, Name = "v", From = "m")]
    [Input(2, 4, Name = "x"), Dense(2, Bias = false, Name = "q"), DotAttention(Keys = "k", Values = "v")]
    private sealed partial class Cross;

    [Network, Input(3, 2, Name = "k"), Input(3, 3, Name = "units"), Input(2, 2, Name = "q"), DotAttention(Keys = "k", Values = "units")]
    private sealed partial class CrossWeights;
}
