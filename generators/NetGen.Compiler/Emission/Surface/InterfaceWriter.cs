using NetGen.Compiler.Models;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the implementation of <c>INetwork</c> and <c>ITrainableNetwork</c>, through which the trainer works.</summary>
public static class InterfaceWriter
{
    /// <summary>What the network implements.</summary>
    public static string NameOf(NetworkModel model) =>
        model.Loss is null ? "global::NetGen.INetwork" : model.Carrying is null ? "global::NetGen.ITrainableNetwork" : "global::NetGen.ICarryingNetwork";

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
        if (surface.Carried is not null)
            WriteCarried(writer, inputRows, allRows);
    }

    private static void WriteCarried(CodeWriter writer, string inputRows, string allRows)
    {
        const string Samples = "global::NetGen.Batch batch, int first, int count", Memory = "global::NetGen.CarriedState carried, global::NetGen.Workspace workspace";
        void Write(string header, bool withTarget, string call)
        {
            writer.Line();
            writer.Block(header, () => writer.Line($"global::NetGen.Guard.Batch(batch, Description, first, count, {(withTarget ? "true" : "false")});").Line(call));
        }

        Write(
            $"void global::NetGen.ICarryingNetwork.Forward({Samples}, global::System.Span<float> output, {Memory})", false,
            $"ForwardOf({inputRows}, output, carried, workspace, batch.Count, first);");
        Write(
            $"float global::NetGen.ICarryingNetwork.Loss({Samples}, {Memory})", true,
            $"return LossOf({allRows}, carried, workspace, batch.Count, first);");
        Write(
            $"float global::NetGen.ICarryingNetwork.Backward({Samples}, global::NetGen.Gradients gradients, {Memory})", true,
            $"return BackwardOf({allRows}, gradients, carried, workspace, batch.Count, first);");
    }

    private static string Rows(PortModel port, int index) =>
        $"batch.{(port.Type.Element == ElementKind.Index ? "Indices" : "Floats")}({index}, first, count)";
}
