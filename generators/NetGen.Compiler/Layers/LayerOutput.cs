using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Layers;

/// <summary>What a layer gives.</summary>
/// <param name="Value">The output.</param>
/// <param name="Formula">What it computes, for a comment; <see langword="null"/> for a layer that only stands for others.</param>
/// <param name="Flops">Floating-point operations of its matrix products for one sample, two per multiply-add.</param>
/// <param name="State">What a recurrent layer carries on from its last step.</param>
/// <param name="Lengths">How many steps of the output count, from a layer that says so itself (<see cref="StepUse.Counted"/>); <see langword="null"/>: all.</param>
internal sealed record LayerOutput(Value Value, string? Formula, long Flops = 0, LastState? State = null, StepLengths? Lengths = null);
