using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Generated;

/// <summary>The code of a few small networks as it is, so that a change of the emitter shows what it changes.</summary>
/// <remarks>The kernels for 8 and 4 lanes are like those for 16.</remarks>
public class GeneratedCodeTests
{
    [Fact]
    public void Xor() => Verify(
        """
        namespace Examples;

        [Network, Input(2), Dense(2, Activation.Sigmoid), Dense(1, Activation.Sigmoid), MeanSquaredError]
        public sealed partial class Xor;
        """);

    [Fact]
    public void NextToken() => Verify(
        """
        namespace Examples;

        [Network, Tokens(3, 27), Embedding(2, Name = "letters"), Flatten, Dense(27, Name = "logits"), SoftmaxCrossEntropy]
        public sealed partial class NextToken;
        """);

    [Fact]
    public void TwoInputs() => Verify(
        """
        namespace Examples;

        [Network, Input(20, Name = "left"), Input(20, Name = "right")]
        [Add("left", "right"), Dropout(0.5f), Dense(3, Activation.Relu), HalfSquaredError, L2(0.01f)]
        public sealed partial class TwoInputs;
        """);

    [Fact]
    public void Filters() => Verify(
        """
        namespace Examples;

        [Network, Input(8, 8, 3), Conv2D(4, 3, Activation.Relu, Padding = Padding.Same), MaxPool2D(2), Flatten, Dense(2), SoftmaxCrossEntropy]
        public sealed partial class Filters;
        """);

    [Fact]
    public void Streaming() => Verify(
        """
        namespace Examples;

        [Network(Streaming = true), Tokens(3, 5, Name = "source"), Embedding(2), Gru(4, Name = "encoder")]
        [Tokens(6, 7, Name = "words"), Embedding(3), Conv1D(4, 2, Padding = Padding.Causal, Dilation = 3), Gru(4, ReturnSequences = true, InitialState = "encoder"), Dense(7)]
        public sealed partial class Streaming;
        """);

    [Fact]
    public void StreamingAttention() => Verify(
        """
        namespace Examples;

        [Network(Streaming = true), Tokens(24, 7), Embedding(8), SelfAttention(2, Causal = true), Dense(7)]
        public sealed partial class StreamingAttention;
        """);

    [Fact]
    public void Truncated() => Verify(
        """
        namespace Examples;

        [Network, Truncate(2), Tokens(6, 7), Embedding(3), Conv1D(4, 2, Padding = Padding.Causal, Dilation = 3), Lstm(4, ReturnSequences = true), Dense(7), SoftmaxCrossEntropy]
        public sealed partial class Truncated;
        """);

    [Fact]
    public void BrokenTruncated() => Verify(
        """
        namespace Examples;

        [Network, Truncate(4), Input(6, 2), Gru(4, ReturnSequences = true), Dense(7), SoftmaxCrossEntropy]
        public sealed partial class BrokenTruncated;
        """);

    [Fact]
    public void Attending() => Verify(
        """
        namespace Examples;

        [Network, Input(20, 6), SelfAttention(2, Causal = true), HalfSquaredError]
        public sealed partial class Attending;
        """);

    [Fact]
    public void BrokenStreaming() => Verify(
        """
        namespace Examples;

        [Network(Streaming = true), Input(4, 3, Name = "given", Lengths = true), Tokens(6, 7, Name = "words", Lengths = true), Embedding(3), Gru(4, Backward = true)]
        public sealed partial class BrokenStreaming;
        """);

    [Fact]
    public void Broken() => Verify(
        """
        namespace Examples;

        [Network, Tokens(3, 27), Input(4, Name = "extra"), Dense(3, Inputs = 5), MeanSquaredError]
        public sealed partial class Broken;
        """);

    private static void Verify(string source, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        GeneratorRunResult result = new IncrementalRun(new NetworkGenerator(), source).Result;
        Assert.Empty(result.Diagnostics);
        Assert.Multiple([.. result.GeneratedSources
            .Where(generated => generated.HintName.EndsWith("Kernels16.g.cs", StringComparison.Ordinal) || !generated.HintName.Contains("Kernels", StringComparison.Ordinal))
            .Select(generated => (Action)(() => Snapshot.Verify(
                generated.SourceText.ToString(), "cs", file,
                generated.HintName.Contains("Kernels16", StringComparison.Ordinal) ? $"{test}.Kernels16" : test)))]);
    }
}
