namespace NetGen.Tests;

public class RandomStreamTests
{
    // xoshiro256** as published (state 1, 2, 3, 4): the first numbers its reference implementation gives.
    [Fact]
    public void Is_xoshiro256_star_star()
    {
        RandomStream random = RandomStream.FromState([1, 2, 3, 4]);
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
            16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.All(expected, value => Assert.Equal(value, random.NextUInt64()));
    }

    // SplitMix64 of seed 0 as published: the state that seed 0 starts with.
    [Fact]
    public void Seeds_by_SplitMix64()
    {
        ulong[] state = StateOf(new RandomStream(0));
        Assert.Equal([0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F, 0xF88BB8A8724C81EC], state);
    }

    [Fact]
    public void Default_is_seed_zero()
    {
        RandomStream random = default;
        Assert.Equal(StateOf(new RandomStream(0)), StateOf(default));
        Assert.Equal(new RandomStream(0).NextUInt64(), random.NextUInt64());
    }

    [Fact]
    public void Continues_from_a_stored_state()
    {
        var random = new RandomStream(7);
        random.NextNormal();
        RandomStream restored = RandomStream.FromState(StateOf(random));
        for (int i = 0; i < 100; i++)
            Assert.Equal(random.NextUInt64(), restored.NextUInt64());
    }

    [Fact]
    public void Refuses_states_of_another_length_and_all_zero()
    {
        Assert.Contains("received 3", Assert.Throws<ArgumentException>(() => RandomStream.FromState([1, 2, 3])).Message);
        Assert.Throws<ArgumentException>(() => RandomStream.FromState([0, 0, 0, 0]));
        Assert.Contains("received 5", Assert.Throws<ArgumentException>(() => new RandomStream(1).CopyStateTo(new ulong[5])).Message);
    }

    [Fact]
    public void Uniform_numbers_fill_the_unit_interval()
    {
        var random = new RandomStream(3);
        const int count = 100_000;
        var singles = new double[count];
        var doubles = new double[count];
        for (int i = 0; i < count; i++)
        {
            singles[i] = random.NextSingle();
            doubles[i] = random.NextDouble();
        }

        foreach (double[] values in (double[][])[singles, doubles])
        {
            Assert.All(values, value => Assert.InRange(value, 0, 1 - 1e-9));
            Assert.InRange(values.Average(), 0.5 - 0.004, 0.5 + 0.004);     // four standard errors
            Assert.InRange(values.Average(value => value * value), (1 / 3.0) - 0.004, (1 / 3.0) + 0.004);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Bounded_numbers_are_even(int bound)
    {
        var random = new RandomStream(11);
        var counts = new int[bound];
        const int perValue = 1000;
        for (int i = 0; i < bound * perValue; i++)
            counts[random.Next(bound)]++;

        // Chi-squared, bound - 1 degrees of freedom: mean plus five standard deviations.
        double chiSquared = counts.Sum(count => Math.Pow(count - perValue, 2) / perValue);
        Assert.InRange(chiSquared, 0, bound - 1 + (5 * Math.Sqrt(2.0 * bound)));
    }

    // With 3·2²⁹ values, a product of 32 bits without drawing again would give every third value a third too seldom.
    [Fact]
    public void Bounded_numbers_are_unbiased_for_large_bounds()
    {
        var random = new RandomStream(5);
        const int bound = 3 << 29, count = 30_000;
        var thirds = new int[3];
        for (int i = 0; i < count; i++)
            thirds[random.Next(bound) % 3]++;
        Assert.All(thirds, third => Assert.InRange(third, (count / 3) - 400, (count / 3) + 400));   // about five standard deviations
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Bound_must_be_positive(int bound) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1).Next(bound));

    [Fact]
    public void Normal_numbers_have_the_moments_and_tails_of_the_normal_distribution()
    {
        var random = new RandomStream(1);
        const int count = 400_000;
        double sum = 0, squares = 0, cubes = 0, fourths = 0;
        int beyondTwo = 0, beyondFour = 0;
        for (int i = 0; i < count; i++)
        {
            double x = random.NextNormal();
            sum += x;
            squares += x * x;
            cubes += x * x * x;
            fourths += x * x * x * x;
            beyondTwo += Math.Abs(x) > 2 ? 1 : 0;
            beyondFour += Math.Abs(x) > 4 ? 1 : 0;
        }

        // Each within four standard errors: moments 0, 1, 0, 3 have variances 1, 2, 15, 96.
        double root = 4 / Math.Sqrt(count);
        Assert.InRange(sum / count, -root, root);
        Assert.InRange(squares / count, 1 - (root * Math.Sqrt(2)), 1 + (root * Math.Sqrt(2)));
        Assert.InRange(cubes / count, -root * Math.Sqrt(15), root * Math.Sqrt(15));
        Assert.InRange(fourths / count, 3 - (root * Math.Sqrt(96)), 3 + (root * Math.Sqrt(96)));
        Assert.InRange(beyondTwo, (0.04550 - 0.0013) * count, (0.04550 + 0.0013) * count);
        Assert.InRange(beyondFour, 8, 45);      // 6.334e-5 · count = 25.3, four Poisson deviations
    }

    // The true values: the same method with another language's correctly rounded logarithm.
    [Fact]
    public void First_numbers_of_seed_42()
    {
        float[] normals =
        [
            -0.726219118f, 0.221622705f, 0.46417731f, 1.47624946f, 1.00781989f, 1.02721095f, 0.370797664f, 0.345627487f,
        ];
        float[] singles = [0.0838629603f, 0.378980219f, 0.680043399f, 0.924692929f];
        RandomStream random = new(42), again = new(42);
        Assert.All(normals, value => Assert.Equal(value, random.NextNormal()));
        Assert.All(singles, value => Assert.Equal(value, again.NextSingle()));
    }

    private static ulong[] StateOf(RandomStream random)
    {
        var state = new ulong[RandomStream.StateLength];
        random.CopyStateTo(state);
        return state;
    }
}
