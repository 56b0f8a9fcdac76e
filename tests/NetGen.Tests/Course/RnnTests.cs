namespace NetGen.Tests.Course;

/// <summary>The notes on recurrent networks: two steps by hand, a language model, and an encoder whose last state a decoder starts from.</summary>
public partial class RnnTests
{
    [Fact]
    public void Rnn_two_steps() => CourseCase.Check(course => CheckTwoSteps(course, step => [$"Whh_h_{step}", $"Wxh_x_{step}", $"z{step}"]));

    /// <summary>The same with other weights.</summary>
    [Fact]
    public void Rnn_two_steps_first_block() => CourseCase.Check(course => CheckTwoSteps(course, step => [null, null, $"z{step}"]));

    [Fact]
    public void Rnn_abandoned_attempt_tanh() => CourseCase.Check(course =>
    {
        float[] z = course.Floats("z"), h = new float[z.Length];
        new Tanh().Forward(z, h);
        course.AssertValue("tanh", h);
    });

    /// <summary>A step is a row here, and a column in the notes.</summary>
    [Fact]
    public void Rnn_shapes() => CourseCase.Check(course =>
    {
        var net = new Shapes();
        course.AssertValue("Whh", [.. net.Parameters["hidden.weight_hh"].Shape.ToArray().Reverse().Select(size => (float)size)]);
        course.AssertValue("Wxh", [.. net.Parameters["hidden.weight_ih"].Shape.ToArray().Reverse().Select(size => (float)size)]);
        course.AssertValue("Why", [.. net.Parameters["y.weight"].Shape.ToArray().Reverse().Select(size => (float)size)]);
        course.AssertValue("x", Shapes.InputLength, 1);
        course.AssertValue("h", Shapes.Description.Layers[0].OutputShape[^1], 1);
        course.AssertValue("y", Shapes.OutputLength, 1);
        Assert.Equal(Shapes.ParameterCount, ShapesOfFiveSteps.ParameterCount);
    });

