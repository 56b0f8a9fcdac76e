using NetGen.Tests.Determinism;

namespace NetGen.Tests.Lengths;

/// <summary>Steps that are padding change neither outputs nor losses nor gradients, whatever they hold.</summary>
public class PaddingTests
{
    private const int Count = 7; // two tiles, and every length from 1 to all

    private static readonly float[] Garbage = [1, -1e30f, float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    public static TheoryData<string> Networks => [.. LengthNetworks.All.Select(pair => pair.Long.Description.Name)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void What_padding_holds_changes_nothing(string name)
    {
        (ILengthNetwork network, _) = Find(name);
        Batch batch = Samples(network);
        float[] expected = Everything(network, batch, 0);
        Assert.All(expected, value => Assert.True(float.IsFinite(value)));
        foreach (float garbage in Garbage)
        {
            FillPadding(batch, garbage);
            AssertBits.Equal(expected, Everything(network, batch, garbage), $"{name} with {garbage}");
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Outputs_and_gradients_of_padding_are_0(string name)
    {
        (ILengthNetwork network, _) = Find(name);
        Batch batch = Samples(network);
        int[] output = network.Description.Output.Shape;
        if (output.Length == 2)
            AssertPaddingIs0(batch, network.Forward(batch), output[1]);
        AssertPaddingIs0(batch, BackwardFrom(network, batch, 1).InputGradient, LengthNetworks.Features);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_sequence_gives_what_it_gives_without_padding(string name)
    {
        (ILengthNetwork network, IWholeNetwork shorter) = Find(name);
        network.Parameters.Span.CopyTo(shorter.Parameters.Span);
        Batch batch = Samples(network), few = RandomBatch.Create(shorter, Count);
        batch.Indices(1).Fill(LengthNetworks.FewSteps);
        FillPadding(batch, float.NaN);
        CopySteps(batch.Floats(0), few.Floats(0));
        int steps = network.Description.Output.Shape.Length == 2 ? LengthNetworks.Steps : 1;
        if (network.Description.Target!.Type == ElementType.Index)
            CopySteps(batch.Indices(2), few.Indices(1), steps);
        else
            CopySteps(batch.Floats(2), few.Floats(1), steps);

        var output = new float[few.Count * shorter.Description.Output.Length];
        CopySteps(network.Forward(batch), output, steps);
        Tolerance.Forward.AssertClose(shorter.Forward(few), output, "output");
        (float loss, float[] gradients) = network.Backward(batch);
        (float expectedLoss, float[] expectedGradients) = shorter.Backward(few);
        Tolerance.Forward.AssertClose(expectedLoss, loss, "loss");
        Tolerance.Gradient.AssertClose(expectedGradients, gradients, "gradients");
    }

    [Fact]
    public void The_loss_of_a_batch_is_the_mean_of_its_samples_losses()
    {
        var network = new LengthNetworks.GruSteps(seed: 1);
        Batch batch = Samples(network), alone = RandomBatch.Create(network, 1);
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            RandomBatch.CopySample(batch, i, alone, 0);
            sum += network.Loss(alone.Floats(0), alone.Indices(1), alone.Floats(2));
        }

        Tolerance.Forward.AssertClose((float)(sum / Count), network.Loss(batch.Floats(0), batch.Indices(1), batch.Floats(2)));
    }

    private static (ILengthNetwork Long, IWholeNetwork Short) Find(string name) => LengthNetworks.All.Single(pair => pair.Long.Description.Name == name);

    private static Batch Samples(ILengthNetwork network)
    {
        Batch batch = RandomBatch.Create(network, Count);
        for (int i = 0; i < Count; i++)
            batch.Indices(1)[i] = 1 + (i % LengthNetworks.Steps);
        return batch;
    }

    // Output, loss at inference and in training, gradients of parameters and input.
    private static float[] Everything(ILengthNetwork network, Batch batch, float garbage)
    {
        (float loss, float[] gradients) = network.Backward(batch);
        (float[] fromOutput, float[] inputGradient) = BackwardFrom(network, batch, garbage);
        return [.. network.Forward(batch), network.Loss(batch, 0, Count, network.CreateWorkspace()), loss, .. gradients, .. fromOutput, .. inputGradient];
    }

    private static (float[] Gradients, float[] InputGradient) BackwardFrom(ILengthNetwork network, Batch batch, float garbage)
    {
        int[] shape = network.Description.Output.Shape;
        float[] outputGradient = Generated.Samples.Normal(Count * network.Description.Output.Length, seed: 3);
        if (shape.Length == 2)
            Fill(batch, outputGradient, shape[1], garbage);
        Gradients gradients = network.CreateGradients();
        var inputGradient = new float[batch.Floats(0).Length];
        network.BackwardFrom(batch.Floats(0), batch.Indices(1), outputGradient, gradients, inputGradient, network.CreateWorkspace());
        return (gradients.Span.ToArray(), inputGradient);
    }

    // Classes must be in range: in padding each becomes another.
    private static void FillPadding(Batch batch, float garbage)
    {
        Fill(batch, batch.Floats(0), LengthNetworks.Features, garbage);
        PortDescription target = batch.Ports[2];
        if (target.Type == ElementType.Number && target.Shape.Length == 2)
            Fill(batch, batch.Floats(2), target.Shape[1], garbage);
        else if (target.Type == ElementType.Index && target.Shape.Length == 1)
            ForPadding(batch, place => batch.Indices(2)[place] = (batch.Indices(2)[place] + 1) % target.IndexBound);
    }

    private static void Fill(Batch batch, Span<float> values, int features, float garbage)
    {
        float[] filled = values.ToArray();
        ForPadding(batch, place => filled.AsSpan(place * features, features).Fill(garbage));
        filled.CopyTo(values);
    }

    private static void AssertPaddingIs0(Batch batch, float[] values, int features) =>
        ForPadding(batch, place => Assert.Equal(-1, values.AsSpan(place * features, features).IndexOfAnyExcept(0)));

    private static void ForPadding(Batch batch, Action<int> act)
    {
        for (int sample = 0; sample < Count; sample++)
        {
            for (int step = batch.Indices(1)[sample]; step < LengthNetworks.Steps; step++)
                act((sample * LengthNetworks.Steps) + step);
        }
    }

    // The first steps of each sample; all of one that has no steps.
    private static void CopySteps<T>(ReadOnlySpan<T> source, Span<T> target, int steps = LengthNetworks.Steps)
    {
        int length = source.Length / Count, few = steps == 1 ? length : length / LengthNetworks.Steps * LengthNetworks.FewSteps;
        for (int sample = 0; sample < Count; sample++)
            source.Slice(sample * length, few).CopyTo(target[(sample * few)..]);
    }
}
