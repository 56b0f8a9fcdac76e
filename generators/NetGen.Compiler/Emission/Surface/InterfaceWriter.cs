using NetGen.Compiler.Models;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the implementation of <c>INetwork</c> and <c>ITrainableNetwork</c>, through which the trainer works.</summary>
public static class InterfaceWriter
{
    /// <summary>Writes the explicit members.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        IReadOnlyList<PortModel> inputs = surface.Model.Inputs;
        string inputRows = string.Join(", ", inputs.Select(Rows));
        writer.Line();
        writer.Line("global::NetGen.NetworkDescription global::NetGen.INetwork.Description => Description;");
        writer.Line();
        writer.Block("void global::NetGen.INetwork.Forward(global::NetGen.Batch batch, int first, int count, global::System.Span<float> output, global::NetGen.Workspace workspace)", () =>
        {
            writer.Line("global::NetGen.Guard.Batch(batch, Description, first, count, false);");
            writer.Line($"Forward({inputRows}, output, workspace);");
        });
        if (surface.Model.Loss is not { } loss)
            return;

        string allRows = $"{inputRows}, {Rows(loss.Target, inputs.Count)}";
        writer.Line();
        writer.Block("float global::NetGen.ITrainableNetwork.Loss(global::NetGen.Batch batch, int first, int count, global::NetGen.Workspace workspace)", () =>
        {
            writer.Line("global::NetGen.Guard.Batch(batch, Description, first, count, true);");
            writer.Line($"return LossOf({allRows}, workspace, batch.Count);");
        });
        writer.Line();
        writer.Block("float global::NetGen.ITrainableNetwork.Backward(global::NetGen.Batch batch, int first, int count, global::NetGen.Gradients gradients, global::NetGen.Workspace workspace)", () =>
        {
            writer.Line("global::NetGen.Guard.Batch(batch, Description, first, count, true);");
            writer.Line($"return BackwardOf({allRows}, gradients, workspace, batch.Count);");
        });
    }

    private static string Rows(PortModel port, int index) =>
        $"batch.{(port.Type.Element == ElementKind.Index ? "Indices" : "Floats")}({index}, first, count)";
}