    [Fact]
    public void Rnn_language_model() => CourseCase.Check(course =>
    {
        var net = new LanguageModel();
        course.Set(net.Parameters["embedding.weight"], "E");
        course.SetWeight(net.Parameters["hidden.weight_ih"], "Wxh");
        course.SetWeight(net.Parameters["hidden.weight_hh"], "Whh");
        course.SetWeight(net.Parameters["y.weight"], "Why");
        var states = new States();
        foreach (Parameter parameter in states.Parameters)
            net.Parameters[parameter.Name].Span.CopyTo(parameter.Span);

        int[] tokens = course.Ints("tokens"), x = tokens[..^1], next = tokens[1..];
        float[] h = new float[States.OutputLength], logits = new float[LanguageModel.OutputLength];
        states.Forward(x, h);
        course.AssertValue("h", h);
        net.Forward(x, logits);
        course.AssertValue("losses", Losses(logits, next));

        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward(x, next, gradients));
        course.AssertGradient("E", gradients["embedding.weight"].Span.ToArray());
        course.AssertWeightGradient("Wxh", gradients["hidden.weight_ih"]);
        course.AssertWeightGradient("Whh", gradients["hidden.weight_hh"]);
        course.AssertWeightGradient("Why", gradients["y.weight"]);
    });

    /// <summary>Two chains with one embedding; the decoder starts from the encoder's last state.</summary>
    [Fact]
    public void Seq2seq_rnn() => CourseCase.Check(course =>
    {
        var net = new Translator();
        course.Set(net.Parameters["embedding.weight"], "E");
        course.SetWeight(net.Parameters["encoder.weight_ih"], "Wxe");
        course.SetWeight(net.Parameters["encoder.weight_hh"], "Whe");
        course.SetWeight(net.Parameters["hidden.weight_ih"], "Wxd");
        course.SetWeight(net.Parameters["hidden.weight_hh"], "Whd");
        course.SetWeight(net.Parameters["y.weight"], "Wy");
        var encoder = new Encoder();
        foreach (Parameter parameter in encoder.Parameters)
            net.Parameters[parameter.Name].Span.CopyTo(parameter.Span);

        int[] source = course.Ints("source"), decoder = course.Ints("decoder_input"), target = course.Ints("target");
        float[] state = new float[Encoder.OutputLength], logits = new float[Translator.OutputLength];
        encoder.Forward(source, state);
        course.AssertValue("encoder_state", state);
        net.Forward(source, decoder, logits);
        course.AssertValue("losses", Losses(logits, target));

        Gradients gradients = net.CreateGradients();
        course.AssertValue("L", net.Backward(source, decoder, target, gradients));
        course.AssertGradient("E", gradients["embedding.weight"].Span.ToArray());
        course.AssertWeightGradient("Wxe", gradients["encoder.weight_ih"]);
        course.AssertWeightGradient("Whe", gradients["encoder.weight_hh"]);
        course.AssertWeightGradient("Wxd", gradients["hidden.weight_ih"]);
        course.AssertWeightGradient("Whd", gradients["hidden.weight_hh"]);
        course.AssertWeightGradient("Wy", gradients["y.weight"]);
    });

    /// <param name="course">The case.</param>
    /// <param name="sums">What the case calls W_hh h, W_xh x and their sum in a step, counted from 1, if it has them.</param>
    private static void CheckTwoSteps(CourseCase course, Func<int, string?[]> sums)
    {
        var net = new TwoSteps();
        course.SetWeight(net.Parameters["hidden.weight_ih"], "Wxh");
        course.SetWeight(net.Parameters["hidden.weight_hh"], "Whh");
        course.SetWeight(net.Parameters["y.weight"], "Why");
        float[] x = course.Floats("x"), h0 = course.Floats("h0"), steps = new float[TwoSteps.OutputLength];
        net.Forward(x, h0, steps);
        float[] h = Arrays.Columns(steps, 5, ..3), y = Arrays.Columns(steps, 5, 3..);

        var products = new Sums();
        course.SetWeight(products.Parameters["input.weight"], "Wxh");
        course.SetWeight(products.Parameters["recurrent.weight"], "Whh");
        var sum = new float[2 * Sums.OutputLength];
        products.Forward(x, [.. h0, .. h[..3]], sum);
        for (int step = 1; step <= 2; step++)
        {
            float[][] parts = [.. sum.Chunk(Sums.OutputLength).ElementAt(step - 1).Chunk(3)];
            foreach ((string? name, float[] part) in sums(step).Zip(parts))
            {
                if (name is not null)
                    course.AssertValue(name, part);
            }

            course.AssertValue($"h{step}", h.AsSpan((step - 1) * 3, 3));
            course.AssertValue($"y{step}", y.AsSpan((step - 1) * 2, 2));
        }

        course.AssertValue("L", y.Sum());
        Gradients gradients = net.CreateGradients();
        float[] dx = new float[x.Length], dh0 = new float[h0.Length];
        net.BackwardFrom(x, h0, [0, 0, 0, 1, 1, 0, 0, 0, 1, 1], gradients, dx, dh0);
        course.AssertGradient("x", dx);
        course.AssertGradient("h0", dh0);
        course.AssertWeightGradient("Wxh", gradients["hidden.weight_ih"]);
        course.AssertWeightGradient("Whh", gradients["hidden.weight_hh"]);
        course.AssertWeightGradient("Why", gradients["y.weight"]);
    }

    private static float[] Losses(float[] logits, int[] targets)
    {
        var probabilities = new float[logits.Length];
        new LogProbabilities().Forward(logits, probabilities);
        return [.. probabilities.Chunk(LogProbabilities.OutputLength).Zip(targets, (row, target) => -row[target])];
    }

    [Network, Input(2, 2, Name = "x"), Input(3, Name = "h0")]
    [Rnn(3, ReturnSequences = true, Bias = false, From = "x", InitialState = "h0", Name = "hidden"), Dense(2, Bias = false, Name = "y"), Concat("hidden", "y")]
    private sealed partial class TwoSteps;

    [Network, Input(2, Name = "x"), Input(3, Name = "before")]
    [Dense(3, Bias = false, From = "x", Name = "input"), Dense(3, Bias = false, From = "before", Name = "recurrent"), Add("input", "recurrent", Name = "z")]
    [Concat("recurrent", "input", "z")]
    private sealed partial class Sums;

    [Network, Input(1, 3), Rnn(4, Bias = false, Name = "hidden"), Dense(2, Bias = false, Name = "y")]
    private sealed partial class Shapes;

    [Network, Input(5, 3), Rnn(4, Bias = false, Name = "hidden"), Dense(2, Bias = false, Name = "y")]
    private sealed partial class ShapesOfFiveSteps;

    [Network, Input(3), Activate(Activation.Tanh)]
    private sealed partial class Tanh;

    [Network, Input(4), Activate(Activation.LogSoftmax)]
    private sealed partial class LogProbabilities;

    [Network, Tokens(3, 4), Embedding(2, Name = "embedding")]
    [Rnn(3, ReturnSequences = true, Bias = false, Name = "hidden"), Dense(4, Bias = false, Name = "y"), SoftmaxCrossEntropy]
    private sealed partial class LanguageModel;

    [Network, Tokens(3, 4), Embedding(2, Name = "embedding"), Rnn(3, ReturnSequences = true, Bias = false, Name = "hidden")]
    private sealed partial class States;

    [Network, Tokens(3, 4, Name = "source"), Embedding(2, Name = "embedding"), Rnn(3, Bias = false, Name = "encoder")]
    [Tokens(3, 4, Name = "decoder"), Embedding(2, TiedTo = "embedding"), Rnn(3, ReturnSequences = true, Bias = false, InitialState = "encoder", Name = "hidden")]
    [Dense(4, Bias = false, Name = "y"), SoftmaxCrossEntropy]
    private sealed partial class Translator;

    [Network, Tokens(3, 4), Embedding(2, Name = "embedding"), Rnn(3, Bias = false, Name = "encoder")]
    private sealed partial class Encoder;
}
