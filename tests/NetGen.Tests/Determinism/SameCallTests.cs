namespace NetGen.Tests.Determinism;

/// <summary>The same call gives the same bits every time.</summary>
public class SameCallTests
{
    private static readonly int[] Sizes = [1, 2, 7, 64, 70];

    public static TheoryData<string> Networks => AnyNetwork.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void Forward(string name) => AssertSame(name, static (network, batch) => network.Forward(batch));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Loss(string name) =>
        AssertSame(name, static (network, batch) => [network.Loss(batch, 0, batch.Count, network.CreateWorkspace())]);

    [Theory]
    [MemberData(nameof(Networks))]
    public void Backward(string name) => AssertSame(name, static (network, batch) =>
    {
        (float loss, float[] gradients) = network.Backward(batch);
        return [loss, .. gradients];
    });

    // A workspace that has been used for something else in between must leave no trace.
    [Theory]
    [MemberData(nameof(Networks))]
    public void Another_call_in_between_changes_nothing(string name)
    {
        ITrainableNetwork network = AnyNetwork.Find(name);
        Workspace workspace = network.CreateWorkspace();
        Batch batch = RandomBatch.Create(network, 7), other = RandomBatch.Create(network, 70, seed: 2);
        float[] Outputs()
        {
            var output = new float[batch.Count * network.Description.Output.Length];
            network.Forward(batch, 0, batch.Count, output, workspace);
            return output;
        }

        float[] expected = Outputs(), parameters = network.Parameters.Span.ToArray();
        network.Backward(other, 0, other.Count, network.CreateGradients(), workspace);
        parameters.CopyTo(network.Parameters.Span); // running statistics have moved on
        AssertBits.Equal(expected, Outputs(), "outputs");
    }

    private static void AssertSame(string name, Func<ITrainableNetwork, Batch, float[]> call)
    {
        ITrainableNetwork network = AnyNetwork.Find(name);
        foreach (int size in Sizes)
        {
            Batch batch = RandomBatch.Create(network, size);
            float[] first = call(network, batch);
            for (int i = 0; i < 3; i++)
                AssertBits.Equal(first, call(network, batch), $"{size} samples, call {i + 2}");
        }
    }
}
