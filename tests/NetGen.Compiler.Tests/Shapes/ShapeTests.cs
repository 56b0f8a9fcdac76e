using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Shapes;

public class ShapeTests
{
    [Fact]
    public void Shapes_are_equal_by_their_dimensions()
    {
        Assert.Equal(new Shape(2, 3), new Shape(2, 3));
        Assert.NotEqual(new Shape(2, 3), new Shape(3, 2));
        Assert.Equal(Shape.Scalar, new Shape());
        Assert.Equal(new Shape(2, 3).GetHashCode(), new Shape(2, 3).GetHashCode());
    }

    [Fact]
    public void Parts_are_changed_one_at_a_time()
    {
        var shape = new Shape(2, 3, 4);
        Assert.Equal((3, 24, 4), (shape.Rank, shape.Length, shape.Last));
        Assert.Equal(new Shape(2, 3), shape.WithoutLast);
        Assert.Equal(new Shape(2, 3, 7), shape.WithLast(7));
        Assert.Equal(new Shape(2, 7, 4), shape.With(1, 7));
        Assert.Equal("[2, 3, 4]", shape.ToString());
        Assert.Equal("[]", Shape.Scalar.ToString());
    }

    [Fact]
    public void More_elements_than_an_int_counts_are_an_overflow() =>
        Assert.Throws<OverflowException>(() => new Shape(65536, 65536).Length);

    [Theory]
    [InlineData(new[] { 2, 3 }, new[] { 3 }, "[2, 3]")]
    [InlineData(new[] { 2, 1 }, new[] { 1, 3 }, "[2, 3]")]
    [InlineData(new int[0], new[] { 3 }, "[3]")]
    [InlineData(new[] { 2 }, new[] { 3 }, null)]
    [InlineData(new[] { 2, 3 }, new[] { 2 }, null)]
    public void Dimensions_broadcast_from_the_last(int[] left, int[] right, string? expected)
    {
        TensorType a = TensorType.Shared(new Shape(left)), b = TensorType.Shared(new Shape(right));
        Assert.Equal(expected, Broadcast.Join(a, b)?.ToString());
        Assert.Equal(expected, Broadcast.Join(b, a)?.ToString());
    }

    [Fact]
    public void A_tensor_fits_another_that_it_does_not_change()
    {
        TensorType row = TensorType.Shared(new Shape(3)), batch = TensorType.PerSample(new Shape(2, 3));
        Assert.True(Broadcast.Fits(row, batch));
        Assert.False(Broadcast.Fits(batch, row));
        Assert.False(Broadcast.Fits(TensorType.Shared(new Shape(1, 1, 3)), batch));
        Assert.False(Broadcast.Fits(TensorType.PerSample(new Shape(3)), TensorType.Shared(new Shape(3))));
        Assert.False(Broadcast.Fits(new TensorType(ElementKind.Index, true, new Shape(2, 3)), batch));
    }

    [Fact]
    public void Types_are_written_with_their_batch()
    {
        Assert.Equal("[n, 2, 3]", TensorType.PerSample(new Shape(2, 3)).ToString());
        Assert.Equal("[n]", TensorType.PerSample(Shape.Scalar).ToString());
        Assert.Equal("indices [4]", new TensorType(ElementKind.Index, false, new Shape(4)).ToString());
    }
}
