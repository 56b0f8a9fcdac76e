using System.Runtime.InteropServices;

namespace NetGen.Tests.Generated;

/// <summary>Generated methods check their arguments, say what was expected and what came, and compute nothing if one is wrong.</summary>
public class ArgumentTests
{
    private static readonly float[] Two = new float[2 * Classifier.InputLength];
    private readonly Classifier network = new();
    private readonly Gradients gradients;

    public ArgumentTests()
    {
        gradients = network.CreateGradients();
        gradients.Span.Fill(7);
    }

    [Fact]
    public void Input_of_another_length()
    {
        const string Message = "\"input\" holds 13 elements; expected a multiple of 6, samples of shape [6].";
        AssertRefused("input", Message, () => network.Forward(new float[13], new float[6]));
        AssertRefused("input", Message, () => network.Loss(new float[13], [0, 0]));
        AssertRefused("input", Message, () => network.Backward(new float[13], [0, 0], gradients));
        AssertRefused("input", Message, () => network.BackwardFrom(new float[13], new float[6], gradients));
    }

    [Fact]
    public void Others_than_the_first_input_of_another_length()
    {
        AssertRefused("output", "\"output\" holds 5 elements; expected 6: 2 samples of shape [3].", () => network.Forward(Two, new float[5]));
        AssertRefused("output", "\"output\" holds 9 elements; expected 6: 2 samples of shape [3].", () => network.Forward(Two, new float[9]));
        AssertRefused("targets", "\"targets\" holds 3 elements; expected 2: one class index a sample.", () => network.Loss(Two, [0, 0, 0]));
        AssertRefused("targets", "\"targets\" holds 1 elements; expected 2: one class index a sample.", () => network.Backward(Two, [0], gradients));
        AssertRefused(
            "outputGradient", "\"outputGradient\" holds 3 elements; expected 6: 2 samples of shape [3].",
            () => network.BackwardFrom(Two, new float[3], gradients));
        AssertRefused(
            "inputGradient", "\"inputGradient\" holds 6 elements; expected 12: 2 samples of shape [6].",
            () => network.BackwardFrom(Two, new float[6], gradients, new float[6]));
    }

    [Fact]
    public void No_samples_are_no_work_but_have_no_mean()
    {
        network.Forward([], []);
        network.BackwardFrom([], [], gradients);
        const string Message = "\"input\" holds no samples; a mean loss needs at least one.";
        AssertRefused("input", Message, () => network.Loss([], []));
        AssertRefused("input", Message, () => network.Backward([], [], gradients));
    }

    [Fact]
    public void Overlapping_memory()
    {
        var memory = new float[30];
        AssertRefused("output", "\"output\" overlaps \"input\"", () => network.Forward(memory.AsSpan(0, 12), memory.AsSpan(11, 6)));
        AssertRefused("output", "\"output\" overlaps \"Parameters\"", () => network.Forward(Two, network.Parameters.Span[..6]));
        AssertRefused(
            "inputGradient", "\"inputGradient\" overlaps \"input\"",
            () => network.BackwardFrom(memory.AsSpan(0, 12), new float[6], gradients, memory.AsSpan(0, 12)));
        AssertRefused(
            "inputGradient", "\"inputGradient\" overlaps \"outputGradient\"",
            () => network.BackwardFrom(Two, memory.AsSpan(6, 6), gradients, memory.AsSpan(0, 12)));
        AssertRefused(
            "inputGradient", "\"inputGradient\" overlaps \"gradients\"",
            () => network.BackwardFrom(Two, new float[6], gradients, gradients.Span[..12]));
        AssertRefused(
            "inputGradient", "\"inputGradient\" overlaps \"Parameters\"",
            () => network.BackwardFrom(Two, new float[6], gradients, network.Parameters.Span[..12]));
        AssertRefused("gradients", "\"gradients\" overlaps \"input\"", () => network.BackwardFrom(gradients.Span[..12], new float[6], gradients));
        AssertRefused("gradients", "\"gradients\" overlaps \"outputGradient\"", () => network.BackwardFrom(Two, gradients.Span[^6..], gradients));
        Assert.Equal(-1, memory.AsSpan().IndexOfAnyExcept(0));
        network.Forward(memory.AsSpan(0, 12), memory.AsSpan(12, 6));
        network.Forward([], network.Parameters.Span[..0]);
    }

