using NetGen.Compiler.Streaming;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes <c>Prefill</c>: many steps, of which only the output of the last is wanted. They are made in chunks, which leave the state alone behind; the last chunk gives the output too.</summary>
internal static class PrefillWriter
{
    /// <summary>Writes the method.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface, StreamingModel streaming)
    {
        string input = streaming.Input.Name;
        writer.Line();
        writer.Line("/// <summary>The next steps of a sequence, one or more, of which only the last one's output is wanted: a prompt. The state is then as <c>Step</c> leaves it, but for rounding. Allocates nothing.</summary>");
        writer.Line($"/// <param name=\"{input}\">For each step {streaming.Input.Describe()}.</param>");
        writer.Line($"/// <param name=\"output\">Receives of the last step {streaming.Output.Describe()}: what <c>Forward</c> gives of the sequence so far.</param>");
        writer.Line("/// <param name=\"state\">What the steps before have left; not for two threads at a time.</param>");
        StepWriter.WriteExceptions(writer, streaming);
        writer.Line(CodeWriter.FullSpeed);
        writer.Block($"public void Prefill({StepWriter.StepParameters(streaming)})", () =>
        {
            writer.Line($"int steps = global::NetGen.Guard.Steps({input}.Length, StepInputLength, \"{input}\", \"{streaming.Input.Type.Shape}\");");
            Checks.WriteIndices(writer, streaming.Input);
            writer.Line($"global::NetGen.Guard.Length(output.Length, 1, StepOutputLength, \"output\", \"{streaming.Output.Type.Shape}\", \"step\");");
            Checks.WriteApart(writer, input, "output");
            writer.Line("global::NetGen.Guard.Apart(Parameters, output, \"output\");");
            StepWriter.WriteReady(writer, streaming);
            StepWriter.WriteMemory(writer);
            writer.Line("int step = 0;");
            if (surface.Prefill is { } chunk)
                WriteChunks(writer, streaming, chunk, surface.PrefillLast!);
            StepWriter.WriteOnce(writer, surface.Step!);
            writer.Block("for (; step < steps; step++)", () => StepWriter.WriteCall(writer, surface.Step!, input, "ref memory::MemoryMarshal.GetReference(output)"));
        });
    }

    private static void WriteChunks(CodeWriter writer, StreamingModel streaming, EntryPoint chunk, EntryPoint last)
    {
        string input = streaming.Input.Name, element = streaming.Input.Element();
        if (chunk.HasCallStage)
            writer.Block($"if (steps > {streaming.ChunkSteps})", () => StepWriter.WriteOnce(writer, chunk));
        string fits = streaming.MostSteps is null ? "" : $" && state.Position <= ContextLength - {streaming.ChunkSteps}";
        writer.Block($"for (int count; steps - step >= {ChunkLength.Fewest}{fits}; step += count)", () =>
        {
            writer.Line($"count = int.Min({streaming.ChunkSteps}, steps - step);");
            writer.Line($"ref {element} {input}Chunk = {StepWriter.Place(input, "step * StepInputLength")};");
            writer.Block($"if (count < {streaming.ChunkSteps})", () =>
            {
                int length = StepMemory.ChunkInputLength(streaming);
                string place = $"code::Unsafe.Add(ref carried, StateLength + StepWorkspaceLength - {length})";
                writer.Line("// The input's place is the last of the state's memory. What the steps do not fill is 0.");
                writer.Line($"global::System.Span<{element}> {input}Padded = memory::MemoryMarshal.CreateSpan(ref {(element == "int" ? $"code::Unsafe.As<float, int>(ref {place})" : place)}, {length});");
                writer.Line($"{input}Padded.Clear();");
                writer.Line($"{input}.Slice(step * StepInputLength, count * StepInputLength).CopyTo({input}Padded);");
                writer.Line($"{input}Chunk = ref memory::MemoryMarshal.GetReference({input}Padded);");
            });
            writer.Line("nuint position = global::NetGen.KernelMemory.NextSteps(state, count);");
            writer.Block("if (step + count < steps)", () =>
            {
                WriteCall(writer, chunk, input);
                writer.Line("continue;");
            });
            StepWriter.WriteOnce(writer, last);
            writer.Line($"nuint {EntryPoint.Last} = (nuint)count - 1;");
            WriteCall(writer, last, input);
        });
    }

    private static void WriteCall(CodeWriter writer, EntryPoint entry, string input)
    {
        string Argument(EntryParameter parameter) =>
            parameter.Name == input ? $"ref {input}Chunk" : parameter.Name == "output" ? "ref memory::MemoryMarshal.GetReference(output)" : StepWriter.Argument(parameter);
        TileLoop.WriteDispatch(writer, $"{entry.Name}({string.Join(", ", entry.TileParameters.Select(Argument))})", "");
    }
}
