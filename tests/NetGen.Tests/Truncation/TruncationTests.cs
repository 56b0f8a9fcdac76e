namespace NetGen.Tests.Truncation;

/// <summary>Gradients that end at every so many steps, and sequences that go on from call to call.</summary>
public class TruncationTests
{
    private static readonly Tolerance Rounding = new(1e-5, 1e-6);

    public static TheoryData<string> Names => TruncationCase.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void One_call_is_as_many_calls_that_carry_on(string name)
    {
        TruncationCase network = TruncationCase.Find(name);
        (float loss, float[] gradients) = TruncationCase.Backward(network.Whole, network.WholeBatch);
        CarriedState carried = network.Part.CreateCarriedState(TruncationCase.Samples);
        double partLoss = 0;
        var partGradients = new double[gradients.Length];
        for (int part = 0; part < TruncationCase.Parts; part++)
        {
            (float ownLoss, float[] own) = TruncationCase.Backward(network.Part, network.PartBatch(part), carried);
            partLoss += ownLoss / TruncationCase.Parts;
            for (int i = 0; i < own.Length; i++)
                partGradients[i] += own[i] / TruncationCase.Parts;
        }

        Rounding.AssertClose((float)partLoss, loss, "loss");
        Rounding.AssertClose(Array.ConvertAll(partGradients, value => (float)value), gradients, "gradients");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_and_losses_go_on_as_if_there_were_one_call(string name)
    {
        TruncationCase network = TruncationCase.Find(name);
        float[] expected = TruncationCase.Forward(network.Plain, network.WholeBatch);
        Assert.Equal(expected, TruncationCase.Forward(network.Whole, network.WholeBatch));
        CarriedState forward = network.Part.CreateCarriedState(TruncationCase.Samples), backward = network.Part.CreateCarriedState(TruncationCase.Samples);
        int length = network.Part.Description.Output.Length;
        for (int part = 0; part < TruncationCase.Parts; part++)
        {
            Batch batch = network.PartBatch(part);
            float loss = network.Part.Loss(batch, 0, batch.Count, backward, network.Part.CreateWorkspace());
            float[] output = TruncationCase.Forward(network.Part, batch, forward);
            float[] own = [.. Enumerable.Range(0, batch.Count).SelectMany(sample => expected.AsSpan((sample * TruncationCase.Parts * length) + (part * length), length).ToArray())];
            Rounding.AssertClose(own, output, "output");
            double squares = 0;
            for (int i = 0; i < output.Length; i++)
                squares += Math.Pow(output[i] - batch.Floats(1)[i], 2);
            Rounding.AssertClose((float)(squares / output.Length), loss, "loss");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Through_all_steps_from_the_beginning_nothing_is_cut(string name)
    {
        TruncationCase network = TruncationCase.Find(name);
        (float Loss, float[] Gradients) expected = TruncationCase.Backward(network.Plain, network.WholeBatch), full = TruncationCase.Backward(network.Full, network.WholeBatch);
        Assert.Equal(expected.Loss, full.Loss);
        Assert.Equal(expected.Gradients, full.Gradients);
        CarriedState carried = network.Full.CreateCarriedState(TruncationCase.Samples);
        full = TruncationCase.Backward(network.Full, network.WholeBatch, carried);
        Assert.Equal(expected.Loss, full.Loss);

        // A convolution reads the zeros that are carried where it would leave them out: the sums of its weights' gradients are rounded in another order.
        if (network.Plain.Description.Layers.Any(layer => layer.Kind.StartsWith("Conv1D", StringComparison.Ordinal)))
            Rounding.AssertClose(expected.Gradients, full.Gradients, "gradients");
        else
            Assert.Equal(expected.Gradients, full.Gradients);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_cut_is_missed(string name)
    {
        TruncationCase network = TruncationCase.Find(name);
        float[] cut = TruncationCase.Backward(network.Whole, network.WholeBatch).Gradients, all = TruncationCase.Backward(network.Plain, network.WholeBatch).Gradients;
        Assert.ThrowsAny<Exception>(() => Rounding.AssertClose(all, cut));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shards_of_a_batch_have_rows_of_their_own(string name)
    {
        TruncationCase network = TruncationCase.Find(name);
        CarriedState together = network.Part.CreateCarriedState(TruncationCase.Samples), apart = network.Part.CreateCarriedState(TruncationCase.Samples);
        for (int part = 0; part < TruncationCase.Parts; part++)
        {
            Batch batch = network.PartBatch(part);
            (float loss, float[] expected) = TruncationCase.Backward(network.Part, batch, together);
            Gradients gradients = network.Part.CreateGradients();
            Workspace workspace = network.Part.CreateWorkspace();
            float shards = network.Part.Backward(batch, 4, 3, gradients, apart, workspace) + network.Part.Backward(batch, 0, 4, gradients, apart, workspace);
            Rounding.AssertClose(loss, shards, "loss");
            Rounding.AssertClose(expected, gradients.Span, "gradients");
        }

        Batch next = network.PartBatch(0);
        Assert.Equal(TruncationCase.Forward(network.Part, next, together), TruncationCase.Forward(network.Part, next, apart));
    }
}
