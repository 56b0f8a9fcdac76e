using NetGen.Compiler.Models;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes what truncated backpropagation through time adds: the state that is carried from call to call, and the methods that go on from it.</summary>
public static class CarriedWriter
{
    private const string State = "global::NetGen.CarriedState carried", Workspace = "global::NetGen.Workspace workspace", Output = "global::System.Span<float> output";
    private const string Gradients = "global::NetGen.Gradients gradients", Rows = "int batch, int firstRow";

    /// <summary>Writes the methods.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        if (surface.Carried is not { } entries)
            return;
        WriteCreate(writer, surface);
        IReadOnlyList<PortModel> inputs = surface.Model.Inputs, carried = surface.CarriedPorts;
        WriteMethods(
            writer, surface, "void", "Forward", "Inference that goes on where the call before has ended.", inputs, [(Output, $"Receives {Ports.Dimensions(surface.Output.Type.Shape)} numbers for each sample.")],
            () =>
            {
                ForwardWriter.WriteChecks(writer, surface);
                WriteRows(writer, carried);
                TileLoop.Write(writer, surface, entries.Forward, inputs.Append(surface.Output).Concat(carried).ToDictionary(port => port.Name), new Dictionary<string, string>());
            });
        if (entries.Loss is not { } loss || entries.Backward is not { } backward)
            return;
        PortModel[] ports = [.. inputs, surface.Model.Loss!.Target];
        WriteMethods(
            writer, surface, "float", "Loss", "The mean loss at inference, of sequences that go on where those of the call before have ended.", ports, [],
            () => BackwardWriter.WriteLossBody(writer, surface, loss, carried));
        WriteMethods(
            writer, surface, "float", "Backward", "Training with sequences that go on where those of the call before have ended; no gradient flows back into that call.",
            ports, [(Gradients, "The gradients of the mean loss are added here.")], () => BackwardWriter.WriteBackwardBody(writer, surface, backward, carried));
    }

    /// <summary>The signatures of all of them.</summary>
    public static IEnumerable<string> Signatures(NetworkModel model)
    {
        if (model.Carrying is null)
            yield break;
        yield return GeneratedMembers.Signature("CreateCarriedState", "int samples");
        string inputs = string.Join(", ", model.Inputs.Select(Ports.Parameter));
        foreach (string signature in Three("Forward", $"{inputs}, {Output}"))
            yield return signature;
        if (model.Loss is not { } loss)
            yield break;
        string targets = $"{inputs}, {loss.Target.Parameter()}";
        foreach (string signature in Three("Loss", targets).Concat(Three("Backward", $"{targets}, {Gradients}")))
            yield return signature;
    }

    /// <summary>Declares the span of each value that is carried, if any is: the rows of these samples.</summary>
    public static void WriteRows(CodeWriter writer, IReadOnlyList<PortModel> carried)
    {
        if (carried.Count == 0)
            return;
        writer.Line("global::NetGen.Guard.Carried(carried, CarriedLengths, batch == 0 ? samples : batch);");
        for (int i = 0; i < carried.Count; i++)
            writer.Line($"global::System.Span<float> {carried[i].Name} = global::NetGen.KernelMemory.Rows(carried, {i}, firstRow, samples);");
    }

    private static IEnumerable<string> Three(string name, string parameters) =>
    [
        GeneratedMembers.Signature(name, $"{parameters}, {State}"), GeneratedMembers.Signature(name, $"{parameters}, {State}, {Workspace}"),
        GeneratedMembers.Signature($"{name}Of", $"{parameters}, {State}, {Workspace}, {Rows}"),
    ];

    private static void WriteCreate(CodeWriter writer, NetworkSurface surface)
    {
        string names = string.Join(", ", surface.CarriedPorts.Select(port => $"{port.Name} {port.Type.Shape}"));
        writer.Line();
        writer.Line("/// <summary>Floats of each value that a sample carries from call to call.</summary>");
        writer.Line($"private static readonly int[] CarriedLengths = [{string.Join(", ", surface.CarriedPorts.Select(port => port.Length()))}];");
        writer.Line();
        writer.Line($"/// <summary>Allocates what sequences carry from call to call, at their beginning: for each sample {names}.</summary>");
        writer.Line("/// <param name=\"samples\">Samples of each call: as many sequences go on side by side.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">There are none.</exception>");
        writer.Line("public global::NetGen.CarriedState CreateCarriedState(int samples) => new(samples, CarriedLengths);");
    }

    private static void WriteMethods(
        CodeWriter writer, NetworkSurface surface, string returns, string name, string summary, IReadOnlyList<PortModel> ports, (string Declaration, string Description)[] others, Action body)
    {
        string NameOf(string declaration) => declaration.Substring(declaration.LastIndexOf(' ') + 1);
        string parameters = string.Join(", ", ports.Select(port => port.Parameter()).Concat(others.Select(other => other.Declaration)));
        string arguments = string.Join(", ", ports.Select(port => port.Name).Concat(others.Select(other => NameOf(other.Declaration))));
        MethodDocs.Write(writer, $"{summary} Allocates nothing.", surface, ports);
        foreach ((string declaration, string description) in others)
            writer.Line($"/// <param name=\"{NameOf(declaration)}\">{description}</param>");
        writer.Line("/// <param name=\"carried\">What the call before has left, a row for each sample; takes what this one leaves.</param>");
        MethodDocs.WriteLengthException(writer);
        writer.Line(CodeWriter.FullSpeed);
        writer.Line($"public {returns} {name}({parameters}, {State}) => {name}Of({arguments}, carried, ownWorkspace, 0, 0);");
        writer.Line();
        writer.Line($"/// <inheritdoc cref=\"{name}({MethodDocs.Cref(ports)}{string.Concat(others.Select(other => $", {CrefOf(other.Declaration)}"))}, global::NetGen.CarriedState)\"/>");
        writer.Line("/// <param name=\"workspace\">Memory to compute in.</param>");
        writer.Line(CodeWriter.FullSpeed);
        writer.Line($"public {returns} {name}({parameters}, {State}, {Workspace}) => {name}Of({arguments}, carried, workspace, 0, 0);");
        writer.Line();
        writer.Line("// Of a batch of more samples than these, the first of these has the row firstRow.");
        writer.Line(CodeWriter.FullSpeed);
        writer.Block($"private {returns} {name}Of({parameters}, {State}, {Workspace}, {Rows})", body);
    }

    private static string CrefOf(string declaration) => declaration.Substring(0, declaration.LastIndexOf(' ')).Replace('<', '{').Replace('>', '}');
}
