namespace NetGen.Tests.Streaming;

/// <summary>What comes before the steps may have a length of its own: steps behind it change nothing.</summary>
public partial class StartLengthTests
{
    private const int GivenSteps = 6, Given = GivenSteps * 3, Steps = 5;
    private readonly Summary network = new(1);
    private readonly float[] example = Random(Given, seed: 2), x = Random(Steps * 2, seed: 3);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(GivenSteps)]
    public void Steps_give_what_Forward_gives(int length)
    {
        Array.Fill(example, float.NaN, length * 3, Given - (length * 3));
        float[] expected = new float[Steps * 4], actual = new float[Steps * 4];
        network.Forward(example, [length], x, expected);
        Summary.State state = network.CreateState();
        network.Start(example, [length], state);
        network.Step(x, actual, state);
        StepTests.Tolerance(expected).AssertClose(expected, actual, $"length {length}");
    }

    [Fact]
    public void A_length_is_one_number_in_range()
    {
        Summary.State state = network.CreateState();
        AssertRefused("\"exampleLengths\" holds 0 at position 0; expected 1 to 6.", 0);
        AssertRefused("\"exampleLengths\" holds 7 at position 0; expected 1 to 6.", 7);
        AssertRefused("\"exampleLengths\" holds 0 elements; expected 1: one length a sample.");
        AssertRefused("\"exampleLengths\" holds 2 elements; expected 1: one length a sample.", 1, 2);

        void AssertRefused(string message, params int[] lengths)
        {
            var exception = Assert.Throws<ArgumentException>("exampleLengths", () => network.Start(example, lengths, state));
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
            Assert.False(state.IsStarted);
        }
    }

    private static float[] Random(int count, ulong seed)
    {
        var random = new RandomStream(seed);
        var values = new float[count];
        foreach (ref float value in values.AsSpan())
            value = random.NextSingle();
        return values;
    }

    [Network(Streaming = true), Input(GivenSteps, 3, Name = "example", Lengths = true), Bidirectional<Reader>(Name = "reader", Merge = Merge.Sum)]
    [Input(Steps, 2, Name = "x"), Gru(4, ReturnSequences = true, InitialState = "reader")]
    internal sealed partial class Summary;

    [Block, Gru(4)]
    private sealed class Reader;
}
