namespace NetGen.Tests.Data;

public class DatasetTests
{
    private readonly float[] points = [0, 1, 10, 11, 20, 21, 30, 31];
    private readonly int[] tokens = [0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4, 0];
    private readonly int[] classes = [0, 1, 2, 3];
    private readonly Dataset dataset;

    public DatasetTests() => dataset = new Dataset(4, points, tokens, classes);

    [Fact]
    public void Columns_are_the_arrays()
    {
        Assert.Equal(4, dataset.Count);
        Assert.Equal(3, dataset.Columns.Count);
        Assert.Equal([2, 3, 1], dataset.Columns.Select(column => column.SampleLength));
        Assert.Equal([ElementType.Number, ElementType.Index, ElementType.Index], dataset.Columns.Select(column => column.Type));
        points[2] = 99;
        Assert.Equal(99, dataset.Columns[0].Floats[2]);
    }

    [Fact]
    public void The_count_must_divide_every_column()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new Dataset(3, new float[6], new int[4]));
        Assert.Contains("Column 1: expected a length that 3 samples divide, received 4 elements.", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Dataset(0, new float[1]));
        Assert.Throws<ArgumentException>(() => new Dataset(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset(-1, new float[1]));
        Assert.Throws<ArgumentNullException>(() => new Dataset(1, (float[])null!));
        Assert.Throws<ArgumentNullException>(() => new Dataset(1, (int[])null!));
    }

    [Fact]
    public void Windows_overlap_without_a_copy()
    {
        int[] text = [0, 1, 2, 3, 4, 5, 6, 7];
        float[] heights = [.. text.Select(i => i / 2f)];
        var windows = new Dataset(
            3, DataColumn.Windows(heights, 4, 2), DataColumn.Windows(text, 2, 2), DataColumn.Windows(text.AsMemory(1), 1, 3));
        Assert.Equal([4, 2, 1], windows.Columns.Select(column => column.SampleLength));
        Assert.Equal([0, 1, 2, 3, 4, 5], windows.Shuffle(1).Columns[1].Indices.ToArray().Order());
        Assert.Equal([7, 4], Samples(windows, [2, 1], 2));
        Assert.Equal([4, 5, 2, 3], Samples(windows, [2, 1], 1));
        Assert.Equal([4, 5], Samples(windows.Slice(1, 2), [1], 1));
        Assert.Equal([7], Samples(windows.Slice(2, 1), [0], 2));
        Assert.Equal(0, windows.Slice(3, 0).Count);
        text[7] = 70;
        Assert.Equal([70], Samples(windows, [2], 2));
    }

    [Fact]
    public void Sequences_lie_side_by_side()
    {
        Dataset windows = TextWindows.Sequences([.. Enumerable.Range(0, 23)], context: 3, stride: 3), continuous = windows.Continuous(2);
        Assert.Equal((7, 0), (windows.Count, windows.Sequences));
        Assert.Equal((6, 2), (continuous.Count, continuous.Sequences));
        Assert.Equal([0, 1, 2, 9, 10, 11], Samples(continuous, [0, 1], 0));
        Assert.Equal([3, 4, 5, 12, 13, 14], Samples(continuous, [2, 3], 0));
        Assert.Equal([7, 8, 9, 16, 17, 18], Samples(continuous, [4, 5], 1));
        Assert.Equal((4, 2), (continuous.Slice(2, 4).Count, continuous.Slice(2, 4).Sequences));
        Assert.Equal(0, continuous.Shuffle(1).Sequences);
        Assert.Contains("whole batches of 2 sequences, received 2 samples from 1 on", Assert.Throws<ArgumentException>(() => continuous.Slice(1, 2)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => continuous.Split(0.5));
        Assert.Contains("received 2 sequences side by side", Assert.Throws<ArgumentException>(() => continuous.Continuous(3)).Message, StringComparison.Ordinal);
        Assert.Contains("at most 7 sequences, one for each sample, received 8", Assert.Throws<ArgumentException>(() => windows.Continuous(8)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => windows.Continuous(0));
    }

    [Fact]
    public void Windows_lie_within_the_column()
    {
        Assert.Contains(
            "Column 1: expected 4 windows of 2 elements, each 2 behind the last, received 7 elements.",
            Assert.Throws<ArgumentException>(() => new Dataset(4, new float[4], DataColumn.Windows(new int[7], 2, 2))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Dataset(int.MaxValue, DataColumn.Windows(new int[7], 2, int.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataColumn.Windows(new int[7], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataColumn.Windows(new float[7], 1, 0));
    }

    [Fact]
    public void A_slice_shares_memory()
    {
        Dataset slice = dataset.Slice(1, 2);
        Assert.Equal(2, slice.Count);
        Assert.Equal([10, 11, 20, 21], slice.Columns[0].Floats.ToArray());
        Assert.Equal([1, 2, 3, 2, 3, 4], slice.Columns[1].Indices.ToArray());
        Assert.Equal([2], slice.Slice(1, 1).Columns[2].Indices.ToArray());
        classes[2] = 0;
        Assert.Equal([1, 0], slice.Columns[2].Indices.ToArray());
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 5)]
    [InlineData(4, 1)]
    [InlineData(1, -1)]
    [InlineData(int.MaxValue, 2)]
    public void A_slice_lies_within(int start, int count) => Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Slice(start, count));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 1)]
    [InlineData(0.6, 2)]
    [InlineData(1, 4)]
    public void Split_gives_two_parts(double fraction, int first)
    {
        (Dataset train, Dataset test) = dataset.Split(fraction);
        Assert.Equal((first, 4 - first), (train.Count, test.Count));
        Assert.Equal(classes, train.Columns[2].Indices.ToArray().Concat(test.Columns[2].Indices.ToArray()));
    }

    [Fact]
    public void Split_rounds_what_only_a_double_has_missed() => Assert.Equal(29, new Dataset(100, new float[100]).Split(0.29).First.Count);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void The_fraction_is_checked(double fraction) => Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Split(fraction));

    [Fact]
    public void Shuffle_copies_whole_samples_in_another_order()
    {
        float[] numbers = [.. Enumerable.Range(0, 2000).Select(i => (float)i)];
        int[] indices = [.. Enumerable.Range(0, 1000)];
        var sorted = new Dataset(1000, numbers, indices);
        Dataset shuffled = sorted.Shuffle(3);
        int[] order = shuffled.Columns[1].Indices.ToArray();
        Assert.NotEqual(indices, order);
        Assert.Equal(indices, order.Order());
        Assert.Equal(order.SelectMany(i => new[] { 2f * i, (2f * i) + 1 }), shuffled.Columns[0].Floats.ToArray());
        Assert.Equal(order, sorted.Shuffle(3).Columns[1].Indices.ToArray());
        Assert.NotEqual(order, sorted.Shuffle(4).Columns[1].Indices.ToArray());
        Assert.Equal(Enumerable.Range(0, 1000), indices);
    }

    [Fact]
    public void Fill_copies_the_samples_asked_for()
    {
        var batch = new Batch(Describe.Mixed, 3);
        dataset.Fill(batch, [3, 0, 3]);
        Assert.Equal(3, batch.Count);
        Assert.Equal([30, 31, 0, 1, 30, 31], batch.Floats(0).ToArray());
        Assert.Equal([3, 4, 0, 0, 1, 2, 3, 4, 0], batch.Indices(1).ToArray());
        Assert.Equal([3, 0, 3], batch.Indices(2).ToArray());
        dataset.Slice(2, 2).Fill(batch, [1]);
        Assert.Equal(1, batch.Count);
        Assert.Equal([30, 31], batch.Floats(0).ToArray());
        dataset.Fill(batch, []);
        Assert.Equal(0, batch.Count);
    }

    [Fact]
    public void Fill_needs_no_column_for_the_target()
    {
        var batch = new Batch(Describe.Mixed, 1);
        new Dataset(4, points, tokens).Fill(batch, [2]);
        Assert.Equal([20, 21], batch.Floats(0).ToArray());
        var inputsOnly = new Batch(Describe.Network(Describe.Mixed.Inputs, null), 1);
        dataset.Fill(inputsOnly, [1]);
        Assert.Equal([1, 2, 3], inputsOnly.Indices(1).ToArray());
    }

    [Fact]
    public void Fill_checks_before_it_copies()
    {
        var batch = new Batch(Describe.Mixed, 2);
        dataset.Fill(batch, [1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Fill(batch, [0, 4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Fill(batch, [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Slice(0, 0).Fill(batch, [0]));
        Assert.Throws<ArgumentException>(() => dataset.Fill(batch, [0, 1, 2]));
        Assert.Throws<ArgumentException>(() => new Dataset(4, points, points).Fill(batch, [0]));
        Assert.Throws<ArgumentException>(() => new Dataset(4, points, new int[8]).Fill(batch, [0]));
        Assert.Throws<ArgumentNullException>(() => dataset.Fill(null!, [0]));
        Assert.Equal(1, batch.Count);
        Assert.Equal([10, 11], batch.Floats(0).ToArray());
    }

    [Fact]
    public void Fill_allocates_nothing()
    {
        var batch = new Batch(Describe.Mixed, 4);
        int[] samples = [2, 1, 0, 3];
        dataset.Fill(batch, samples);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            dataset.Fill(batch, samples);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static int[] Samples(Dataset dataset, int[] samples, int column)
    {
        PortDescription[] inputs = [.. dataset.Columns.Select((c, i) => new PortDescription($"x{i}", c.Type, [c.SampleLength], 100))];
        var batch = new Batch(Describe.Network(inputs, null), samples.Length);
        dataset.Fill(batch, samples);
        return batch.Indices(column).ToArray();
    }
}
