using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Emission;

/// <summary>The kernels of one vector width. Nodes that compute the same on the same shapes share one.</summary>
public sealed class KernelLibrary
{
    private readonly Dictionary<string, string> names = [];
    private readonly NameTable taken = new();
    private readonly CodeWriter writer = new();

    /// <summary>The methods written so far.</summary>
    public string Text => writer.ToString();

    /// <summary>Keeps a name from being used for a kernel.</summary>
    public void Reserve(string name) => taken.Unique(name);

    /// <summary>The name of the method of a kernel, which is written if it is new.</summary>
    public string NameOf(Kernel kernel)
    {
        if (names.TryGetValue(kernel.Key, out string? name))
            return name;

        names[kernel.Key] = name = taken.Unique(kernel.Name);
        string body = kernel.Body;
        string[] helpers = [.. kernel.Helpers.Select(NameOf)];
        for (int i = helpers.Length - 1; i >= 0; i--)
            body = body.Replace($"${i}(", $"{helpers[i]}(");

        writer.Line();
        foreach (string line in kernel.Comment.Split('\n'))
            writer.Line($"// {line}");
        writer.Line("[code::MethodImpl(code::MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"internal static {kernel.ReturnType} {name}({string.Join(", ", kernel.Parameters)})", () => writer.Lines(body));
        return name;
    }
}
