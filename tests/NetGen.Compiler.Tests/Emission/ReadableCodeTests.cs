using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Emission;

/// <summary>What generated code calls things: a reader finds in a comment the names of the code, and formulas as on a whiteboard.</summary>
public class ReadableCodeTests
{
    private static readonly string Code = string.Concat(NetworkCompiler.Compile(Network(
        Tokens(6, 9), Attribute("Embedding", new { features = 4 }), Attribute("LearnedPositions"),
        Attribute("TransformerBlock", new { heads = 2, Dropout = (double)0.1f }), Attribute("LayerNorm"), Attribute("Softmax"), Attribute("Activate", new { activation = "Tanh" }),
        Dense(9), Attribute("SoftmaxCrossEntropy"))).Files.Select(file => file.Text));

    [Theory]
    [InlineData("// layerNorm1_2 = ", "ForwardBuffer.LayerNorm1_2)")]
    [InlineData("// learnedPositions1 = embedding1 + learnedPositions1.weight:", "LearnedPositions1Add(")]
    [InlineData("// activate1 = tanh(softmax1)", "Activate1Activation(")]
    [InlineData("1 / √(", "Ln1Pointwise(")]
    [InlineData("// transformerBlock1Sum1 = ", "TransformerBlock1Sum1Add(")]
    [InlineData("or 0 with probability 0.1:", "key.Apply(")]
    public void Comments_and_names_tell_what_is_computed(string comment, string code)
    {
        Assert.Contains(comment, Code, StringComparison.Ordinal);
        Assert.Contains(code, Code, StringComparison.Ordinal);
    }
}