    [Fact]
    public void Indices_in_the_memory_of_the_output()
    {
        // Checked once, they would be overwritten by the first tile's output before the second tile reads them.
        var tokens = new TokenClassifier();
        var memory = new int[100];
        AssertRefused(
            "output", "\"output\" overlaps \"tokens\"",
            () => tokens.Forward(memory.AsSpan(0, 12), MemoryMarshal.Cast<int, float>(memory.AsSpan(6, 20))));
    }

    [Fact]
    public void Indices_in_the_memory_of_the_gradients()
    {
        var tokens = new TokenClassifier();
        Gradients own = tokens.CreateGradients();
        AssertRefused(
            "gradients", "\"gradients\" overlaps \"tokens\"",
            () => tokens.BackwardFrom(MemoryMarshal.Cast<float, int>(own.Span[..6]), new float[10], own));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Index_out_of_range(int wrong)
    {
        var tokens = new TokenClassifier();
        Gradients own = tokens.CreateGradients();
        own.Span.Fill(7);
        int[] input = [0, 1, 2, 3, wrong, 5], target = [0, 1];
        var output = new float[10];
        Array.Fill(output, 7);
        string message = $"\"tokens\" holds {wrong} at position 4; expected 0 to 6.";
        AssertRefused("tokens", message, () => tokens.Forward(input, output));
        AssertRefused("tokens", message, () => tokens.Loss(input, target));
        AssertRefused("tokens", message, () => tokens.Backward(input, target, own));
        AssertRefused("tokens", message, () => tokens.BackwardFrom(input, output, own));
        Assert.Equal(-1, output.AsSpan().IndexOfAnyExcept(7));
        Assert.Equal(-1, own.Span.IndexOfAnyExcept(7));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Target_out_of_range(int wrong)
    {
        string message = $"\"targets\" holds {wrong} at position 1; expected 0 to 2.";
        AssertRefused("targets", message, () => network.Loss(Two, [0, wrong]));
        AssertRefused("targets", message, () => network.Backward(Two, [0, wrong], gradients));
    }

    [Fact]
    public void Gradients_of_another_network()
    {
        Gradients foreign = new TokenClassifier().CreateGradients();
        string message = $"{foreign.Layout.Length} floats came, {gradients.Layout.Length} were expected";
        AssertRefused("gradients", message, () => network.Backward(Two, [0, 0], foreign));
        AssertRefused("gradients", message, () => network.BackwardFrom(Two, new float[6], foreign));
        Assert.Throws<ArgumentNullException>("gradients", () => network.Backward(Two, [0, 0], null!));
        Assert.Throws<ArgumentNullException>("gradients", () => network.BackwardFrom(Two, new float[6], null!));
    }

    [Fact]
    public void Workspace_of_another_network()
    {
        int expected = network.CreateWorkspace().Length;
        var small = new Workspace(expected - 1);
        string message = $"The workspace holds {expected - 1} floats; expected {expected}.";
        AssertRefused("workspace", message, () => network.Forward(Two, new float[6], small));
        AssertRefused("workspace", message, () => network.Loss(Two, [0, 0], small));
        AssertRefused("workspace", message, () => network.Backward(Two, [0, 0], gradients, small));
        AssertRefused("workspace", message, () => network.BackwardFrom(Two, new float[6], gradients, [], small));
        Assert.Throws<ArgumentNullException>("workspace", () => network.Forward(Two, new float[6], null!));
        Assert.Throws<ArgumentNullException>("workspace", () => network.Backward(Two, [0, 0], gradients, null!));
    }

    // Whatever is refused has changed no gradient.
    private void AssertRefused(string argument, string message, Action call)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(argument, call);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(-1, gradients.Span.IndexOfAnyExcept(7));
    }
}
