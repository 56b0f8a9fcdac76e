using NetGen.Compiler.Models;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the sizes: of samples, parameters, tiles, and all offsets into parameters and workspace.</summary>
public static class ConstantsWriter
{
    /// <summary>Writes the public constants.</summary>
    public static void WriteLengths(CodeWriter writer, NetworkSurface surface)
    {
        foreach (PortModel input in Ports.Sized(surface.Model))
            WriteConstant(writer, "public", surface.LengthConstant(input), input.Length(), $"Elements of one sample's {input.Name}: {input.Describe()}.");
        WriteConstant(writer, "public", "OutputLength", surface.Output.Length(), $"Elements of one sample's output: {surface.Output.Describe()}.");
        if (surface.Model.Loss is { } loss)
            WriteConstant(writer, "public", "TargetLength", loss.Target.Length(), $"Elements of one sample's target: {loss.Target.Describe()}.");
        WriteConstant(writer, "public", "ParameterCount", surface.ParameterCount, "Floats that are learnt.");
        WriteConstant(writer, "private", "BatchTile", surface.BatchTile, "Samples that are computed together.");
        WriteConstant(writer, "private", "WorkspaceLength", surface.WorkspaceLength, "Floats of a workspace.");
        StateWriter.WriteConstants(writer, surface);
    }

    /// <summary>Writes the offsets.</summary>
    public static void WriteOffsets(CodeWriter writer, NetworkSurface surface)
    {
        writer.Line();
        writer.Line("/// <summary>Where each parameter starts, in floats.</summary>");
        writer.Block("private static class ParameterOffset", () =>
        {
            for (int i = 0; i < surface.Model.Parameters.Count; i++)
            {
                ParameterModel parameter = surface.Model.Parameters[i];
                writer.Line($"internal const int {surface.ParameterNames[i]} = {surface.ParameterOffsets[i]}; // {parameter.Shape}");
            }
        });

        StateWriter.WriteOffsets(writer, surface);
        foreach (EntryPoint entry in surface.Entries)
            WriteBuffers(writer, surface, entry);
    }

    private static void WriteBuffers(CodeWriter writer, NetworkSurface surface, EntryPoint entry)
    {
        var buffers = entry.Plan.Locations
            .Where(pair => pair.Value is ArenaLocation)
            .GroupBy(pair => (ArenaLocation)pair.Value)
            .OrderBy(group => group.Key.Offset).ThenBy(group => group.Key.Name, StringComparer.Ordinal).ToArray();
        if (buffers.Length == 0)
            return;

        writer.Line();
        writer.Line($"/// <summary>Where each intermediate value of {entry.Name} lies in the {(surface.StepEntries.Contains(entry) ? "state, behind what is carried" : "workspace")}; what lives at different times shares a place.</summary>");
        writer.Block($"private static class {entry.BufferClass}", () =>
        {
            foreach (var buffer in buffers)
                writer.Line($"internal const int {buffer.Key.Name} = {buffer.Key.Offset}; // {buffer.First().Key.Type}");
        });
    }

    /// <summary>Writes a constant and an empty line.</summary>
    public static void WriteConstant(CodeWriter writer, string access, string name, int value, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"{access} const int {name} = {value};");
        writer.Line();
    }
}
