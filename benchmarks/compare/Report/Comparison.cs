namespace NetGen.Compare;

/// <summary>All that was measured in one run.</summary>
/// <param name="Machine">What was measured on.</param>
/// <param name="Settings">How it was measured.</param>
/// <param name="Results">NetGen and its peers.</param>
/// <param name="Narrow">NetGen alone in narrower vectors.</param>
/// <param name="Layers">Single convolutions of NetGen.</param>
/// <param name="StepLatency">Single steps of a streaming network, where such a network was compared.</param>
/// <param name="RecurrentProduct">The product inside an LSTM's loop, where that LSTM was compared.</param>
/// <param name="TwoCores">NetGen's training on two processors, where there are two.</param>
/// <param name="FirstCall">NetGen's first call in a process.</param>
internal sealed record Comparison(
    Machine Machine, Settings Settings, IReadOnlyList<WorkloadResult> Results, IReadOnlyList<WorkloadResult> Narrow, IReadOnlyList<LayerResult> Layers,
    StepLatency? StepLatency, RecurrentProduct? RecurrentProduct, TwoCores? TwoCores, FirstCall FirstCall);
