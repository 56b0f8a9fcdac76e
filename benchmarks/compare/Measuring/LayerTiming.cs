using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>Times single layers, one sample, NetGen alone.</summary>
/// <param name="settings">Number and length of rounds.</param>
internal sealed class LayerTiming(Settings settings)
{
    private static readonly TimeSpan peakTime = TimeSpan.FromMilliseconds(20);

    /// <summary>The forward pass.</summary>
    public LayerResult Forward<TNetwork>(string title, TNetwork network)
        where TNetwork : IForward
    {
        (float[] input, float[] output) = Numbers(network);
        return Time(title, network, [("forward", null, () => network.Forward(input, output))])[0];
    }

    /// <summary>The gradients of weights and of inputs; that of inputs is the time of both less that of weights.</summary>
    public IEnumerable<LayerResult> Gradients<TNetwork>(string title, TNetwork network, double? atLeast = null)
        where TNetwork : IVectorJacobian
    {
        (float[] input, float[] output) = Numbers(network);
        float[] inputGradient = new float[input.Length];
        Gradients gradients = network.CreateGradients();
        LayerResult[] results = Time(
            title,
            network,
            [
                ("weights' gradient", atLeast, () => network.BackwardFrom(input, output, gradients)),
                ("input's gradient", atLeast, () => network.BackwardFrom(input, output, gradients, inputGradient)),
            ]);
        return [results[0], results[1] with { Nanoseconds = [.. results[1].Nanoseconds.Zip(results[0].Nanoseconds, (both, weights) => both - weights)] }];
    }

    private LayerResult[] Time(string title, INetwork network, (string Pass, double? AtLeast, Action Call)[] passes)
    {
        Console.Error.Write($"{title} … ");
        NetworkDescription description = network.Description;
        double bytes = sizeof(float) * (description.Inputs[0].Length + (double)network.Parameters.Span.Length + description.Output.Length);
        Stint[] stints = [.. passes.Select(pass => new Stint(new InferenceContestant(calls => Repeat(pass.Call, calls), () => []), settings.TurnTime))];
        var rounds = Enumerable.Range(0, settings.Rounds)
            .Select(_ => (Peak: ArithmeticPeak.Measure(peakTime), Bandwidth: ReadBandwidth.Measure((long)bytes), Times: Array.ConvertAll(stints, stint => stint.Run())))
            .ToArray();
        LayerResult[] results =
        [
            .. passes.Select((pass, i) => new LayerResult(
                title, pass.Pass, NominalFlops.Forward(description, 1), bytes, pass.AtLeast,
                [.. rounds.Select(round => round.Times[i])], [.. rounds.Select(round => round.Peak)], [.. rounds.Select(round => round.Bandwidth)])),
        ];
        Console.Error.WriteLine(NumberText.Time(Median.Of(results[0].Nanoseconds)));
        return results;
    }

    /// <summary>Calls something so many times.</summary>
    public static void Repeat(Action call, long calls)
    {
        for (long i = 0; i < calls; i++)
            call();
    }

    private static (float[] Input, float[] Output) Numbers(INetwork network) =>
        (RandomData.Numbers(network.Description.Inputs[0].Length, seed: 1), RandomData.Numbers(network.Description.Output.Length, seed: 2));
}
