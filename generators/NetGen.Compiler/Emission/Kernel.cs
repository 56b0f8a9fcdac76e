namespace NetGen.Compiler.Emission;

/// <summary>A method that computes one node, and how it is called for that node.</summary>
/// <param name="Name">The name it would like.</param>
/// <param name="Comment">What it computes, with shapes.</param>
/// <param name="ReturnType"><c>void</c> or <c>float</c>.</param>
/// <param name="Parameters">As in <c>ref float x</c>.</param>
/// <param name="Arguments">As in <c>ref At(ref arena, Buffer.Dense1)</c>.</param>
/// <param name="Body">The statements.</param>
/// <param name="Helpers">Further methods the body calls by the names <c>$0</c>, <c>$1</c> …</param>
public sealed record Kernel(
    string Name,
    string Comment,
    string ReturnType,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<string> Arguments,
    string Body,
    IReadOnlyList<KernelHelper> Helpers)
{
    /// <summary>Two kernels of the same key are one method.</summary>
    public string Key => $"{ReturnType}({string.Join(", ", Parameters)})\n{Body}\n{string.Join("\n", Helpers.Select(helper => helper.Key))}";
}
