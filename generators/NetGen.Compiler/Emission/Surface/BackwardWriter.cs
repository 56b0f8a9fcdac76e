using NetGen.Compiler.Models;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes <c>Backward</c> and <c>Loss</c>.</summary>
public static class BackwardWriter
{
    /// <summary>Writes the methods.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        if (surface.Backward is not { } backward || surface.Loss is not { } loss)
            return;

        WriteLoss(writer, surface, loss);
        WriteBackward(writer, surface, backward);
    }

    private static void WriteLoss(CodeWriter writer, NetworkSurface surface, EntryPoint loss)
    {
        PortModel[] ports = [.. surface.Model.Inputs, surface.Model.Loss!.Target];
        string parameters = string.Join(", ", ports.Select(port => port.Parameter()));
        string arguments = string.Join(", ", ports.Select(port => port.Name));

        MethodDocs.Write(writer, "The mean loss at inference: no dropout, no penalty. Allocates nothing.", surface, ports);
        MethodDocs.WriteLengthException(writer);
        writer.Line(CodeWriter.FullSpeed);
        writer.Line($"public float Loss({parameters}) => Loss({arguments}, ownWorkspace);");
        writer.Line();
        writer.Line($"/// <inheritdoc cref=\"Loss({MethodDocs.Cref(ports)})\"/>");
        writer.Line("/// <param name=\"workspace\">Memory to compute in.</param>");
        writer.Line(CodeWriter.FullSpeed);
        writer.Line($"public float Loss({parameters}, global::NetGen.Workspace workspace) => LossOf({arguments}, workspace, 0);");
        writer.Line();
        writer.Line(CodeWriter.FullSpeed);
        writer.Block($"private float LossOf({parameters}, global::NetGen.Workspace workspace, int batch)", () => WriteLossBody(writer, surface, loss, []));
    }

    /// <summary>Writes what computes the loss.</summary>
    /// <param name="writer">Takes the lines.</param>
    /// <param name="surface">The network.</param>
    /// <param name="loss">The computation.</param>
    /// <param name="carried">What it begins from and leaves.</param>
    internal static void WriteLossBody(CodeWriter writer, NetworkSurface surface, EntryPoint loss, IReadOnlyList<PortModel> carried)
    {
        WriteChecks(writer, surface);
        CarriedWriter.WriteRows(writer, carried);
        writer.Line("float scale = 1f / (batch == 0 ? samples : batch);");
        TileLoop.Write(writer, surface, loss, Spans(surface, carried), new Dictionary<string, string>());
        writer.Line("return loss;");
    }

    private static void WriteBackward(CodeWriter writer, NetworkSurface surface, EntryPoint backward)
    {
        PortModel[] ports = [.. surface.Model.Inputs, surface.Model.Loss!.Target];
        string parameters = string.Join(", ", ports.Select(port => port.Parameter())) + ", global::NetGen.Gradients gradients";
        string arguments = string.Join(", ", ports.Select(port => port.Name)) + ", gradients";

        string penalty = surface.Penalty is null ? "" : $" plus {string.Join(" and ", surface.Model.Penalties.Select(p => p.Name))}";
        MethodDocs.Write(writer, $"Training: returns the mean loss{penalty} and adds its gradients. Dropout is on{(surface.Model.HasStatistics ? ", normalisation by batch moves its running statistics" : "")}. Allocates nothing.", surface, ports);
        writer.Line("/// <param name=\"gradients\">The gradients of the mean loss are added here.</param>");
        MethodDocs.WriteLengthException(writer);
        writer.Line(CodeWriter.FullSpeed);
        writer.Line($"public float Backward({parameters}) => Backward({arguments}, ownWorkspace);");
        writer.Line();
        writer.Line($"/// <inheritdoc cref=\"Backward({MethodDocs.Cref(ports)}, global::NetGen.Gradients)\"/>");
        MethodDocs.WriteTrainingWorkspace(writer, surface);
        writer.Line(CodeWriter.FullSpeed);
        writer.Line($"public float Backward({parameters}, global::NetGen.Workspace workspace) => BackwardOf({arguments}, workspace, 0);");
        writer.Line();
        writer.Line("// With a batch of more samples than these, what is returned and added is these samples' part of the batch's mean.");
        writer.Line(CodeWriter.FullSpeed);
        writer.Block($"private float BackwardOf({parameters}, global::NetGen.Workspace workspace, int batch)", () => WriteBackwardBody(writer, surface, backward, []));
    }

    /// <summary>Writes what computes loss and gradients.</summary>
    /// <param name="writer">Takes the lines.</param>
    /// <param name="surface">The network.</param>
    /// <param name="backward">The computation.</param>
    /// <param name="carried">What it begins from and leaves.</param>
    internal static void WriteBackwardBody(CodeWriter writer, NetworkSurface surface, EntryPoint backward, IReadOnlyList<PortModel> carried)
    {
        WriteChecks(writer, surface);
        Checks.WriteGradients(writer);
        CarriedWriter.WriteRows(writer, carried);
        writer.Line("float scale = 1f / (batch == 0 ? samples : batch);");
        var others = new Dictionary<string, string> { ["gradients"] = "ref gradientMemory" };
        TileLoop.Write(writer, surface, backward, Spans(surface, carried), others);
        if (surface.Penalty is { } entry)
            WritePenalty(writer, entry, backward);
        if (backward.NeedsDropout)
            writer.Line("workspace.SampleCounter += (ulong)samples;");
        writer.Line("return loss;");
    }

    private static Dictionary<string, PortModel> Spans(NetworkSurface surface, IReadOnlyList<PortModel> carried) =>
        surface.Model.Inputs.Append(surface.Model.Loss!.Target).Concat(carried).ToDictionary(port => port.Name);

    private static void WritePenalty(CodeWriter writer, EntryPoint entry, EntryPoint backward)
    {
        if (backward.TileParameters.All(parameter => parameter.Name != "gradients"))
            writer.Line("ref float gradientMemory = ref global::NetGen.KernelMemory.Of(gradients);");
        string arguments = string.Join(", ", entry.TileParameters.Select(parameter => parameter.Name switch
        {
            "gradients" => "ref gradientMemory",
            "scale" => "samples * scale",
            "rows" => "0",
            _ => parameter.Argument,
        }));
        if (entry.HasCallStage)
            TileLoop.WriteDispatch(writer, $"{entry.OnceName}({string.Join(", ", entry.OnceParameters.Select(parameter => parameter.Argument))})", "");
        TileLoop.WriteDispatch(writer, $"{entry.Name}({arguments})", "loss += ");
    }

    private static void WriteChecks(CodeWriter writer, NetworkSurface surface)
    {
        Checks.WriteInputs(writer, surface);
        writer.Line($"global::NetGen.Guard.NotEmpty(samples, \"{surface.Model.Inputs[0].Name}\");");
        Checks.WriteLength(writer, surface, surface.Model.Loss!.Target);
        Checks.WriteIndices(writer, surface.Model.Loss.Target);
        Checks.WriteWorkspace(writer);
    }
}
