using NetGen.Compiler.Emission.Surface;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Emission;

/// <summary>From the model of a network to its computations, each differentiated, passed and planned.</summary>
public sealed class SurfaceBuilder
{
    private readonly NetworkModel model;
    private readonly int batchTile;
    private readonly ParameterNames parameterNames;

    private SurfaceBuilder(NetworkModel model)
    {
        this.model = model;
        parameterNames = new ParameterNames(model.Parameters);
        batchTile = model.Spec.BatchTile > 0 ? model.Spec.BatchTile : BatchTile.Choose(model);
    }

    /// <summary>Builds all computations.</summary>
    public static NetworkSurface Build(NetworkModel model)
    {
        var builder = new SurfaceBuilder(model);
        return new NetworkSurface(
            model,
            builder.Entry("Forward", TrainingGraphs.Forward(model)),
            model.Loss is null ? null : builder.Entry("Loss", TrainingGraphs.Loss(model)),
            model.Loss is null ? null : builder.Entry("Backward", TrainingGraphs.Backward(model)),
            builder.Entry("BackwardFrom", TrainingGraphs.BackwardFrom(model)),
            model.Loss is null || model.Penalties.Count == 0 ? null : builder.Entry("Penalty", TrainingGraphs.Penalty(model)),
            model.Streaming is { } streaming ? builder.StepEntry("Step", streaming.Step) : null,
            model.Streaming?.Start is { } start ? builder.StepEntry("Start", start) : null,
            model.Streaming?.Chunk is { } chunk ? builder.StepEntry("Prefill", chunk) : null,
            model.Streaming?.LastChunk is { } last ? builder.StepEntry("PrefillLast", last) : null,
            model.Carrying is { } carrying ? builder.Carried(carrying) : null,
            ParameterPlanner.Offsets(model.Parameters),
            builder.parameterNames,
            builder.batchTile);
    }

    // A single sample, once: what would be prepared for many does not pay.
    private EntryPoint StepEntry(string name, Graph graph) => new(name, model, Planner.Plan(PassList.RunForOne(graph), 1, EntryPoint.VariableNames(model)), parameterNames);

    private CarriedEntries Carried(NetworkModel carrying) => new(
        Entry("ForwardCarried", TrainingGraphs.Forward(carrying), carrying),
        model.Loss is null ? null : Entry("LossCarried", TrainingGraphs.Loss(carrying), carrying),
        model.Loss is null ? null : Entry("BackwardCarried", TrainingGraphs.Backward(carrying), carrying));

    private EntryPoint Entry(string name, Graph graph) => Entry(name, graph, model);

    private EntryPoint Entry(string name, Graph graph, NetworkModel of) => new(name, of, Planner.Plan(PassList.Run(graph), batchTile, EntryPoint.VariableNames(of)), parameterNames);
}
