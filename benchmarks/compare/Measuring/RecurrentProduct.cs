using System.Text.Json.Serialization;
using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>
/// The product of an LSTM's state of 128 with its 128 × 512 weights, which the loop over the steps is made of. It cannot be timed by itself: gates and
/// cell follow each product in the same loop.
/// </summary>
/// <param name="Layer">Nanoseconds of the whole layer, by rounds.</param>
/// <param name="Projection">The product of all steps' inputs, which is computed before the loop.</param>
/// <param name="Gates">Gates, cell and output of <see cref="StepsOfGates"/> steps, from sums that are there.</param>
/// <param name="Bandwidths">GB/s at which so many weights are read, each with a multiply-add, just before each round.</param>
internal sealed record RecurrentProduct(double[] Layer, double[] Projection, double[] Gates, double[] Bandwidths)
{
    /// <summary>The least share of the bandwidth.</summary>
    public const double AtLeast = 0.6;

    /// <summary>Bytes of weights that a step reads.</summary>
    public const int Bytes = Units * GateCount * Units * sizeof(float);

    private const int Units = 128, GateCount = 4, Steps = 64, StepsOfGates = 4;

    /// <summary>Nanoseconds of a step of the loop: product, gates and cell.</summary>
    [JsonIgnore]
    public double Loop => Median.Of(Rounds(LoopOf));

    /// <summary>Nanoseconds of a step's gates and cell.</summary>
    [JsonIgnore]
    public double GatesOfStep => Median.Of(Rounds(GatesOf));

    /// <summary>Nanoseconds of a step's product: the loop less gates and cell.</summary>
    [JsonIgnore]
    public double Product => Median.Of(Rounds(ProductOf));

    /// <summary>The median of the bandwidths.</summary>
    [JsonIgnore]
    public double Bandwidth => Median.Of(Bandwidths);

    /// <summary>How much of the bandwidth the product has.</summary>
    [JsonIgnore]
    public double Share => Median.Of(Rounds(round => Bytes / ProductOf(round) / Bandwidths[round]));

    /// <summary>The same if all of the loop were the product: the share is not smaller than that.</summary>
    [JsonIgnore]
    public double ShareOfLoop => Median.Of(Rounds(round => Bytes / LoopOf(round) / Bandwidths[round]));

    /// <summary>Whether it has what it must have.</summary>
    [JsonIgnore]
    public bool IsReached => Share >= AtLeast;

    /// <summary>Times the layer and its parts by turns.</summary>
    public static RecurrentProduct Measure(Settings settings)
    {
        Stint[] stints = [Stint(new LstmLayer(seed: 1), settings), Stint(new LstmProjection(seed: 1), settings), GatesStint(settings)];
        double[][] rounds = [.. Enumerable.Range(0, settings.Rounds).Select(_ => (double[])[ReadBandwidth.Measure(Bytes), .. stints.Select(stint => stint.Run())])];
        double[] Column(int number) => Array.ConvertAll(rounds, round => round[number]);
        return new RecurrentProduct(Column(1), Column(2), Column(3), Column(0));
    }

    private static Stint Stint<TNetwork>(TNetwork network, Settings settings)
        where TNetwork : IForward
    {
        Memory<float> input = CacheLines.Copy(RandomData.Numbers(network.Description.Inputs[0].Length, seed: 1));
        Memory<float> output = CacheLines.Allocate<float>(network.Description.Output.Length);
        return Stint(() => network.Forward(input.Span, output.Span), settings);
    }

    private static Stint GatesStint(Settings settings)
    {
        var network = new LstmGates();
        Memory<float>[] sums = [.. Enumerable.Range(1, 5).Select(seed => CacheLines.Copy(RandomData.Numbers(StepsOfGates * Units, seed)))];
        Memory<float> output = CacheLines.Allocate<float>(StepsOfGates * Units);
        return Stint(() => network.Forward(sums[0].Span, sums[1].Span, sums[2].Span, sums[3].Span, sums[4].Span, output.Span), settings);
    }

    private static Stint Stint(Action call, Settings settings) => new(new InferenceContestant(calls => LayerTiming.Repeat(call, calls), () => []), settings.TurnTime);

    private IEnumerable<double> Rounds(Func<int, double> of) => Enumerable.Range(0, Layer.Length).Select(of);

    private double LoopOf(int round) => (Layer[round] - Projection[round]) / Steps;

    private double GatesOf(int round) => Gates[round] / StepsOfGates;

    private double ProductOf(int round) => LoopOf(round) - GatesOf(round);
}
