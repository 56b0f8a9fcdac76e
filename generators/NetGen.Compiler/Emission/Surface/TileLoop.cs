using NetGen.Compiler.Models;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the loop over tiles of samples, and inside it the choice of the vector width.</summary>
public static class TileLoop
{
    /// <summary>Writes the references, what is computed once, and the loop.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="surface">The network.</param>
    /// <param name="entry">The computation.</param>
    /// <param name="spans">The spans by the names of the tile's parameters.</param>
    /// <param name="others">The tile's other arguments by their names.</param>
    public static void Write(
        CodeWriter writer, NetworkSurface surface, EntryPoint entry, IReadOnlyDictionary<string, PortModel> spans,
        IReadOnlyDictionary<string, string> others)
    {
        writer.Line("ref float parameters = ref global::NetGen.KernelMemory.Of(Parameters);");
        writer.Line("ref float arena = ref global::NetGen.KernelMemory.Of(workspace);");
        if (entry.TileParameters.Any(parameter => parameter.Name == "gradients"))
            writer.Line("ref float gradientMemory = ref global::NetGen.KernelMemory.Of(gradients);");
        if (entry.HasCallStage)
            WriteDispatch(writer, $"{entry.OnceName}({Arguments(entry.OnceParameters, spans, others)})", "");

        bool returnsLoss = entry.ReturnType == "float";
        if (returnsLoss)
            writer.Line("float loss = 0f;");
        if (entry.HasTileStage)
        {
            // Tiles of about the same size: a last one of a single sample would be computed in another way than the others.
            writer.Line("int tiles = (int)((samples + (BatchTile - 1L)) / BatchTile);");
            writer.Block("for (int first = 0, count; first < samples; first += count)", () =>
            {
                writer.Line("count = (samples - first) / tiles--;");
                writer.Line("nuint rows = (nuint)count;");
                if (entry.NeedsDropout)
                    writer.Line("var key = new global::NetGen.DropoutKey(workspace.Seed, workspace.SampleCounter + (ulong)first);");
                foreach (EntryParameter parameter in entry.TileParameters.Where(parameter => spans.ContainsKey(parameter.Name)))
                {
                    PortModel port = spans[parameter.Name];
                    writer.Line($"ref {port.Element()} {parameter.Name}Tile = ref code::Unsafe.Add(ref memory::MemoryMarshal.GetReference({parameter.Name}), "
                        + $"{(port.IsLengths ? "first" : $"first * {surface.LengthConstant(port)}")});");
                }

                WriteDispatch(writer, $"{entry.Name}({Arguments(entry.TileParameters, spans, others)})", returnsLoss ? "loss += " : "");
            });
        }
    }

    /// <summary>Writes a call at the machine's vector width; the just-in-time compiler keeps one of the three.</summary>
    public static void WriteDispatch(CodeWriter writer, string call, string assign)
    {
        writer.Nest("if (simd::Vector512.IsHardwareAccelerated)", $"{assign}Kernels16.{call};");
        writer.Nest("else if (simd::Vector256.IsHardwareAccelerated)", $"{assign}Kernels8.{call};");
        writer.Nest("else", $"{assign}Kernels4.{call};");
    }

    private static string Arguments(
        IEnumerable<EntryParameter> parameters, IReadOnlyDictionary<string, PortModel> spans, IReadOnlyDictionary<string, string> others) =>
        string.Join(", ", parameters.Select(parameter =>
            spans.ContainsKey(parameter.Name) ? $"ref {parameter.Name}Tile"
            : others.TryGetValue(parameter.Name, out string? other) ? other
            : parameter.Argument));
}
