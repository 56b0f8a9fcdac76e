using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Emission;

/// <summary>The kernels of one vector width. Nodes that compute the same on the same shapes share one.</summary>
public sealed class KernelLibrary
{
    private readonly Dictionary<string, string> names = [];
    private readonly NameTable taken = new();
    private readonly List<(string Name, Kernel Kernel, string Body)> methods = [];

    /// <summary>Writes all methods.</summary>
    public void Write(CodeWriter writer)
    {
        foreach ((string name, Kernel kernel, string body) in methods)
        {
            writer.Line();
            foreach (string line in kernel.Comment.Split('\n'))
                writer.Line($"// {line}");
            writer.Line(CodeWriter.KernelSpeed);
            writer.Block($"internal static {kernel.ReturnType} {name}({string.Join(", ", kernel.Parameters)})", () => writer.Lines(body));
        }
    }

    /// <summary>Keeps a name from being used for a kernel.</summary>
    public void Reserve(string name) => taken.Unique(name);

    /// <summary>The name of the method of a kernel, which is written if it is new.</summary>
    public string NameOf(Kernel kernel)
    {
        string key = kernel.Key;
        return names.TryGetValue(key, out string? name) ? name : Add(key, kernel);
    }

    private string NameOf(KernelHelper helper) =>
        names.TryGetValue(helper.Key, out string? name) ? name : Add(helper.Key, helper.Emit());

    private string Add(string key, Kernel kernel)
    {
        string body = kernel.Body;
        string[] helpers = [.. kernel.Helpers.Select(NameOf)];
        for (int i = helpers.Length - 1; i >= 0; i--)
            body = body.Replace($"${i}(", $"{helpers[i]}(");

        // Kernels whose keys tell them apart may still come out alike.
        string text = $"{kernel.ReturnType}({string.Join(", ", kernel.Parameters)}) {body}";
        if (!names.TryGetValue(text, out string? name))
        {
            names[text] = name = taken.Unique(kernel.Name);
            methods.Add((name, kernel, body));
        }

        names[key] = name;
        return name;
    }
}
