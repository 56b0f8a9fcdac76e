using NetGen.Benchmarks;

namespace NetGen.Compare;

/// <summary>The whole comparison: every workload with every peer, then NetGen alone: in narrower vectors, layers and steps by themselves, its first call.</summary>
internal static class FullRun
{
    /// <summary>Measures, prints the table and writes the report.</summary>
    /// <exception cref="ComparisonException">A peer is missing, or results differ.</exception>
    public static void Run(IReadOnlyList<IWorkload> workloads, IReadOnlyList<IPeer> peers, Session session, TwoCores? twoCores, Settings settings)
    {
        Machine machine = Machine.Describe(peers);
        WorkloadResult[] results = [.. workloads.Select(session.Time)];
        WorkloadResult[] narrow = [.. NarrowWidth.All.SelectMany(width => NarrowRun.Start(width, workloads, settings))];
        IReadOnlyList<LayerResult> layers = settings.Only.Length == 0 ? ConvolutionLayers.Run(settings) : [];
        StepLatency? latency = workloads.OfType<Lstm16Streaming>().Any() ? StepLatency.Measure() : null;
        RecurrentProduct? product = workloads.OfType<LayerInference<CharLstm>>().Any() ? RecurrentProduct.Measure(settings) : null;
        ReportFiles.Write(new Comparison(machine, settings, results, narrow, layers, latency, product, twoCores, FirstCall.Start()));
    }
}
