using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Where a bias before batch normalisation is not reported.</summary>
public class RedundantBiasTests
{
    private static readonly AttributeSpec Norm = Attribute("BatchNorm");

    [Fact]
    public void Without_a_bias() => AssertNone(Attribute("Dense", new { units = 4, Bias = false }), Norm);

    [Fact]
    public void With_an_activation_between() => AssertNone(Dense(4, "Relu"), Norm);

    [Fact]
    public void Where_another_layer_takes_the_output_too() =>
        AssertNone(Attribute("Dense", new { units = 4, Name = "a" }), Norm, Attribute("Add", new { names = new[] { "a" } }));

    [Fact]
    public void Before_other_norms() => AssertNone(Dense(4), Attribute("LayerNorm"), Dense(4), Attribute("GroupNorm", new { groups = 2 }));

    private static void AssertNone(params AttributeSpec[] layers) => Assert.Empty(NetworkCompiler.Check(Network([Input(3), .. layers])));
}
