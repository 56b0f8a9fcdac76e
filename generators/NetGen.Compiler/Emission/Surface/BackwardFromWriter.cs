using NetGen.Compiler.Models;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes <c>BackwardFrom</c>.</summary>
public static class BackwardFromWriter
{
    /// <summary>Writes the methods.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        IReadOnlyList<PortModel> inputs = surface.Model.Inputs;
        PortModel[] wanted = [.. surface.NumberInputs];
        string required = $"{string.Join(", ", inputs.Select(input => input.Parameter()))}, "
            + "global::System.ReadOnlySpan<float> outputGradient, global::NetGen.Gradients gradients";
        string arguments = $"{string.Join(", ", inputs.Select(input => input.Name))}, outputGradient, gradients"
            + string.Concat(wanted.Select(input => $", {Gradient(input)}"));
        string optional = string.Concat(wanted.Select(input => $", global::System.Span<float> {Gradient(input)} = default"));
        string all = required + string.Concat(wanted.Select(input => $", global::System.Span<float> {Gradient(input)}"));

        MethodDocs.Write(writer, $"The vector–Jacobian product: gradients for an upstream gradient that comes from outside. Dropout is on{(surface.Model.HasStatistics ? ", normalisation by batch moves its running statistics" : "")}. Allocates nothing.", surface, inputs);
        writer.Line($"/// <param name=\"outputGradient\">∂loss/∂output, for each sample {Ports.Dimensions(surface.Output.Type.Shape)} numbers.</param>");
        writer.Line("/// <param name=\"gradients\">The gradients of the parameters, summed over the samples, are added here.</param>");
        foreach (PortModel input in wanted)
            writer.Line($"/// <param name=\"{Gradient(input)}\">Receives ∂loss/∂{input.Name}{(wanted.Length > 1 ? "; give all inputs' or none" : ", unless it is empty")}.</param>");
        MethodDocs.WriteLengthException(writer);
        writer.Line(CodeWriter.FullSpeed);
        writer.Line($"public void BackwardFrom({required}{optional}) => BackwardFrom({arguments}, ownWorkspace);");
        writer.Line();
        writer.Line("/// <summary>The vector–Jacobian product in a workspace of the caller's.</summary>");
        writer.Line(CodeWriter.FullSpeed);
        writer.Block($"public void BackwardFrom({all}, global::NetGen.Workspace workspace)", () => WriteBody(writer, surface, wanted));
    }

    private static void WriteBody(CodeWriter writer, NetworkSurface surface, PortModel[] wanted)
    {
        EntryPoint entry = surface.BackwardFrom;
        Checks.WriteInputs(writer, surface);
        Checks.WriteLength(writer, surface, surface.Output, "outputGradient");
        Checks.WriteGradients(writer);
        foreach (string read in surface.Model.Inputs.Select(input => input.Name).Append("outputGradient"))
            Checks.WriteApart(writer, read, "gradients.Span", "gradients");
        Checks.WriteWorkspace(writer);
        if (wanted.Length > 0)
        {
            writer.Line($"bool wantsInputGradient = {string.Join(" || ", wanted.Select(input => $"!{Gradient(input)}.IsEmpty"))};");
            writer.Block("if (wantsInputGradient)", () =>
            {
                foreach ((PortModel input, int index) in wanted.Select((input, index) => (input, index)))
                {
                    Checks.WriteLength(writer, surface, input, Gradient(input));
                    foreach (PortModel other in wanted.Take(index))
                        Checks.WriteApart(writer, Gradient(other), Gradient(input));
                    foreach (PortModel read in surface.Model.Inputs)
                        Checks.WriteApart(writer, read.Name, Gradient(input));
                    Checks.WriteApart(writer, "outputGradient", Gradient(input));
                    writer.Line($"global::NetGen.Guard.Apart(gradients.Span, {Gradient(input)}, \"gradients\", \"{Gradient(input)}\");");
                    writer.Line($"global::NetGen.Guard.Apart(Parameters, {Gradient(input)}, \"{Gradient(input)}\");");
                }
            });
        }

        Dictionary<string, PortModel> spans = surface.Model.Inputs.ToDictionary(port => port.Name);
        spans["outputGradient"] = surface.Output;
        foreach (PortModel input in wanted)
            spans[Gradient(input)] = input;
        var others = new Dictionary<string, string> { ["gradients"] = "ref gradientMemory" };
        TileLoop.Write(writer, surface, entry, spans, others);
        if (entry.NeedsDropout)
            writer.Line("workspace.SampleCounter += (ulong)samples;");
    }

    private static string Gradient(PortModel input) => $"{input.Name}Gradient";
}
