using NetGen.Compiler.Emission.Straight;
using NetGen.Compiler.Models;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the way of a few samples through a tiny network: the straight method for each.</summary>
public static class StraightLoop
{
    /// <summary>Whether there are straight methods.</summary>
    public static bool IsPossible(EntryPoint entry) => Lanes.All.Any(lanes => entry.StraightText(lanes) is not null);

    /// <summary>Writes the way of one sample.</summary>
    public static void WriteOne(CodeWriter writer, EntryPoint entry, IReadOnlyDictionary<string, PortModel> spans) =>
        writer.Block("if (samples == 1)", () => WriteWidths(writer, entry, lanes => writer
            .Line($"{Call(entry, lanes, "ref global::NetGen.KernelMemory.Of(Parameters)", name => spans.ContainsKey(name) ? $"ref memory::MemoryMarshal.GetReference({name})" : null)};")));

    /// <summary>Writes the loop over a few samples.</summary>
    public static void WriteFew(CodeWriter writer, NetworkSurface surface, EntryPoint entry, IReadOnlyDictionary<string, PortModel> spans) =>
        writer.Block($"if (samples < {StraightMethod.FewSamples})", () =>
        {
            writer.Line("ref float weights = ref global::NetGen.KernelMemory.Of(Parameters);");
            WriteWidths(writer, entry, lanes => writer.Nest(
                "for (int sample = 0; sample < samples; sample++)",
                $"{Call(entry, lanes, "ref weights", name => spans.TryGetValue(name, out PortModel? port) ? $"ref code::Unsafe.Add(ref memory::MemoryMarshal.GetReference({name}), {Offset(surface, port)})" : null)};"));
        });

    private static void WriteWidths(CodeWriter writer, EntryPoint entry, Action<Lanes> write)
    {
        foreach (Lanes lanes in Lanes.All.Where(lanes => entry.StraightText(lanes) is not null))
        {
            writer.Block($"if ({lanes.Class}.IsHardwareAccelerated)", () =>
            {
                write(lanes);
                writer.Line("return;");
            });
        }
    }

    private static string Call(EntryPoint entry, Lanes lanes, string parameters, Func<string, string?> span)
    {
        string arguments = string.Join(", ", StraightMethod.ParametersOf(entry).Select(parameter =>
            parameter.Name == "parameters" ? parameters : span(parameter.Name) ?? parameter.Argument));
        return $"Kernels{lanes.Count}.{StraightMethod.NameOf(entry)}({arguments})";
    }

    private static string Offset(NetworkSurface surface, PortModel port) =>
        port.Type.Shape.Length == 1 ? "sample" : $"sample * {surface.LengthConstant(port)}";
}
