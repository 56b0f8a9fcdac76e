namespace NetGen.Tests.Lengths;

/// <summary>Lengths are checked before anything is computed.</summary>
public class LengthArgumentTests
{
    private const int Count = 3;

    private readonly LengthNetworks.GruSteps network = new(seed: 1);
    private readonly float[] input = new float[Count * LengthNetworks.GruSteps.InputLength], output = new float[Count * LengthNetworks.GruSteps.OutputLength];

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(7)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_length_out_of_range(int wrong) => AssertRefused($"\"inputLengths\" holds {wrong} at position 1; expected 1 to 6.", [6, wrong, 1]);

    [Fact]
    public void Too_few_or_too_many()
    {
        AssertRefused("\"inputLengths\" holds 2 elements; expected 3: one length a sample.", [6, 1]);
        AssertRefused("\"inputLengths\" holds 4 elements; expected 3: one length a sample.", [6, 1, 2, 3]);
        AssertRefused("\"inputLengths\" holds 0 elements; expected 3: one length a sample.", []);
    }

    [Fact]
    public void No_samples_have_no_lengths()
    {
        network.Forward([], [], []);
        network.BackwardFrom([], [], [], network.CreateGradients());
    }

    [Fact]
    public void The_description_tells_of_them()
    {
        NetworkDescription description = LengthNetworks.GruSteps.Description;
        PortDescription lengths = description.Inputs[1];
        Assert.Equal(("inputLengths", ElementType.Index, 0, 1, 7, true), (lengths.Name, lengths.Type, lengths.Shape.Length, lengths.Length, lengths.IndexBound, lengths.IsLengths));
        Assert.Equal(1, description.OutputLengths);
        Assert.Null(LengthNetworks.GruEnd.Description.OutputLengths);
        Assert.Equal(LengthNetworks.Steps * LengthNetworks.Features, LengthNetworks.GruSteps.InputLength);
    }

    [Fact]
    public void A_dataset_has_a_column_of_them()
    {
        var targets = new float[output.Length];
        new Dataset(Count, input, new[] { 6, 1, 2 }, targets).Check(LengthNetworks.GruSteps.Description);
        AssertMisfit("\"inputLengths\": expected lengths from 1 to 6, received 0 in column 1 at sample 2.", new Dataset(Count, input, new[] { 6, 1, 0 }, targets));
        AssertMisfit("\"inputLengths\": expected lengths from 1 to 6, received 7 in column 1 at sample 0.", new Dataset(Count, input, new[] { 7, 1, 1 }, targets));
        AssertMisfit("\"inputLengths\": expected int[] with one length a sample, received column 1, int[] with 2 elements a sample.", new Dataset(Count, input, new int[6], targets));
        AssertMisfit("Expected 3 columns (\"input\", \"inputLengths\", \"targets\"), received 2.", new Dataset(Count, input, targets));
    }

    private static void AssertMisfit(string message, Dataset dataset) => Assert.Contains(
        message, Assert.Throws<ArgumentException>(() => dataset.Check(LengthNetworks.GruSteps.Description)).Message, StringComparison.Ordinal);

    // Neither output nor gradients have changed.
    private void AssertRefused(string message, int[] lengths)
    {
        Gradients gradients = network.CreateGradients();
        gradients.Span.Fill(7);
        output.AsSpan().Fill(7);
        var targets = new float[output.Length];
        foreach (Action call in (Action[])
        [
            () => network.Forward(input, lengths, output), () => network.Loss(input, lengths, targets), () => network.Backward(input, lengths, targets, gradients),
            () => network.BackwardFrom(input, lengths, targets, gradients, output.AsSpan(0, 0)),
        ])
        {
            Assert.Contains(message, Assert.Throws<ArgumentException>("inputLengths", call).Message, StringComparison.Ordinal);
            Assert.Equal(-1, gradients.Span.IndexOfAnyExcept(7));
            Assert.Equal(-1, output.AsSpan().IndexOfAnyExcept(7));
        }
    }
}
