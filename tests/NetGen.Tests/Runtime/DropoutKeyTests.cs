namespace NetGen.Tests.Runtime;

public class DropoutKeyTests
{
    private const float Rate = 0.25f, Scale = 1 / (1 - Rate);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 100)]
    [InlineData(3, 29)]
    [InlineData(1_000_003, 64)]
    public void A_mask_is_what_is_applied_from_its_first_element_on(int first, int count)
    {
        var key = new DropoutKey(seed: 7, sample: 5);
        float[] ones = new float[first + count], applied = new float[first + count], mask = new float[count];
        Array.Fill(ones, 1f);
        key.Apply(stream: 2, row: 3, Rate, ref ones[0], ref applied[0], ones.Length);
        key.Mask(stream: 2, row: 3, Rate, (nuint)first, mask);
        Assert.Equal(applied[first..], mask);
    }

    [Fact]
    public void A_quarter_is_dropped_and_the_rest_scaled_up()
    {
        float[] mask = new float[100_000];
        new DropoutKey(seed: 1, sample: 0).Mask(stream: 0, row: 0, Rate, 0, mask);
        Assert.All(mask, factor => Assert.True(factor is 0 or Scale));
        Assert.InRange(mask.Count(factor => factor == 0), 24_500, 25_500);
    }

    [Fact]
    public void Elements_samples_and_streams_are_dropped_independently()
    {
        float[][] masks = [Mask(0, 0, 0), Mask(0, 1, 0), Mask(1, 0, 0), Mask(0, 0, 1)];
        for (int i = 0; i < masks.Length; i++)
        for (int j = i; j < masks.Length; j++)
            Assert.InRange(masks[i].Zip(masks[j], (a, b) => a == 0 && b == 0 ? 1 : 0).Sum(), i == j ? 2300 : 500, i == j ? 2700 : 750);

        static float[] Mask(int stream, int row, nuint first)
        {
            float[] mask = new float[10_000];
            new DropoutKey(seed: 3, sample: 0).Mask(stream, (nuint)row, Rate, first, mask);
            return mask;
        }
    }
}
