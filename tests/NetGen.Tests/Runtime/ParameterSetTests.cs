namespace NetGen.Tests;

public class ParameterSetTests
{
    private static readonly ParameterLayout Layout = Layouts.Of(("a.weight", [2, 3]), ("a.bias", [3]), ("b.scale", []));

    [Fact]
    public void Parameters_are_views_of_one_buffer()
    {
        var parameters = new ParameterSet(Layout, seed: 0);
        for (int i = 0; i < parameters.Span.Length; i++)
            parameters.Span[i] = i;
        Assert.Equal(10, parameters.Span.Length);
        Assert.Equal([0, 1, 2, 3, 4, 5], parameters["a.weight"].Span.ToArray());
        Assert.Equal([6, 7, 8], parameters["a.bias"].Span.ToArray());
        Assert.Equal([9], parameters["b.scale"].Span.ToArray());
        parameters["a.bias"].Span[1] = -1;
        Assert.Equal(-1, parameters.Span[7]);
    }

    [Fact]
    public void Go_in_order_of_declaration()
    {
        var parameters = new ParameterSet(Layout, seed: 0);
        Assert.Equal(3, parameters.Count);
        Assert.Equal(["a.weight", "a.bias", "b.scale"], parameters.Select(parameter => parameter.Name));
        Assert.Equal("a.bias", parameters[1].Name);
        Assert.Equal([2, 3], parameters[0].Shape.ToArray());
        Assert.Equal("a.weight [2, 3]", parameters[0].ToString());
        Assert.Equal(6, parameters[0].Length);
        Assert.Equal(1, parameters[2].Length);
        Assert.Same(Layout, parameters.Layout);
    }

    [Fact]
    public void Are_found_by_name()
    {
        var parameters = new ParameterSet(Layout, seed: 0);
        Assert.True(parameters.TryGet("a.bias", out Parameter found));
        Assert.Equal("a.bias", found.Name);
        Assert.False(parameters.TryGet("A.bias", out _));
        var error = Assert.Throws<KeyNotFoundException>(() => parameters["c"]);
        Assert.Equal("There is no parameter \"c\". The network has: a.weight, a.bias, b.scale.", error.Message);
        Assert.Throws<ArgumentNullException>(() => parameters[null!]);
    }

    [Fact]
    public void Are_copied_by_name_from_a_network_that_has_more()
    {
        var parameters = new ParameterSet(Layouts.Of(("a.bias", [3]), ("a.weight", [2, 3])), seed: 0);
        var other = new ParameterSet(Layout, seed: 0);
        Layouts.FillNormal(other.Span, seed: 1);
        parameters.CopyFrom(other);
        Assert.Equal(other["a.bias"].Span.ToArray(), parameters["a.bias"].Span.ToArray());
        Assert.Equal(other["a.weight"].Span.ToArray(), parameters["a.weight"].Span.ToArray());
        Assert.NotEqual(0, parameters["a.bias"].Span[0]);
    }

    [Fact]
    public void Are_all_copied_or_none()
    {
        var parameters = new ParameterSet(Layouts.Of(("a.weight", [2, 3]), ("a.bias", [4]), ("c.weight", [1])), seed: 0);
        var other = new ParameterSet(Layout, seed: 0);
        Layouts.FillNormal(other.Span, seed: 1);
        var error = Assert.Throws<ArgumentException>(() => parameters.CopyFrom(other));
        Assert.Equal("\"a.bias\": expected [4], received [3]; \"c.weight\": expected [1], received none. (Parameter 'other')", error.Message);
        Assert.Equal(new float[11], parameters.Span.ToArray());
        Assert.Throws<ArgumentNullException>(() => parameters.CopyFrom(null!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(100_000)]
    public unsafe void Buffer_starts_on_a_64_byte_boundary(int length)
    {
        var parameters = new ParameterSet(Layouts.Flat(length), seed: 0);
        GC.Collect();
        fixed (float* first = parameters.Span)
            Assert.Equal(0, (long)first % 64);
    }

    [Fact]
    public void A_layout_needs_distinct_names()
    {
        ParameterInfo info = new("x", 0, [1], Init.Zeros, 1, 1);
        Assert.Throws<ArgumentException>(() => new ParameterLayout(info, info with { Offset = 1 }));
    }

    [Fact]
    public void What_is_not_trainable_lies_last()
    {
        ParameterInfo mean = new("mean", 0, [2], Init.Zeros, 1, 1, Trainable: false), weight = new("weight", 2, [3], Init.Zeros, 1, 1);
        var layout = new ParameterLayout(mean with { Offset = 3 }, weight with { Offset = 0 });
        Assert.Equal((5, 3), (layout.Length, layout.TrainableLength));
        var error = Assert.Throws<ArgumentException>(() => new ParameterLayout(mean, weight));
        Assert.Contains("\"mean\" is not trainable: expected its offset to be 5 or more", error.Message);
    }
}
