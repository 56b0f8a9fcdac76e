namespace NetGen.Compare;

/// <summary>A state of a recurrent layer that an ONNX model takes and gives, <c>[1, 1, units]</c>.</summary>
/// <param name="Input">The model's input.</param>
/// <param name="Output">The model's output that is the input of the next step.</param>
/// <param name="Length">Units.</param>
internal sealed record OnnxStateTask(string Input, string Output, int Length);
