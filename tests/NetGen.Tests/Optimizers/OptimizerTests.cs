namespace NetGen.Tests;

public class OptimizerTests
{
    private static readonly Dictionary<string, Func<Optimizer>> Kinds = new()
    {
        ["Sgd"] = () => new Sgd(0.1f, weightDecay: 0.01f),
        ["Momentum"] = () => new Momentum(0.1f, weightDecay: 0.01f),
        ["Nesterov"] = () => new Nesterov(0.1f, weightDecay: 0.01f),
        ["Adam"] = () => new Adam(weightDecay: 0.01f),
        ["AdamW"] = () => new AdamW(),
        ["RmsProp"] = () => new RmsProp(weightDecay: 0.01f),
        ["RmsProp with momentum"] = () => new RmsProp(momentum: 0.9f, weightDecay: 0.01f),
        ["AdaGrad"] = () => new AdaGrad(weightDecay: 0.01f, initialSum: 0.5f),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Allocates_nothing_after_the_first_step(string name)
    {
        (Optimizer optimizer, ParameterSet parameters, Gradients gradients) = Setup(name, length: 1003);
        optimizer.Step(parameters, gradients);
        Assert.True(gradients.IsFinite);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            _ = gradients.IsFinite;
            gradients.Norm();
            gradients.ClipByNorm(1);
            gradients.ClipByValue(0.5f);
            optimizer.Step(parameters, gradients);
            gradients.Clear();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // Each float on its own goes through the tail; together they go through whole vectors and a tail of every length.
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_place_in_the_buffer_gets_the_same_bits(string name)
    {
        for (int length = 1; length <= 35; length++)
        {
            (Optimizer optimizer, ParameterSet parameters, Gradients gradients) = Setup(name, length);
            float[] start = parameters.Span.ToArray();
            optimizer.Step(parameters, gradients);
            optimizer.Step(parameters, gradients);
            for (int i = 0; i < length; i++)
            {
                (Optimizer alone, ParameterSet parameter, Gradients gradient) = Setup(name, 1);
                parameter.Span[0] = start[i];
                gradient.Span[0] = gradients.Span[i];
                alone.Step(parameter, gradient);
                alone.Step(parameter, gradient);
                Assert.Equal(BitConverter.SingleToInt32Bits(parameter.Span[0]), BitConverter.SingleToInt32Bits(parameters.Span[i]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Restored_goes_on_bit_by_bit(string name)
    {
        (Optimizer optimizer, ParameterSet parameters, Gradients gradients) = Setup(name, length: 21);
        for (int i = 0; i < 3; i++)
            optimizer.Step(parameters, gradients);
        optimizer.LearningRate = 0.03f;
        OptimizerState state = optimizer.Save();

        (Optimizer other, ParameterSet others, _) = Setup(name, length: 21);
        parameters.Span.CopyTo(others.Span);
        other.Restore(state, others.Layout);
        Assert.Equal(3, other.StepCount);
        for (int i = 0; i < 3; i++)
        {
            optimizer.Step(parameters, gradients);
            other.Step(others, gradients);
        }

        Assert.Equal(parameters.Span.ToArray(), others.Span.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Restored_to_its_start_begins_again(string name)
    {
        (Optimizer optimizer, ParameterSet parameters, Gradients gradients) = Setup(name, length: 21);
        float[] start = parameters.Span.ToArray();
        OptimizerState state = optimizer.Save();
        optimizer.Step(parameters, gradients);
        float[] first = parameters.Span.ToArray();
        optimizer.Step(parameters, gradients);

        start.CopyTo(parameters.Span);
        optimizer.Restore(state, parameters.Layout);
        optimizer.Step(parameters, gradients);
        Assert.Equal(1, optimizer.StepCount);
        Assert.Equal(first, parameters.Span.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Saved_state_is_a_copy(string name)
    {
        (Optimizer optimizer, ParameterSet parameters, Gradients gradients) = Setup(name, length: 5);
        optimizer.Step(parameters, gradients);
        OptimizerState state = optimizer.Save();
        float[][] before = [.. state.Values.Values.Select(values => values.ToArray())];
        optimizer.Step(parameters, gradients);
        Assert.Equal(before, state.Values.Values);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_not_trainable_stays(string name)
    {
        var layout = new ParameterLayout(
            new ParameterInfo("norm.running_mean", 3, [2], Init.Ones, 1, 1, Trainable: false),
            new ParameterInfo("weight", 0, [3], Init.Ones, 1, 1));
        var parameters = new ParameterSet(layout, seed: 0);
        var gradients = new Gradients(layout);
        gradients.Span.Fill(1);
        Kinds[name]().Step(parameters, gradients);
        Assert.Equal([1, 1], parameters["norm.running_mean"].Span.ToArray());
        Assert.All(parameters["weight"].Span.ToArray(), value => Assert.NotEqual(1, value));
    }

    // The power of beta is carried along from step to step; the bits must be those of one that begins anew.
    [Fact]
    public void Adam_restored_at_any_step_goes_on_bit_by_bit()
    {
        (Optimizer optimizer, ParameterSet parameters, Gradients gradients) = Setup("Adam", length: 3);
        for (int step = 1; step <= 500; step++)
        {
            (Optimizer other, ParameterSet others, _) = Setup("Adam", length: 3);
            parameters.Span.CopyTo(others.Span);
            other.Restore(optimizer.Save(), others.Layout);
            optimizer.Step(parameters, gradients);
            other.Step(others, gradients);
            Assert.Equal(parameters.Span.ToArray(), others.Span.ToArray());
        }
    }

    [Fact]
    public void Learning_rate_may_change_between_steps()
    {
        ParameterLayout layout = Layouts.Flat(1);
        var parameters = new ParameterSet(layout, 0);
        var gradients = new Gradients(layout);
        gradients.Span[0] = 1;
        var optimizer = new Sgd(0.5f);
        optimizer.Step(parameters, gradients);
        optimizer.LearningRate = 0.25f;
        optimizer.Step(parameters, gradients);
        Assert.Equal(-0.75f, parameters.Span[0]);
        Assert.Equal(2, optimizer.StepCount);
    }

    [Fact]
    public void Refuses_gradients_of_another_layout()
    {
        var parameters = new ParameterSet(Layouts.Of(("a.weight", [2, 3]), ("a.bias", [3])), 0);
        var gradients = new Gradients(Layouts.Of(("a.weight", [2, 3]), ("b.bias", [4])));
        gradients.Span.Fill(1);
        var optimizer = new Sgd(0.1f);
        var error = Assert.Throws<ArgumentException>(() => optimizer.Step(parameters, gradients));
        Assert.Equal("gradients", error.ParamName);
        Assert.Contains(
            "Expected gradients of 9 floats, received 10; they first differ at parameter 1: " +
            "expected \"a.bias\" [3] at 6, received \"b.bias\" [4] at 6.", error.Message);
        Assert.All(parameters.Span.ToArray(), value => Assert.Equal(0, value));
        Assert.Equal(0, optimizer.StepCount);
    }

    [Fact]
    public void Refuses_parameters_of_another_layout_than_before()
    {
        var optimizer = new Momentum(0.1f);
        ParameterLayout first = Layouts.Of(("a", [4])), second = Layouts.Of(("a", [4]), ("b", [1])), alike = Layouts.Of(("a", [4]));
        optimizer.Step(new ParameterSet(first, 0), new Gradients(first));
        var error = Assert.Throws<ArgumentException>(() => optimizer.Step(new ParameterSet(second, 0), new Gradients(second)));
        Assert.Contains("Expected parameters of 4 floats, received 5", error.Message);
        Assert.Contains("expected none, received \"b\" [1] at 4", error.Message);
        optimizer.Step(new ParameterSet(alike, 0), new Gradients(alike));
        Assert.Equal(2, optimizer.StepCount);
    }

    [Fact]
    public void Refuses_a_state_that_does_not_fit_and_changes_nothing()
    {
        (Optimizer optimizer, ParameterSet parameters, Gradients gradients) = Setup("Adam", length: 4);
        optimizer.Step(parameters, gradients);
        OptimizerState good = optimizer.Save();
        var tooShort = new Dictionary<string, float[]>(good.Values) { ["exp_avg_sq"] = new float[3] };
        var misnamed = new Dictionary<string, float[]> { ["exp_avg"] = new float[4], ["other"] = new float[4] };
        (OptimizerState State, string Message)[] bad =
        [
            (good with { Kind = "AdamW" }, "Expected the state of Adam, received that of AdamW."),
            (good with { Values = tooShort }, "Expected 4 values of exp_avg_sq, received 3."),
            (good with { Values = misnamed }, "Expected values of [exp_avg, exp_avg_sq], received values of [exp_avg, other]."),
            (good with { StepCount = -1 }, "received 0.001 and -1"),
            (good with { LearningRate = float.NaN }, "received NaN and 1"),
        ];
        foreach ((OptimizerState state, string message) in bad)
        {
            var error = Assert.Throws<ArgumentException>(() => optimizer.Restore(state, parameters.Layout));
            Assert.Contains(message, error.Message);
        }

        Assert.Throws<ArgumentException>(() => optimizer.Restore(good, Layouts.Of(("other", [4]))));
        OptimizerState after = optimizer.Save();
        Assert.Equal((good.LearningRate, good.StepCount), (after.LearningRate, after.StepCount));
        Assert.Equal(good.Values, after.Values);
    }

    [Fact]
    public void A_rule_of_ones_own_can_be_written()
    {
        ParameterLayout layout = Layouts.Flat(3);
        var parameters = new ParameterSet(layout, 0);
        var gradients = new Gradients(layout);
        gradients.Span.Fill(-7);
        var optimizer = new SignDescent(0.5f);
        optimizer.Step(parameters, gradients);
        Assert.Equal([0.5f, 0.5f, 0.5f], parameters.Span.ToArray());
        Assert.Equal([1, 1, 1], optimizer.Save().Values["count"]);
    }

    private static (Optimizer Optimizer, ParameterSet Parameters, Gradients Gradients) Setup(string name, int length)
    {
        ParameterLayout layout = Layouts.Flat(length);
        var parameters = new ParameterSet(layout, 0);
        var gradients = new Gradients(layout);
        Layouts.FillNormal(parameters.Span, seed: 1);
        Layouts.FillNormal(gradients.Span, seed: 2);
        return (Kinds[name](), parameters, gradients);
    }

    private sealed class SignDescent(float learningRate) : Optimizer(learningRate, "count")
    {
        protected override void Update(Span<float> parameters, ReadOnlySpan<float> gradients)
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i] -= LearningRate * MathF.Sign(gradients[i]);
                State(0)[i]++;
            }
        }
    }
}
