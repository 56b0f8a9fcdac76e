namespace NetGen.Tests;

public class BatchTests
{
    private static readonly PortDescription Image = new("image", ElementType.Number, [2, 3]);
    private static readonly PortDescription Token = new("token", ElementType.Index, [4], IndexBound: 10);
    private static readonly PortDescription Label = new("label", ElementType.Index, [], IndexBound: 5);

    [Fact]
    public void Has_a_buffer_for_each_input_and_the_target_last()
    {
        var batch = new Batch(Network(Label, Image, Token), capacity: 8);
        batch.Resize(5);
        Assert.Equal([Image, Token, Label], batch.Ports);
        Assert.Equal(8, batch.Capacity);
        Assert.Equal(5, batch.Count);
        Assert.Equal(5 * 6, batch.Floats(0).Length);
        Assert.Equal(5 * 4, batch.Indices(1).Length);
        Assert.Equal(5, batch.Indices(2).Length);
    }

    [Fact]
    public void Has_no_target_without_a_loss() => Assert.Equal([Image], new Batch(Network(null, Image), 1).Ports);

    [Fact]
    public void Rows_are_parts_of_the_whole()
    {
        var batch = new Batch(Network(Label, Image), capacity: 4);
        batch.Resize(4);
        for (int i = 0; i < 24; i++)
            batch.Floats(0)[i] = i;
        Assert.Equal([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17], batch.Floats(0, first: 1, count: 2).ToArray());
        batch.Indices(1, first: 3, count: 1)[0] = 4;
        Assert.Equal([0, 0, 0, 4], batch.Indices(1).ToArray());
    }

    [Fact]
    public void Contents_stay_when_the_count_changes()
    {
        var batch = new Batch(Network(null, Token), capacity: 2);
        batch.Indices(0, first: 1, count: 1).Fill(7);
        batch.Resize(2);
        Assert.Equal([0, 0, 0, 0, 7, 7, 7, 7], batch.Indices(0).ToArray());
        batch.Resize(0);
        Assert.Equal(0, batch.Indices(0).Length);
    }

    [Fact]
    public void Refuses_the_other_type_of_element()
    {
        var batch = new Batch(Network(Label, Image), capacity: 2);
        Assert.Contains(
            "\"image\": expected a port of Index elements, received one of Number elements.",
            Assert.Throws<InvalidOperationException>(() => { batch.Indices(0); }).Message);
        Assert.Throws<InvalidOperationException>(() => { batch.Floats(1); });
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(1, 3)]
    [InlineData(4, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Refuses_samples_outside_the_capacity(int first, int count)
    {
        var batch = new Batch(Network(null, Image), capacity: 3);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => { batch.Floats(0, first, count); });
        Assert.Contains($"Expected samples within the capacity of 3, received {count} from {first} on.", error.Message);
    }

    [Fact]
    public void Refuses_impossible_sizes_and_ports()
    {
        NetworkDescription network = Network(null, Image);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Batch(network, capacity: 0));
        Assert.Throws<ArgumentNullException>(() => new Batch(null!, capacity: 1));
        Assert.Throws<OverflowException>(() => new Batch(network, int.MaxValue));
        var batch = new Batch(network, capacity: 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Resize(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Resize(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => { batch.Floats(1); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { batch.Indices(-1); });
    }

    private static NetworkDescription Network(PortDescription? target, params PortDescription[] inputs) =>
        new("Net", inputs, inputs[0], target, Loss: null, Layers: [], Layouts.Flat(1));
}
