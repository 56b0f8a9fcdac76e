using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Models;

/// <summary>A parameter.</summary>
/// <param name="Name">As in <c>dense1.weight</c>.</param>
/// <param name="Shape">Dimensions; dense weights are <c>[in, out]</c>.</param>
/// <param name="Init">The member of the runtime's <c>Init</c>, never <c>Default</c>.</param>
/// <param name="FanIn">Inputs that feed one output.</param>
/// <param name="FanOut">Outputs that one input feeds.</param>
/// <param name="IsWeight">Whether penalties apply: weights, not biases.</param>
/// <param name="PyTorchAxes">The axes in the order PyTorch stores them, empty where both agree.</param>
/// <param name="IsTrainable">Whether it is learnt; running statistics are not.</param>
/// <param name="PyTorchSplit">
/// The shape that <paramref name="PyTorchAxes"/> are of, where it is not <paramref name="Shape"/> itself; PyTorch has the first of its axes, and the
/// others as one.
/// </param>
public sealed record ParameterModel(
    string Name, Shape Shape, string Init, int FanIn, int FanOut, bool IsWeight, EquatableArray<int> PyTorchAxes = default, bool IsTrainable = true,
    EquatableArray<int> PyTorchSplit = default);
