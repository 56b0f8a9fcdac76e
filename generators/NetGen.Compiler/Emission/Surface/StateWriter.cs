using NetGen.Compiler.Planning;
using NetGen.Compiler.Streaming;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the state of a streaming network: its class, what makes one, and where each value lies in it.</summary>
public static class StateWriter
{
    /// <summary>Writes the class and <c>CreateState</c>.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        if (surface.Model.Streaming is not { } streaming)
            return;
        writer.Line();
        writer.Line("/// <summary>What the network carries from one step to the next. One state serves one thread at a time; any number of states run over the same parameters.</summary>");
        writer.Block("public sealed class State : global::NetGen.StreamingState, global::NetGen.IStreamingState<State>", () =>
        {
            writer.Line($"internal State() : base(StateLength, StepWorkspaceLength, {(streaming.Start is null ? "false" : "true")})");
            writer.Line("{").Line("}").Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line("public void CopyTo(State destination) => CopyStateTo(destination);");
        });
        writer.Line();
        writer.Line("/// <summary>Allocates a state: the beginning of a sequence.</summary>");
        writer.Line("public State CreateState() => new();");
    }

    /// <summary>Writes the constants.</summary>
    public static void WriteConstants(CodeWriter writer, NetworkSurface surface)
    {
        if (surface.Model.Streaming is not { } streaming)
            return;
        ConstantsWriter.WriteConstant(writer, "public", "StepInputLength", streaming.Input.Length(), $"Elements of one step's {streaming.Input.Name}: {streaming.Input.Describe()}.");
        ConstantsWriter.WriteConstant(writer, "public", "StepOutputLength", streaming.Output.Length(), $"Elements of one step's output: {streaming.Output.Describe()}.");
        if (streaming.MostSteps is { } most)
            ConstantsWriter.WriteConstant(writer, "public", "ContextLength", most, "The most steps of a sequence; Reset begins another.");
        ConstantsWriter.WriteConstant(writer, "private", "StateLength", streaming.Length, "Floats of a state.");
        ConstantsWriter.WriteConstant(writer, "private", "StepWorkspaceLength", StepMemory.Of(surface), "Floats that a step needs beside the state.");
    }

    /// <summary>Writes the offsets.</summary>
    public static void WriteOffsets(CodeWriter writer, NetworkSurface surface)
    {
        if (surface.Model.Streaming is not { State.Count: > 0 } streaming)
            return;
        writer.Line();
        writer.Line("/// <summary>Where each value of the state starts, in floats.</summary>");
        writer.Block("private static class StateOffset", () =>
        {
            for (int i = 0; i < streaming.State.Count; i++)
                writer.Line($"internal const int {Naming.Pascal(streaming.State[i].Name)} = {streaming.Offset(i)}; // {streaming.State[i].Shape}");
        });
    }
}
