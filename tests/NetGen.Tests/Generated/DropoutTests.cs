namespace NetGen.Tests.Generated;

/// <summary>Dropout in a generated network: off in inference, on in training, and repeatable.</summary>
public class DropoutTests
{
    private const int Count = 11;
    private const float Rate = 0.3f;

    private readonly Dropper network = new();
    private readonly float[] ones = Course.Arrays.Ones(Count * Dropper.InputLength);

    [Fact]
    public void Is_off_in_inference()
    {
        float[] input = Samples.Normal(ones.Length, seed: 1), output = new float[ones.Length];
        Workspace workspace = network.CreateWorkspace();
        network.Forward(input, output, workspace);
        Assert.Equal(input, output);
        Tolerance.Forward.AssertClose(Dropper.InputLength / 2f, network.Loss(ones, new float[ones.Length], workspace));
        Assert.Equal(0UL, workspace.SampleCounter);
    }

    [Fact]
    public void Keeps_the_expected_share_of_each_sample_and_scales_it()
    {
        float[] masks = Masks(network.CreateWorkspace());
        Assert.All(masks, value => Assert.True(value is 0 or 1 / (1 - Rate), $"{value:G9}"));

        // Five standard deviations of a binomial distribution: one in a million.
        AssertShare(masks);
        Assert.All(masks.Chunk(Dropper.InputLength), AssertShare);
        for (int element = 1; element < Count; element++)
            Assert.NotEqual(masks[..Dropper.InputLength], masks[(element * Dropper.InputLength)..((element + 1) * Dropper.InputLength)]);

        static void AssertShare(float[] values)
        {
            double share = values.Count(value => value != 0) / (double)values.Length;
            Assert.InRange(Math.Abs(share - (1 - Rate)), 0, 5 * Math.Sqrt(Rate * (1 - Rate) / values.Length));
        }
    }

    [Fact]
    public void Is_a_function_of_seed_and_sample_number()
    {
        Workspace workspace = network.CreateWorkspace();
        float[] first = Masks(workspace);
        Assert.Equal((ulong)Count, workspace.SampleCounter);
        Assert.NotEqual(first, Masks(workspace));

        workspace.SampleCounter = 0;
        Assert.Equal(first, Masks(workspace));

        // The batch does not matter: the last four alone have the masks they had among the others.
        workspace.SampleCounter = Count - 4;
        Assert.Equal(first[^(4 * Dropper.InputLength)..], Masks(workspace, 4));

        workspace.SampleCounter = 0;
        workspace.Seed = 1;
        Assert.NotEqual(first, Masks(workspace));
    }

    [Fact]
    public void The_loss_and_the_gradient_see_the_same_mask()
    {
        Workspace workspace = network.CreateWorkspace();
        double expected = Masks(workspace).Sum(value => 0.5 * value * value) / Count;
        workspace.SampleCounter = 0;
        float loss = network.Backward(ones, new float[ones.Length], network.CreateGradients(), workspace);
        Tolerance.Forward.AssertClose((float)expected, loss);
        Assert.Equal((ulong)Count, workspace.SampleCounter);
    }

    private float[] Masks(Workspace workspace, int count = Count)
    {
        var gradient = new float[count * Dropper.InputLength];
        ReadOnlySpan<float> part = ones.AsSpan(0, gradient.Length);
        network.BackwardFrom(part, part, network.CreateGradients(), gradient, workspace);
        return gradient;
    }
}
