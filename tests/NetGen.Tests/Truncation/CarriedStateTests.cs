namespace NetGen.Tests.Truncation;

/// <summary>What is carried from call to call: its beginning, copies, and what it refuses.</summary>
public class CarriedStateTests
{
    private const int Samples = 3;

    private readonly TruncationNetworks.Mixed.Part network = new(1);
    private readonly float[] input = Numbers(Samples * TruncationNetworks.Mixed.Part.InputLength, 1), targets = Numbers(Samples * TruncationNetworks.Mixed.Part.TargetLength, 2);

    [Fact]
    public void A_sample_can_begin_anew()
    {
        CarriedState carried = network.CreateCarriedState(Samples);
        float[] first = Forward(carried), second = Forward(carried);
        carried.Reset(1);
        float[] third = Forward(carried);
        int length = TruncationNetworks.Mixed.Part.OutputLength;
        Assert.Equal(first[length..(2 * length)], third[length..(2 * length)]);
        Assert.NotEqual(first[..length], third[..length]);
        Assert.NotEqual(first[(2 * length)..], third[(2 * length)..]);
        Assert.NotEqual(first, second);
        carried.Reset();
        Assert.Equal(first, Forward(carried));
    }

    [Fact]
    public void Copies_go_on_by_themselves()
    {
        CarriedState carried = network.CreateCarriedState(Samples), copy = network.CreateCarriedState(Samples);
        Forward(carried);
        carried.CopyTo(copy);
        float[] next = Forward(carried);
        Assert.NotEqual(next, Forward(carried));
        Assert.Equal(next, Forward(copy));
    }

    [Fact]
    public void Rows_are_as_many_as_samples()
    {
        CarriedState carried = network.CreateCarriedState(Samples);
        Assert.Equal(Samples, carried.Samples);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.CreateCarriedState(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => carried.Reset(Samples));
        Assert.Throws<ArgumentOutOfRangeException>(() => carried.Reset(-1));
        ArgumentException exception = Assert.Throws<ArgumentException>(() => network.Loss(input, targets, network.CreateCarriedState(Samples + 1)));
        Assert.Contains("carried by 4 samples; expected 3", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => carried.CopyTo(network.CreateCarriedState(Samples - 1)));
    }

    [Fact]
    public void Another_networks_state_is_refused()
    {
        CarriedState other = new TruncationNetworks.Mixed.Whole(1).CreateCarriedState(Samples);
        Assert.Contains("another network's", Assert.Throws<ArgumentException>(() => Forward(other)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => network.Loss(input, targets, (CarriedState)null!));
    }

    [Fact]
    public void A_call_that_throws_leaves_the_state_as_it_was()
    {
        CarriedState carried = network.CreateCarriedState(Samples), copy = network.CreateCarriedState(Samples);
        Forward(carried);
        carried.CopyTo(copy);
        Gradients gradients = network.CreateGradients();
        Assert.Throws<ArgumentException>(() => network.Backward(input, targets.AsSpan(1), gradients, carried));
        Assert.Throws<ArgumentException>(() => network.Backward(input.AsSpan(1), targets, gradients, carried));
        Assert.Throws<ArgumentException>(() => network.Backward(input, targets, new TruncationNetworks.Mixed.Whole(1).CreateGradients(), carried));
        Assert.Throws<ArgumentException>(() => network.Loss(input, targets, carried, new Workspace(1)));
        Assert.Throws<ArgumentException>(() => network.Forward(input, input, carried));
        Assert.Equal(Forward(copy), Forward(carried));
    }

    [Fact]
    public void Calls_that_carry_on_allocate_nothing()
    {
        CarriedState carried = network.CreateCarriedState(Samples), copy = network.CreateCarriedState(Samples);
        Gradients gradients = network.CreateGradients();
        Workspace workspace = network.CreateWorkspace();
        var output = new float[Samples * TruncationNetworks.Mixed.Part.OutputLength];
        void Call()
        {
            network.Forward(input, output, carried);
            network.Loss(input, targets, carried, workspace);
            network.Backward(input, targets, gradients, carried);
            carried.CopyTo(copy);
            carried.Reset(0);
            copy.Reset();
        }

        Call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Call();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private float[] Forward(CarriedState carried)
    {
        var output = new float[Samples * TruncationNetworks.Mixed.Part.OutputLength];
        network.Forward(input, output, carried);
        return output;
    }

    private static float[] Numbers(int count, ulong seed)
    {
        var random = new RandomStream(seed);
        var numbers = new float[count];
        foreach (ref float number in numbers.AsSpan())
            number = random.NextSingle();
        return numbers;
    }
}
