using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Shapes;

public class WindowAxisTests
{
    [Theory]
    [InlineData(28, 5, 1, 1, 0, 0, 24)]
    [InlineData(227, 11, 4, 1, 0, 0, 55)]
    [InlineData(10, 3, 2, 2, 1, 1, 4)]
    [InlineData(4, 5, 1, 1, 0, 0, 0)]
    [InlineData(4, 5, 1, 1, 1, 0, 1)]
    public void Positions(int length, int size, int stride, int dilation, int before, int behind, int positions) =>
        Assert.Equal(positions, new WindowAxis(size, stride, dilation, before, behind).Positions(length));

    [Theory]
    [InlineData(8, 3, int.MaxValue, 6)]
    [InlineData(8, 3, 9, 6)]
    [InlineData(8, 3, 6, 6)]
    [InlineData(8, 3, 5, 5)]
    [InlineData(3, 3, 7, 1)]
    public void A_stride_that_no_second_window_follows_is_as_short_as_it_can_be(int length, int size, int stride, int shortened)
    {
        var axis = new WindowAxis(size, stride);
        Assert.Equal(shortened, axis.WithShortStride(length).Stride);
        Assert.Equal(axis.Positions(length), axis.WithShortStride(length).Positions(length));
    }

    [Theory]
    [InlineData(7, 3, 1, 1, 1, 1)]
    [InlineData(8, 4, 1, 1, 1, 2)]
    [InlineData(8, 3, 2, 1, 0, 1)]
    [InlineData(9, 3, 2, 1, 1, 1)]
    [InlineData(9, 3, 1, 4, 4, 4)]
    [InlineData(9, 1, 2, 1, 0, 0)]
    public void Same_gives_a_position_for_each_stride(int length, int size, int stride, int dilation, int before, int behind)
    {
        WindowAxis same = new WindowAxis(size, stride, dilation).Same(length);
        Assert.Equal((before, behind), (same.Before, same.Behind));
        Assert.Equal((length + stride - 1) / stride, same.Positions(length));
    }

    [Fact]
    public void Causal_windows_end_at_their_own_position()
    {
        WindowAxis causal = new WindowAxis(3, Dilation: 4).Causal();
        Assert.Equal(20, causal.Positions(20));
        Assert.Equal(7, causal.Element(position: 7, tap: 2));
    }

    [Theory]
    [InlineData(9, 2, 2, 0, 1)]
    [InlineData(8, 2, 2, 0, 0)]
    [InlineData(8, 3, 2, 1, 0)]
    [InlineData(10, 3, 4, 0, 3)]
    public void What_the_stride_leaves_out(int length, int size, int stride, int padding, int unreached) =>
        Assert.Equal(unreached, new WindowAxis(size, stride, 1, padding, padding).Unreached(length));

    [Theory]
    [InlineData(9, 2, 2, 0, 5)]
    [InlineData(8, 2, 2, 0, 4)]
    [InlineData(9, 3, 2, 1, 5)]
    [InlineData(5, 2, 3, 1, 2)]
    [InlineData(6, 1, 3, 0, 2)]
    public void Rounding_up_adds_a_window_that_starts_inside(int length, int size, int stride, int padding, int positions) =>
        Assert.Equal(positions, new WindowAxis(size, stride, 1, padding, padding).RoundUp(length).Positions(length));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    public void Taps_on_the_axis(int position, int taps)
    {
        var axis = new WindowAxis(3, Stride: 2, Before: 1, Behind: 2);
        Assert.Equal(taps, axis.Taps(position, length: 4));
        Assert.Equal(3, axis.Taps(position, length: 4, before: 1, behind: 2));
        Assert.Equal(Math.Min(3, taps + 1), axis.Taps(position, length: 4, before: 1, behind: 1));
    }

    [Fact]
    public void Taps_lie_a_dilation_apart() => Assert.Equal(2, new WindowAxis(4, Dilation: 3, Before: 4).Taps(0, length: 6));
}
