using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Lowering;

public class InputLoweringTests
{
    private static readonly AttributeSpec Words = Tokens(3, 9), Numbers = Input(3), Join = Attribute("Dense", new { units = 2, From = "x" });

    [Fact]
    public void An_input_alone_is_called_after_its_kind()
    {
        Assert.Equal(["input"], Names(Numbers, Dense(2)));
        Assert.Equal(["tokens"], Names(Words, Attribute("OneHot")));
        Assert.Equal(["input", "tokens"], Names(Numbers, Words, Attribute("OneHot")));
    }

    [Fact]
    public void Several_unnamed_ones_are_numbered()
    {
        Assert.Equal(["input1", "input2"], Names(Numbers, Numbers, Dense(2)));
        Assert.Equal(["input1", "tokens", "input2"], Names(Numbers, Words, Numbers, Dense(2)));
    }

    [Fact]
    public void Named_ones_have_their_names_in_camel_case()
    {
        Assert.Equal(["leftImage", "x"], Names(Named("LeftImage"), Named("x"), Dense(2)));
        Assert.Equal(["x", "input"], Names(Named("x"), Numbers, Dense(2)));
        Assert.Equal(["input2", "input1", "input3"], Names(Named("input2"), Numbers, Numbers, Dense(2)));
    }

    [Fact]
    public void From_takes_the_name_as_it_is_declared() => Assert.Equal(["image", "x"], Names(Named("Image"), Named("x"), Join));

    [Fact]
    public void Tokens_say_how_many_there_are()
    {
        var input = new NetworkCheck(Network(Words, Attribute("OneHot"))).Model.Inputs.Single();
        Assert.Equal(("indices [n, 3]", 9), (input.Type.ToString(), input.IndexBound));
    }

    private static AttributeSpec Named(string name) => Attribute("Input", new { shape = new[] { 3 }, Name = name });

    private static IEnumerable<string> Names(params AttributeSpec[] attributes) =>
        new NetworkCheck(Network(attributes)).Model.Inputs.Select(input => input.Name);
}
