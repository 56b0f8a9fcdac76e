using System.Runtime.InteropServices;
using NetGen.Tests.Determinism;

namespace NetGen.Tests.Streaming;

/// <summary>What a step can't compute is refused, and leaves the state as it is.</summary>
public class StepArgumentTests
{
    private readonly RecurrentStreams.TwoLstms numbers = new(1);
    private readonly TokenStreams.Characters tokens = new(1);
    private readonly EncoderStreams.Translator translator = new(1);

    [Fact]
    public void Inputs_of_another_length()
    {
        var network = new RecurrentStreams.Stack(1);
        RecurrentStreams.Stack.State state = network.CreateState();
        network.Step(new float[3], new float[2], state);
        AssertRefused(state, "input", "\"input\" holds 4 elements; expected a multiple of 3, steps of shape [3].", () => network.Step(new float[4], new float[2], state));
        AssertRefused(state, "output", "\"output\" holds 3 elements; expected 2: 1 step of shape [2].", () => network.Step(new float[3], new float[3], state));
        AssertRefused(state, "output", "\"output\" holds 2 elements; expected 4: 2 steps of shape [2].", () => network.Step(new float[6], new float[2], state));
        AssertRefused(state, "output", "\"output\" holds 2 elements; expected 0: 0 steps of shape [2].", () => network.Step([], new float[2], state));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Tokens_out_of_range(int wrong)
    {
        TokenStreams.Characters.State state = tokens.CreateState();
        var output = new float[33];
        tokens.Step(3, output.AsSpan(0, 11), state);
        Array.Fill(output, 7);
        AssertRefused(state, "token", $"\"token\" is {wrong}; expected 0 to 10.", () => tokens.Step(wrong, output.AsSpan(0, 11), state));
        AssertRefused(state, "tokens", $"\"tokens\" holds {wrong} at position 2; expected 0 to 10.", () => tokens.Step([1, 2, wrong], output, state));
        Assert.Equal(-1, output.AsSpan().IndexOfAnyExcept(7));
    }

    [Fact]
    public void Outputs_that_are_inputs_or_parameters()
    {
        RecurrentStreams.TwoLstms.State state = numbers.CreateState();
        var memory = new float[10];
        numbers.Step(memory.AsSpan(0, 1), memory.AsSpan(1, 1), state);
        AssertRefused(state, "output", "\"output\" overlaps \"input\"", () => numbers.Step(memory.AsSpan(0, 4), memory.AsSpan(2, 4), state));
        AssertRefused(state, "output", "\"output\" overlaps \"Parameters\"", () => numbers.Step(memory.AsSpan(0, 4), numbers.Parameters.Span[..4], state));
        TokenStreams.Characters.State tokenState = tokens.CreateState();
        var indices = new int[40];
        AssertRefused(
            tokenState, "output", "\"output\" overlaps \"tokens\"",
            () => tokens.Step(indices.AsSpan(0, 2), MemoryMarshal.Cast<int, float>(indices.AsSpan(1, 22)), tokenState));
    }

    [Fact]
    public void No_state()
    {
        Assert.Throws<ArgumentNullException>("state", () => numbers.Step(new float[1], new float[1], null!));
        Assert.Throws<ArgumentNullException>("state", () => tokens.Step(1, new float[11], null!));
        Assert.Throws<ArgumentNullException>("state", () => translator.Start(new int[7], null!));
    }

    [Fact]
    public void A_step_before_the_start()
    {
        EncoderStreams.Translator.State state = translator.CreateState();
        var output = new float[13];
        Assert.Contains("call the network's Start first", Assert.Throws<InvalidOperationException>(() => translator.Step(1, output, state)).Message, StringComparison.Ordinal);
        Assert.Equal(0, state.Position);
        translator.Start(new int[7], state);
        translator.Step(1, output, state);
        Assert.Equal(1, state.Position);
        state.Reset();
        Assert.Throws<InvalidOperationException>(() => translator.Step(1, output, state));
    }

    [Fact]
    public void A_start_from_what_is_no_sample()
    {
        EncoderStreams.Translator.State state = translator.CreateState();
        translator.Start(new int[7], state);
        translator.Step(1, new float[13], state);
        AssertRefused(state, "source", "\"source\" holds 6 elements; expected 7", () => translator.Start(new int[6], state));
        AssertRefused(state, "source", "\"source\" holds 14 elements; expected 7", () => translator.Start(new int[14], state));
        AssertRefused(state, "source", "\"source\" holds 11 at position 1; expected 0 to 10.", () => translator.Start([0, 11, 0, 0, 0, 0, 0], state));
        Assert.True(state.IsStarted);
    }

    [Fact]
    public void A_step_past_the_context()
    {
        var network = new PositionStreams.Learned(1);
        PositionStreams.Learned.State state = network.CreateState();
        var output = new float[10 * 11];
        Assert.Equal(9, PositionStreams.Learned.ContextLength);
        network.Step([1, 2, 3, 4, 5, 6, 7], output.AsSpan(0, 7 * 11), state);
        float[] before = state.Snapshot();
        Array.Fill(output, 7);
        Assert.Equal(
            "The network's context has 9 steps; the state has made 7 of them, and the call has 3 more. Reset begins another sequence.",
            Assert.Throws<InvalidOperationException>(() => network.Step([8, 9, 10], output.AsSpan(0, 3 * 11), state)).Message);
        AssertBits.Equal(before, state.Snapshot(), "state");
        Assert.Equal(-1, output.AsSpan().IndexOfAnyExcept(7));

        network.Step([8, 9], output.AsSpan(0, 2 * 11), state);
        Assert.Throws<InvalidOperationException>(() => network.Step(10, output.AsSpan(0, 11), state));
        state.Reset();
        network.Step(10, output.AsSpan(0, 11), state);
    }

    private static void AssertRefused(StreamingState state, string argument, string message, Action call)
    {
        float[] before = state.Snapshot();
        ArgumentException exception = Assert.Throws<ArgumentException>(argument, call);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        AssertBits.Equal(before, state.Snapshot(), "state");
    }
}
