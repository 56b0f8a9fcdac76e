using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Models;

/// <summary>An input or a target.</summary>
/// <param name="Name">A C# identifier in camel case, unique among the inputs: the parameter's name in generated methods.</param>
/// <param name="Type">Element and shape; batched.</param>
/// <param name="IndexBound">For indices: the first value out of range; else 0.</param>
/// <param name="IsLengths">Whether the indices are lengths, from 1 on: how many steps of the input before them count.</param>
public sealed record PortModel(string Name, TensorType Type, int IndexBound = 0, bool IsLengths = false);
