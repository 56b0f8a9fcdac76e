using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Models;

/// <summary>A layer, for the summary and the typed accessors.</summary>
/// <param name="Name">As in <c>dense1</c>, or what <c>Name = </c> says.</param>
/// <param name="IsNamed">Whether the declaration names it.</param>
/// <param name="Kind">The attribute as one would write it, as in <c>Dense(128, Relu)</c>.</param>
/// <param name="Formula">What it computes, for a comment, as in <c>max(0, x · W + b)</c>.</param>
/// <param name="Output">The output's type.</param>
/// <param name="Parameters">Indices of the parameters it owns.</param>
/// <param name="Path">Where it is declared: the attribute's index, and in blocks that of each attribute in it.</param>
/// <param name="Flops">Floating-point operations of its matrix products for one sample, two per multiply-add.</param>
public sealed record LayerModel(
    string Name, bool IsNamed, string Kind, string Formula, TensorType Output, EquatableArray<int> Parameters, EquatableArray<int> Path, long Flops);
