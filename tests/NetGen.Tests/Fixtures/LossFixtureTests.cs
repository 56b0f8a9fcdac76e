namespace NetGen.Tests.Fixtures;

/// <summary>Losses and their gradients against the golden cases.</summary>
public class LossFixtureTests
{
    public static TheoryData<string> Cases => FixtureCoverage.WithoutUnsupported("loss-");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Loss_and_gradient(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        switch (LossNetworks.Create(id))
        {
            case ILossNetwork<int, float> network: Check(file, network, file.Floats("target")); break;
            case ILossNetwork<int, int> network: Check(file, network, file.Indices("target")); break;
            default: Assert.Fail($"{id} has targets of another kind."); break;
        }
    }

    private static void Check<TTarget>(FixtureFile file, ILossNetwork<int, TTarget> network, TTarget[] targets)
    {
        float[] logits = file.Floats("input"), forward = new float[logits.Length];
        Parameter table = Assert.Single(network.Parameters);
        table.Span.Fill(float.NaN);
        logits.CopyTo(table.Span);
        int[] rows = [.. Enumerable.Range(0, logits.Length / table.Shape[1])];
        network.Forward(rows, forward);
        Assert.Equal(logits, forward);

        // Our losses are means over the samples; for the sum the samples come one at a time.
        int samples = file.Shape("input")[0];
        bool isSum = file.Operation == "half_sum_squares" || file.Attributes.TryGetProperty("reduction", out var kind) && kind.GetString() == "sum";
        int count = isSum ? 1 : samples;
        float loss = 0, training = 0;
        Gradients gradients = network.CreateGradients();
        for (int first = 0; first < samples; first += count)
        {
            int[] input = Part(rows, first);
            TTarget[] target = Part(targets, first);
            loss += network.Loss(input, target);
            training += network.Backward(input, target, gradients);
        }

        file.Tolerance("forward").AssertClose(file.Floats("output"), [loss], "loss");
        file.Tolerance("forward").AssertClose(file.Floats("output"), [training], "training loss");
        Span<float> gradient = gradients[table.Name].Span;
        file.Tolerance("gradient").AssertClose(file.Floats("grad.input"), gradient[..logits.Length], "grad.input");
        Assert.Equal(-1, gradient[logits.Length..].IndexOfAnyExcept(0));

        T[] Part<T>(T[] all, int first) => all[(first * all.Length / samples)..((first + count) * all.Length / samples)];
    }
}
