using NetGen.Compiler.Emission.Straight;
using NetGen.Compiler.Models;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Streaming;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes <c>Step</c>, and <c>Start</c> for a network with several chains.</summary>
public static class StepWriter
{
    /// <summary>The parameters of the <c>Step</c> that takes a single token.</summary>
    public const string TokenParameters = "int token, global::System.Span<float> output, State state";

    /// <summary>Writes the methods.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        if (surface.Model.Streaming is not { } streaming)
            return;
        WriteStep(writer, surface, streaming, surface.Step!);
        if (streaming.HasCache)
            PrefillWriter.Write(writer, surface, streaming);
        if (surface.Start is { } start)
            WriteStart(writer, surface, streaming, start);
    }

    /// <summary>The parameters of <c>Step</c>.</summary>
    public static string StepParameters(StreamingModel streaming) => $"{streaming.Input.Parameter()}, global::System.Span<float> output, State state";

    /// <summary>The parameters of <c>Start</c>.</summary>
    public static string StartParameters(StreamingModel streaming) => string.Concat(streaming.Given.Select(input => $"{input.Parameter()}, ")) + "State state";

    /// <summary>Whether there is a <c>Step</c> that takes a single token.</summary>
    public static bool TakesToken(StreamingModel streaming) => streaming.Input is { Type.Element: ElementKind.Index } input && input.Length() == 1;

    private static void WriteStep(CodeWriter writer, NetworkSurface surface, StreamingModel streaming, EntryPoint entry)
    {
        PortModel input = streaming.Input;
        if (TakesToken(streaming))
        {
            WriteDocs(writer, "The next step of a sequence: its token. Allocates nothing, takes no lock and calls nothing that waits.", [$"The token, from 0 to {input.IndexBound - 1}."], ["token"], streaming);
            writer.Line(CodeWriter.FullSpeed);
            writer.Block($"public void Step({TokenParameters})", () =>
            {
                writer.Line($"global::NetGen.Guard.Index(token, {input.IndexBound}, \"token\");");
                writer.Line("Step(new global::System.ReadOnlySpan<int>(in token), output, state);");
            });
        }

        WriteDocs(
            writer, "The next steps of a sequence, one or more: the spans' lengths say how many. Allocates nothing, takes no lock and calls nothing that waits.",
            [$"For each step {input.Describe()}."], [input.Name], streaming);
        writer.Line(CodeWriter.FullSpeed);
        writer.Block($"public void Step({StepParameters(streaming)})", () =>
        {
            writer.Line($"int steps = global::NetGen.Guard.Samples({input.Name}.Length, StepInputLength, \"{input.Name}\", \"{input.Type.Shape}\", \"step\");");
            Checks.WriteIndices(writer, input);
            writer.Line($"global::NetGen.Guard.Length(output.Length, steps, StepOutputLength, \"output\", \"{streaming.Output.Type.Shape}\", \"step\");");
            Checks.WriteApart(writer, input.Name, "output");
            writer.Line("global::NetGen.Guard.Apart(Parameters, output, \"output\");");
            WriteReady(writer, streaming);
            WriteMemory(writer);
            WriteOnce(writer, entry);
            writer.Block("for (int step = 0; step < steps; step++)", () => WriteCall(writer, entry, input.Name, Place("output", "step * StepOutputLength")));
        });
    }

    /// <summary>Writes the check that the steps can be made: there is a beginning, and room.</summary>
    internal static void WriteReady(CodeWriter writer, StreamingModel streaming)
    {
        writer.Line("global::NetGen.Guard.Started(state);");
        if (streaming.MostSteps is not null)
            writer.Line("global::NetGen.Guard.Context(state, steps, ContextLength);");
    }

    /// <summary>The reference to a place in a span.</summary>
    internal static string Place(string span, string offset) => $"ref code::Unsafe.Add(ref memory::MemoryMarshal.GetReference({span}), {offset})";

    /// <summary>Writes one step, <c>step</c>, at the machine's vector width.</summary>
    internal static void WriteCall(CodeWriter writer, EntryPoint entry, string input, string outputPlace)
    {
        writer.Line("nuint position = global::NetGen.KernelMemory.NextSteps(state, 1);");
        string inputPlace = Place(input, "step * StepInputLength");
        string Call(EntryParameter parameter) => parameter.Name == input ? inputPlace : parameter.Name == "output" ? outputPlace : Argument(parameter);
        foreach (Lanes lanes in Lanes.All)
        {
            string name = entry.StraightText(lanes) is null
                ? $"{entry.Name}({string.Join(", ", entry.TileParameters.Select(Call))})"
                : $"{StraightMethod.NameOf(entry)}({string.Join(", ", StraightMethod.ParametersOf(entry).Select(Call))})";
            string condition = lanes == Lanes.All[0] ? $"if ({lanes.Class}.IsHardwareAccelerated)" : lanes == Lanes.All[Lanes.All.Count - 1] ? "else" : $"else if ({lanes.Class}.IsHardwareAccelerated)";
            writer.Nest(condition, $"Kernels{lanes.Count}.{name};");
        }
    }

    private static void WriteStart(CodeWriter writer, NetworkSurface surface, StreamingModel streaming, EntryPoint entry)
    {
        writer.Line();
        writer.Line("/// <summary>Begins a sequence: computes what its steps need of the other inputs. Allocates nothing.</summary>");
        foreach (PortModel given in streaming.Given)
            writer.Line($"/// <param name=\"{given.Name}\">One sample: {given.Describe()}.</param>");
        writer.Line("/// <param name=\"state\">What it held is lost.</param>");
        MethodDocs.WriteLengthException(writer);
        writer.Line(CodeWriter.FullSpeed);
        writer.Block($"public void Start({StartParameters(streaming)})", () =>
        {
            foreach (PortModel given in streaming.Given)
                Checks.WriteInput(writer, surface, given, "1");
            writer.Line("global::NetGen.KernelMemory.Start(state);");
            WriteMemory(writer);
            WriteOnce(writer, entry);
            string Call(EntryParameter parameter) => streaming.Given.Any(given => given.Name == parameter.Name) ? $"ref memory::MemoryMarshal.GetReference({parameter.Name})"
                : parameter.Name == EntryPoint.Position ? "0" : Argument(parameter);
            TileLoop.WriteDispatch(writer, $"{entry.Name}({string.Join(", ", entry.TileParameters.Select(Call))})", "");
        });
    }

    // A straight method computes everything itself.
    internal static void WriteOnce(CodeWriter writer, EntryPoint entry)
    {
        if (entry.HasCallStage && Lanes.All.Any(lanes => entry.StraightText(lanes) is null))
            TileLoop.WriteDispatch(writer, $"{entry.OnceName}({Arguments(entry.OnceParameters)})", "");
    }

    internal static void WriteMemory(CodeWriter writer)
    {
        writer.Line("ref float parameters = ref global::NetGen.KernelMemory.Of(Parameters);");
        writer.Line("ref float carried = ref global::NetGen.KernelMemory.Of(state);");
    }

    private static string Arguments(IEnumerable<EntryParameter> parameters) => string.Join(", ", parameters.Select(Argument));

    internal static string Argument(EntryParameter parameter) => parameter.Name switch
    {
        "state" => "ref carried",
        "arena" => "ref code::Unsafe.Add(ref carried, StateLength)",
        "rows" => "1",
        _ => parameter.Argument,
    };

    private static void WriteDocs(CodeWriter writer, string summary, string[] descriptions, string[] names, StreamingModel streaming)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        for (int i = 0; i < names.Length; i++)
            writer.Line($"/// <param name=\"{names[i]}\">{descriptions[i]}</param>");
        writer.Line($"/// <param name=\"output\">Receives for each step {streaming.Output.Describe()}: what <c>Forward</c> gives of the sequence so far.</param>");
        writer.Line("/// <param name=\"state\">What the steps before have left; not for two threads at a time.</param>");
        WriteExceptions(writer, streaming);
    }

    /// <summary>Documents what steps throw.</summary>
    internal static void WriteExceptions(CodeWriter writer, StreamingModel streaming)
    {
        MethodDocs.WriteLengthException(writer);
        string[] reasons = [.. streaming.Start is null ? [] : new[] { "<c>Start</c> has not been called" }, .. streaming.MostSteps is null ? [] : new[] { "<see cref=\"ContextLength\"/> would be exceeded, and the state is as it was" }];
        if (reasons.Length > 0)
            writer.Line($"/// <exception cref=\"global::System.InvalidOperationException\">{string.Join(", or ", reasons)}.</exception>");
    }
}
