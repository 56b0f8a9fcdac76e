using NetGen.Compiler.Models;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the checks that public methods start with; behind them nothing is checked any more.</summary>
public static class Checks
{
    /// <summary>Declares <c>samples</c> from the first input, and checks the others against it.</summary>
    public static void WriteInputs(CodeWriter writer, NetworkSurface surface)
    {
        PortModel first = surface.Model.Inputs[0];
        writer.Line($"int samples = global::NetGen.Guard.Samples({first.Name}.Length, {surface.LengthConstant(first)}, \"{first.Name}\", \"{first.Type.Shape}\");");
        WriteIndices(writer, first);
        foreach (PortModel input in surface.Model.Inputs.Skip(1))
            WriteInput(writer, surface, input, "samples");
    }

    /// <summary>Checks an input, its indices too.</summary>
    /// <param name="writer">Takes the lines.</param>
    /// <param name="surface">The network.</param>
    /// <param name="input">The input.</param>
    /// <param name="samples">How many samples it must hold, as it is written in the method.</param>
    public static void WriteInput(CodeWriter writer, NetworkSurface surface, PortModel input, string samples)
    {
        if (input.IsLengths)
        {
            writer.Line($"global::NetGen.Guard.Lengths({input.Name}, {samples}, {input.IndexBound - 1}, \"{input.Name}\");");
            return;
        }

        WriteLength(writer, surface, input, samples: samples);
        WriteIndices(writer, input);
    }

    /// <summary>Checks a span against the number of samples.</summary>
    public static void WriteLength(CodeWriter writer, NetworkSurface surface, PortModel port, string? name = null, string samples = "samples") => writer.Line(
        $"global::NetGen.Guard.Length({name ?? port.Name}.Length, {samples}, {surface.LengthConstant(port)}, \"{name ?? port.Name}\", \"{port.Type.Shape}\");");

    /// <summary>Checks the range of indices.</summary>
    public static void WriteIndices(CodeWriter writer, PortModel port)
    {
        if (port.Type.Element == ElementKind.Index)
            writer.Line($"global::NetGen.Guard.Indices({port.Name}, {port.IndexBound}, \"{port.Name}\");");
    }

    /// <summary>Checks that a span that is read is not memory that is written.</summary>
    /// <param name="writer">Takes the line.</param>
    /// <param name="source">The argument that is read.</param>
    /// <param name="target">The span that is written.</param>
    /// <param name="targetName">The argument it comes from, where that is another.</param>
    public static void WriteApart(CodeWriter writer, string source, string target, string? targetName = null) =>
        writer.Line($"global::NetGen.Guard.Apart({source}, {target}, \"{source}\", \"{targetName ?? target}\");");

    /// <summary>Checks the workspace.</summary>
    public static void WriteWorkspace(CodeWriter writer) => writer.Line("global::NetGen.Guard.Workspace(workspace, WorkspaceLength);");

    /// <summary>Checks the gradients.</summary>
    public static void WriteGradients(CodeWriter writer) => writer.Line("global::NetGen.Guard.Gradients(gradients, Parameters);");
}
