using NetGen.Compiler.Models;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes <c>Forward</c>.</summary>
public static class ForwardWriter
{
    /// <summary>Writes the methods.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        IReadOnlyList<PortModel> inputs = surface.Model.Inputs;
        string parameters = $"{string.Join(", ", inputs.Select(input => input.Parameter()))}, global::System.Span<float> output";
        string arguments = $"{string.Join(", ", inputs.Select(input => input.Name))}, output";

        MethodDocs.Write(writer, "Inference for any number of samples: the spans' lengths say how many. Allocates nothing.", surface, inputs);
        writer.Line($"/// <param name=\"output\">Receives {Ports.Dimensions(surface.Output.Type.Shape)} numbers for each sample.</param>");
        MethodDocs.WriteLengthException(writer);
        writer.Line(CodeWriter.FullSpeed);
        writer.Line($"public void Forward({parameters}) => Forward({arguments}, ownWorkspace);");

        writer.Line();
        writer.Line($"/// <inheritdoc cref=\"Forward({MethodDocs.Cref(inputs)}, global::System.Span{{float}})\"/>");
        writer.Line("/// <param name=\"workspace\">Memory to compute in: with one for each thread, all threads may share this network.</param>");
        bool isTiny = StraightLoop.IsPossible(surface.Forward);
        var spans = inputs.Append(surface.Output).ToDictionary(port => port.Name);
        writer.Line(isTiny ? CodeWriter.FullSpeedInlined : CodeWriter.FullSpeed);
        writer.Block($"public void Forward({parameters}, global::NetGen.Workspace workspace)", () =>
        {
            WriteChecks(writer, surface);
            if (isTiny)
            {
                StraightLoop.WriteOne(writer, surface.Forward, spans);
                writer.Line($"ForwardMany({arguments}, workspace, samples);");
            }
            else
            {
                TileLoop.Write(writer, surface, surface.Forward, spans, new Dictionary<string, string>());
            }
        });
        if (!isTiny)
            return;
        writer.Line();
        writer.Line(CodeWriter.FullSpeed);
        writer.Block($"private void ForwardMany({parameters}, global::NetGen.Workspace workspace, int samples)", () =>
        {
            StraightLoop.WriteFew(writer, surface, surface.Forward, spans);
            TileLoop.Write(writer, surface, surface.Forward, spans, new Dictionary<string, string>());
        });
    }

    /// <summary>Writes the checks.</summary>
    internal static void WriteChecks(CodeWriter writer, NetworkSurface surface)
    {
        Checks.WriteInputs(writer, surface);
        Checks.WriteLength(writer, surface, surface.Output);
        foreach (PortModel input in surface.Model.Inputs)
            Checks.WriteApart(writer, input.Name, "output");
        writer.Line("global::NetGen.Guard.Apart(Parameters, output, \"output\");");
        Checks.WriteWorkspace(writer);
    }
}
