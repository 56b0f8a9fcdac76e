using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Streaming;

namespace NetGen.Compiler.Models;

/// <summary>A checked declaration: the forward pass as a graph, and what generated code must say about it.</summary>
/// <param name="Spec">The declaration.</param>
/// <param name="Inputs">The inputs in order of declaration; <see cref="Source"/> nodes of the graph refer to their indices.</param>
/// <param name="Parameters">The parameters in order of declaration.</param>
/// <param name="Layers">The layers in order of declaration, for summaries and accessors.</param>
/// <param name="Forward">The forward pass as it is in training; its only sinks are those of statistics and of <paramref name="State"/>.</param>
/// <param name="Output">What <c>Forward</c> gives.</param>
/// <param name="Loss">The loss, or <see langword="null"/>.</param>
/// <param name="Penalties">λ · Σ f(w) over all weights, added to the loss.</param>
/// <param name="OutputLengths">The input that says how many steps of the output count, or <see langword="null"/> if all of it does.</param>
/// <param name="Streaming">The network one step at a time, if it is declared so.</param>
/// <param name="Carrying">
/// With truncated backpropagation through time: the same network, whose sequences go on where those of the call before have ended.
/// </param>
/// <param name="State">Of <paramref name="Carrying"/>: what its forward pass begins from, and leaves to the next call.</param>
public sealed record NetworkModel(
    NetworkSpec Spec,
    IReadOnlyList<PortModel> Inputs,
    IReadOnlyList<ParameterModel> Parameters,
    IReadOnlyList<LayerModel> Layers,
    Graph Forward,
    Value Output,
    LossModel? Loss,
    IReadOnlyList<PenaltyModel> Penalties,
    int? OutputLengths = null,
    StreamingModel? Streaming = null,
    NetworkModel? Carrying = null,
    IReadOnlyList<PortModel>? State = null)
{
    /// <summary>Whether training moves running statistics, which are parameters.</summary>
    public bool HasStatistics => Parameters.Any(parameter => !parameter.IsTrainable);

    /// <summary>The tables of constants.</summary>
    public IReadOnlyList<Table> Tables { get; } = [.. Forward.Nodes.Select(node => node.Op).OfType<Table>().Distinct()];

    /// <summary>What a table is called.</summary>
    public string NameOf(Table table) => $"{table.Kind}{Tables.ToList().IndexOf(table) + 1}";
}
