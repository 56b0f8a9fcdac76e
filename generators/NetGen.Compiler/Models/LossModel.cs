using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Models;

/// <summary>A loss.</summary>
/// <param name="Name">The attribute's name, as in <c>SoftmaxCrossEntropy</c>.</param>
/// <param name="Formula">What it computes, for a comment.</param>
/// <param name="Target">What the output is compared with.</param>
/// <param name="Lower">
/// Appends the loss of a tile, from the output and the target: a scalar, the samples' losses summed and multiplied by
/// <see cref="Ops.Source.BatchScale"/>.
/// </param>
public sealed record LossModel(string Name, string Formula, PortModel Target, Func<GraphBuilder, Value, Value, Value> Lower);
