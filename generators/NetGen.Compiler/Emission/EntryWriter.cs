using NetGen.Compiler.Emission.Kernels;
using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Emission.Straight;
using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Emission;

/// <summary>Writes the methods of one computation at one vector width: a call for each node, the kernels go to a library.</summary>
public sealed class EntryWriter(EntryPoint entry, Lanes lanes, KernelLibrary library)
{
    /// <summary>Writes what is computed once a call, if there is anything, and what is computed for each tile.</summary>
    public void Write(CodeWriter writer)
    {
        if (entry.HasCallStage)
            WriteMethod(writer, entry.OnceName, $"What {entry.Name} computes once a call: it depends on the parameters alone.", entry.OnceParameters, "void", [Stage.Call, Stage.Packing]);
        if (entry.StraightText(lanes) is { } straight)
            WriteStraight(writer, straight);
        if (entry.HasTileStage)
            WriteMethod(writer, entry.Name, $"{entry.Name} for a tile of samples.", entry.TileParameters, entry.ReturnType, [Stage.Tile, Stage.InputGradient]);
    }

    private void WriteStraight(CodeWriter writer, string body)
    {
        writer.Line();
        writer.Line($"/// <summary>{entry.Name} for one sample: everything in registers.</summary>");
        writer.Line(CodeWriter.KernelSpeed);
        string parameters = string.Join(", ", StraightMethod.ParametersOf(entry).Select(parameter => parameter.Declaration));
        writer.Block($"internal static void {StraightMethod.NameOf(entry)}({parameters})", () => writer.Lines(body));
    }

    private void WriteMethod(CodeWriter writer, string name, string summary, IReadOnlyList<EntryParameter> parameters, string returnType, Stage[] stages)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line(CodeWriter.KernelSpeed);
        writer.Block($"internal static {returnType} {name}({string.Join(", ", parameters.Select(parameter => parameter.Declaration))})", () =>
        {
            if (returnType == "float")
                writer.Line("float loss = 0f;");
            foreach (Stage stage in stages)
            {
                Node[] nodes = [.. entry.Plan.Nodes.Where(node => entry.Plan.Stages[node] == stage && NeedsCode(node))];
                if (nodes.Length == 0)
                    continue;
                string? Condition(Node node) => stage switch { Stage.InputGradient => "wantsInputGradient", Stage.Packing => entry.IsPacked(node), _ => null };
                foreach (IGrouping<string?, Node> group in nodes.GroupBy(Condition))
                {
                    if (group.Key is { } condition)
                        writer.Block($"if ({condition})", () => WriteNodes(writer, group));
                    else
                        WriteNodes(writer, group);
                }
            }

            if (returnType == "float")
                writer.Line("return loss;");
        });
    }

    private void WriteNodes(CodeWriter writer, IEnumerable<Node> nodes)
    {
        foreach (Node node in nodes)
            WriteNode(writer, node);
    }

    private bool NeedsCode(Node node) => node.Op switch
    {
        { IsPlace: true } => false,
        Pack => PackKernel.Pays(node, lanes),
        Sink { Kind: SinkKind.Loss } => true,
        Sink sink => entry.Plan.Locations[node.Inputs[0]] is not SinkLocation direct || direct.Sink != sink,
        _ => true,
    };

    private void WriteNode(CodeWriter writer, Node node)
    {
        switch (node.Op)
        {
            case Sink { Kind: SinkKind.Loss }:
                writer.Line($"loss += {entry.Reference(node.Inputs[0])};");
                break;
            case Sink sink when node.Inputs[0].Type.IsScalar:
                writer.Line($"{entry.Reference(sink)} {(sink.Accumulates ? "+=" : "=")} {entry.Reference(node.Inputs[0])};");
                break;
            case Map map when node.Output.Type.IsScalar:
                var scalar = new ExpressionWriter(null, [.. node.Inputs.Select(entry.Reference)], line => writer.Line(line));
                string value = scalar.Write(map.Body, $"{(entry.Plan.Locations[node.Output] is LocalLocation local ? local.Name : Naming.Local(node))}Part");
                writer.Line($"{Assign(node)} {value};");
                break;
            case Scan scan:
                WriteLoop(writer, node, scan);
                break;
            default:
                Kernel kernel = KernelEmitters.Emit(entry, node, lanes);
                string call = $"{library.NameOf(kernel)}({string.Join(", ", kernel.Arguments)});";
                writer.Line($"// {kernel.Comment.Replace("\n", "; ")}");
                writer.Line(kernel.ReturnType == "float" ? $"{Assign(node)} {call}" : call);
                break;
        }
    }

    private void WriteLoop(CodeWriter writer, Node node, Scan scan)
    {
        IReadOnlyList<Value> carried = scan.Carried;
        int results = scan.Results.Count;
        for (int i = 0; i < carried.Count; i++)
        {
            Value value = node.Outputs[results + i];
            int length = value.Shape.Length;
            int input = scan.Starts[i] ? scan.InputOf(new Source(SourceKind.Carried, i, value.Type)) : -1;
            if (input < 0)
                writer.Line($"{Span(value, length)}.Clear();");
            else if (entry.Reference(node.Inputs[input]) != entry.Reference(value))
                writer.Line($"{Span(node.Inputs[input], length)}.CopyTo({Span(value, length)});");
        }

        string loop = scan.IsReversed ? $"for (nint step = {scan.Steps - 1}; step >= 0; step--)" : $"for (nint step = 0; step < {scan.Steps}; step++)";
        writer.Block(loop, () =>
        {
            foreach (Node part in scan.Body.Nodes.Where(part => part.Op is not Sink && !part.Op.IsPlace))
                WriteNode(writer, part);
            for (int i = 0; i < carried.Count; i++)
            {
                Value value = node.Outputs[results + i];
                if (entry.Plan.Locations[carried[i]] != entry.Plan.Locations[value])
                    writer.Line($"{Span(carried[i], value.Shape.Length)}.CopyTo({Span(value, value.Shape.Length)});");
            }

            if (scan.Segment > 0)
                WriteSegmentEnd(writer, node, scan);
        });
    }

    private void WriteSegmentEnd(CodeWriter writer, Node node, Scan scan) => writer.Block($"if (step > 0 && step % {scan.Segment} == 0)", () =>
    {
        writer.Line($"// No gradient flows further back: truncated to {scan.Segment} step{(scan.Segment == 1 ? "" : "s")}.");
        foreach (Value value in node.Outputs.Skip(scan.Results.Count))
            writer.Line($"{Span(value, value.Shape.Length)}.Clear();");
    });

    private string Span(Value value, int length) => $"memory::MemoryMarshal.CreateSpan(ref {entry.Reference(value)}, (int)rows * {length})";

    private string Assign(Node node) =>
        entry.Plan.Locations[node.Output] is LocalLocation local ? $"float {local.Name} =" : $"{entry.Reference(node.Output)} =";
}
