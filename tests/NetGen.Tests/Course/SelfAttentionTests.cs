namespace NetGen.Tests.Course;

/// <summary>The notes on self-attention: two words, the cat, and what a causal mask leaves.</summary>
public partial class SelfAttentionTests
{
    [Fact]
    public void Self_attention_two_words() => CourseCase.Check(CheckTwoWords);

    [Fact]
    public void Self_attention_two_words_k057() => CourseCase.Check(CheckTwoWords);

    [Fact]
    public void Self_attention_two_words_as_printed() => CourseCase.Check(CheckTwoWords);

    [Fact]
    public void Attention_cat() => CourseCase.Check(course =>
    {
        float[] k = course.Floats("k"), q = course.Floats("q"), weights = new float[3], scores = Scores.Scaled(q, k, course.Ints("d").Single());
        new Cat().Forward(k, Arrays.Identity(3), q, weights);
        course.AssertValue("weights", weights);
        course.AssertValue("scores", scores);
        Scores.AssertSoftmax(scores, weights, 3);
    });

    [Fact]
    public void Causal_self_attention() => CourseCase.Check(course =>
    {
        float[] q = course.Floats("q"), k = course.Floats("k"), v = course.Floats("v"), z = new float[6], weights = new float[9];
        var net = new Causal();
        net.Forward(k, v, q, z);
        course.AssertValue("z", z);
        course.AssertValue("L", z.Sum());
        new CausalWeights().Forward(k, Arrays.Identity(3), q, weights);
        course.AssertValue("weights", weights);
        course.AssertValue("scores", Scores.Scaled(q, k, 2));

        float[] dq = new float[6], dk = new float[6], dv = new float[6];
        net.BackwardFrom(k, v, q, Arrays.Ones(6), net.CreateGradients(), dk, dv, dq);
        course.AssertGradient("q", dq);
        course.AssertGradient("k", dk);
        course.AssertGradient("v", dv);
    });

    /// <summary>Two heads that are projected, side by side, and projected again.</summary>
    [Fact]
    public void Multi_head_causal_two_heads() => CourseCase.Check(course =>
    {
        const int features = 4, width = 2;
        var net = new TwoHeads();
        float[][] projections = [course.Floats("Wq"), course.Floats("Wk"), course.Floats("Wv")];
        Parameter inWeight = net.Parameters["attention.in_proj_weight"], outWeight = net.Parameters["attention.out_proj.weight"];

        // The notes write (out, in); the layer has [in, out], q, k and v side by side.
        for (int i = 0; i < inWeight.Length; i++)
            inWeight.Span[i] = projections[i % 12 / features][(i % features * features) + (i / 12)];
        float[] x = course.Floats("x"), heads = new float[12], z = new float[12];
        Arrays.Identity(features).CopyTo(outWeight.Span);
        net.Forward(x, heads);
        course.AssertValue("heads", heads);
        course.SetWeight(outWeight, "Wo");
        net.Forward(x, z);
        course.AssertValue("z", z);
        float[] upstream = [.. Enumerable.Range(0, 12).Select(i => (((3 * (i / 4)) + (2 * (i % 4)) + 1) % 7) - 3f)];
        course.AssertValue("L", Scores.Products(z, upstream, 12));
        course.AssertValue("weights", [.. Enumerable.Range(0, 2).SelectMany(head => WeightsOf(x, projections, (head * width)..((head + 1) * width)))]);

        Gradients gradients = net.CreateGradients();
        var dx = new float[12];
        net.BackwardFrom(x, upstream, gradients, dx);
        course.AssertGradient("x", dx);
        course.AssertWeightGradient("Wo", gradients["attention.out_proj.weight"]);
        float[] inGradient = gradients["attention.in_proj_weight"].Span.ToArray();
        foreach ((string name, int first) in new[] { ("Wq", 0), ("Wk", 4), ("Wv", 8) })
            course.AssertGradient(name, [.. Enumerable.Range(0, 16).Select(i => inGradient[(i % features * 12) + first + (i / features)])]);
    });

    private static void CheckTwoWords(CourseCase course)
    {
        float[] q = course.Floats("q"), k = course.Floats("k"), v = course.Floats("v"), z = new float[8], weights = new float[4], scaled = Scores.Scaled(q, k, 4);
        var net = new TwoWords();
        net.Forward(k, v, q, z);
        course.AssertValue("z", z);
        course.AssertValue("L", z.Sum());
        new TwoWordsWeights().Forward(k, Arrays.Identity(2), q, weights);
        course.AssertValue("weights", weights);
        course.AssertValue("dot_products", Scores.Products(q, k, 4));
        course.AssertValue("scaled", scaled);
        Scores.AssertSoftmax(scaled, weights, 2);

        float[] dq = new float[8], dk = new float[8], dv = new float[8];
        net.BackwardFrom(k, v, q, Arrays.Ones(8), net.CreateGradients(), dk, dv, dq);
        course.AssertGradient("q", dq);
        course.AssertGradient("k", dk);
        course.AssertGradient("v", dv);
    }

    private static float[] WeightsOf(float[] x, float[][] projections, Range head)
    {
        float[] Project(int which) => Arrays.Columns(Scores.Products(x, projections[which], 4), 4, head);
        var weights = new float[9];
        new CausalWeights().Forward(Project(1), Arrays.Identity(3), Project(0), weights);
        return weights;
    }

    [Network, Input(2, 4, Name = "k"), Input(2, 4, Name = "v"), Input(2, 4, Name = "q"), DotAttention(Keys = "k", Values = "v")]
    private sealed partial class TwoWords;

    [Network, Input(2, 4, Name = "k"), Input(2, 2, Name = "units"), Input(2, 4, Name = "q"), DotAttention(Keys = "k", Values = "units")]
    private sealed partial class TwoWordsWeights;

    [Network, Input(3, 2, Name = "k"), Input(3, 3, Name = "units"), Input(2, Name = "q"), DotAttention(Keys = "k", Values = "units")]
    private sealed partial class Cat;

    [Network, Input(3, 2, Name = "k"), Input(3, 2, Name = "v"), Input(3, 2, Name = "q"), DotAttention(Keys = "k", Values = "v", Causal = true)]
    private sealed partial class Causal;

    [Network, Input(3, 2, Name = "k"), Input(3, 3, Name = "units"), Input(3, 2, Name = "q"), DotAttention(Keys = "k", Values = "units", Causal = true)]
    private sealed partial class CausalWeights;

    [Network, Input(3, 4), SelfAttention(2, Causal = true, Bias = false, Name = "attention")]
    private sealed partial class TwoHeads;
}
