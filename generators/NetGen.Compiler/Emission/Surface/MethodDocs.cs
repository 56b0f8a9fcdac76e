using NetGen.Compiler.Models;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the XML documentation of generated methods.</summary>
public static class MethodDocs
{
    /// <summary>Writes a summary and the inputs.</summary>
    public static void Write(CodeWriter writer, string summary, NetworkSurface surface, IEnumerable<PortModel> inputs)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        foreach (PortModel input in inputs)
            writer.Line($"/// <param name=\"{input.Name}\">For each sample {input.Describe()}.</param>");
    }

    /// <summary>Writes which lengths throw.</summary>
    public static void WriteLengthException(CodeWriter writer) => writer.Line(
        "/// <exception cref=\"global::System.ArgumentException\">A span has another length than the shapes ask for, or an index is out of range.</exception>");

    /// <summary>Writes what the workspace of a training method is for, and which threads may call the method.</summary>
    public static void WriteTrainingWorkspace(CodeWriter writer, NetworkSurface surface) => writer.Line(surface.Model.HasStatistics
        ? "/// <param name=\"workspace\">Memory to compute in. Running statistics are moved, so no two threads may train this network at a time.</param>"
        : "/// <param name=\"workspace\">Memory to compute in: with one for each thread, all threads may share this network.</param>");

    /// <summary>The types of the inputs in a reference to a method.</summary>
    public static string Cref(IEnumerable<PortModel> inputs) =>
        string.Join(", ", inputs.Select(input => $"global::System.ReadOnlySpan{{{input.Element()}}}"));
}
