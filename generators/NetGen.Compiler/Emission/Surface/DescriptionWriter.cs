using NetGen.Compiler.Models;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the network's description of itself, and the table for its documentation.</summary>
public static class DescriptionWriter
{
    /// <summary>Writes the static <c>Description</c>.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        NetworkModel model = surface.Model;
        writer.Line("/// <summary>Inputs, output, layers and parameters.</summary>");
        writer.Line("public static global::NetGen.NetworkDescription Description { get; } = new(");
        writer.Indent(() =>
        {
            writer.Line($"{Literal(model.Spec.Name)},");
            WriteArray(writer, "PortDescription", model.Inputs.Select(Port), ",");
            writer.Line($"{Port(surface.Output)},");
            writer.Line($"{(model.Loss is { } loss ? Port(loss.Target) : "null")},");
            writer.Line($"{(model.Loss is { } named ? Literal(named.Name) : "null")},");
            WriteArray(writer, "LayerDescription", model.Layers.Select(layer => Layer(model, layer)), ",");
            writer.Line("new global::NetGen.ParameterLayout(");
            string rest = model.OutputLengths is { } input ? $" {{ OutputLengths = {input} }}" : "";
            writer.Indent(() => WriteArray(writer, "ParameterInfo", model.Parameters.Select((parameter, i) => Parameter(parameter, surface.ParameterOffsets[i])), $")){rest};"));
        });
    }

    /// <summary>The table of layers in the class's documentation: what hovering over it shows.</summary>
    public static IEnumerable<string> Documentation(NetworkSurface surface)
    {
        NetworkModel model = surface.Model;
        yield return $"<remarks>{Escape(string.Join(", ", model.Inputs.Select(input => $"{input.Name} {input.Type.Shape}")))} → {surface.Output.Type.Shape}, "
            + $"{surface.ParameterCount:N0} parameters, {model.Layers.Sum(layer => layer.Flops):N0} FLOPs a sample.".Replace('\u00a0', ',');
        yield return "<list type=\"table\">";
        yield return "<listheader><term>layer</term><description>output, parameters, FLOPs</description></listheader>";
        foreach (LayerModel layer in model.Layers)
        {
            yield return $"<item><term>{Escape(layer.Name)}: {Escape(layer.Kind)}</term><description>{layer.Output.Shape}, {ParameterCount(model, layer)}, {layer.Flops}; "
                + $"{Escape(layer.Formula)}</description></item>";
        }

        yield return "</list></remarks>";
    }

    /// <summary>The same table as a comment at the top of the file.</summary>
    public static string Table(NetworkSurface surface)
    {
        NetworkModel model = surface.Model;
        string[][] rows =
        [
            ["layer", "", "output", "parameters", "FLOPs"],
            .. model.Inputs.Select(input => new[] { input.Name, "", $"{input.Type.Shape}", "", "" }),
            .. model.Layers.Select(layer => new[] { layer.Name, layer.Kind, $"{layer.Output.Shape}", $"{ParameterCount(model, layer)}", $"{layer.Flops}" }),
            .. model.Loss is { } loss ? [["loss", loss.Name, "", "", ""]] : Array.Empty<string[]>(),
            .. model.Penalties.Select(penalty => new[] { "penalty", penalty.Name, "", "", "" }),
        ];
        int[] widths = [.. Enumerable.Range(0, 5).Select(column => rows.Max(row => row[column].Length))];
        return string.Join("\n", rows.Select(row =>
            string.Join("  ", row.Select((cell, column) => column < 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd()));
    }

    private static int ParameterCount(NetworkModel model, LayerModel layer) => layer.Parameters
        .Select(index => model.Parameters[index]).Where(parameter => parameter.IsTrainable).Sum(parameter => parameter.Shape.Length);

    private static void WriteArray(CodeWriter writer, string type, IEnumerable<string> items, string end)
    {
        writer.Line($"new global::NetGen.{type}[]");
        writer.Line("{");
        writer.Indent(() =>
        {
            foreach (string item in items)
                writer.Line($"{item},");
        });
        writer.Line($"}}{end}");
    }

    private static string Port(PortModel port) =>
        $"new global::NetGen.PortDescription({Literal(port.Name)}, global::NetGen.ElementType.{(port.Type.Element == ElementKind.Index ? "Index" : "Number")}, "
        + $"{Integers(port.Type.Shape.Dimensions)}, {port.IndexBound}{(port.IsLengths ? ", IsLengths: true" : "")})";

    private static string Layer(NetworkModel model, LayerModel layer) =>
        $"new global::NetGen.LayerDescription({Literal(layer.Name)}, {Literal(layer.Kind)}, {Integers(layer.Output.Shape.Dimensions)}, {ParameterCount(model, layer)}, {layer.Flops}L)";

    private static string Parameter(ParameterModel parameter, int offset) =>
        $"new global::NetGen.ParameterInfo({Literal(parameter.Name)}, {offset}, {Integers(parameter.Shape.Dimensions)}, global::NetGen.Init.{parameter.Init}, "
        + $"{parameter.FanIn}, {parameter.FanOut}{(parameter.PyTorchAxes.Count == 0 ? "" : $", {Integers(parameter.PyTorchAxes)}")}{(parameter.IsTrainable ? "" : ", Trainable: false")}"
        + $"{(parameter.PyTorchSplit.Count == 0 ? "" : $", PyTorchSplit: {Integers(parameter.PyTorchSplit)}")})";

    private static string Integers(IEnumerable<int> values) => $"new int[] {{ {string.Join(", ", values)} }}";

    private static string Literal(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
