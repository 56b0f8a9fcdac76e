using NetGen.Compiler.Emission.Straight;
using NetGen.Compiler.Models;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the way of a few samples through a tiny network: the straight method for each.</summary>
public static class StraightLoop
{
    /// <summary>Writes it, where there are straight methods.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface, EntryPoint entry, IReadOnlyDictionary<string, PortModel> spans)
    {
        Lanes[] widths = [.. Lanes.All.Where(lanes => entry.StraightText(lanes) is not null)];
        if (widths.Length == 0)
            return;
        writer.Block($"if (samples < {StraightMethod.FewSamples})", () =>
        {
            foreach (Lanes lanes in widths)
                WriteWidth(writer, surface, entry, spans, lanes);
        });
    }

    private static void WriteWidth(CodeWriter writer, NetworkSurface surface, EntryPoint entry, IReadOnlyDictionary<string, PortModel> spans, Lanes lanes)
    {
        string arguments = string.Join(", ", StraightMethod.ParametersOf(entry).Select(parameter => spans.TryGetValue(parameter.Name, out PortModel? port)
            ? $"ref code::Unsafe.Add(ref memory::MemoryMarshal.GetReference({parameter.Name}), {Offset(surface, port)})"
            : parameter.Argument));
        writer.Block($"if ({lanes.Class}.IsHardwareAccelerated)", () => writer
            .Nest("for (int sample = 0; sample < samples; sample++)", $"Kernels{lanes.Count}.{StraightMethod.NameOf(entry)}({arguments});")
            .Line("return;"));
    }

    private static string Offset(NetworkSurface surface, PortModel port) =>
        port.Type.Shape.Length == 1 ? "sample" : $"sample * {surface.LengthConstant(port)}";
}
