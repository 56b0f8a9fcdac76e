using NetGen.Compiler.Emission.Surface;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Emission;

/// <summary>Writes what a streaming network that does not compile has for steps, with bodies that throw.</summary>
internal static class BrokenStepWriter
{
    /// <summary>Writes the members.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="spec">The network.</param>
    /// <param name="inputs">Its inputs, as far as they can be told.</param>
    public static void Write(CodeWriter writer, NetworkSpec spec, IReadOnlyList<(string Element, string Name)> inputs)
    {
        // Methods that take a state can't do without its class.
        if (!spec.Streaming || spec.Name == "State" || spec.MemberNames.Contains("State"))
            return;
        BrokenNetworkEmitter.WriteMember(writer, spec, "StepInputLength", "public const int StepInputLength = 0;");
        BrokenNetworkEmitter.WriteMember(writer, spec, "StepOutputLength", "public const int StepOutputLength = 0;");
        BrokenNetworkEmitter.WriteMember(writer, spec, "ContextLength", "public const int ContextLength = 0;");
        writer.Line("public sealed class State : global::NetGen.StreamingState, global::NetGen.IStreamingState<State>");
        writer.Line("{");
        writer.Line($"    internal State() : base(0, 0, false) => {BrokenNetworkEmitter.Throw};");
        writer.Line($"    public void CopyTo(State destination) => {BrokenNetworkEmitter.Throw};");
        writer.Line("}");
        BrokenNetworkEmitter.WriteMethod(writer, spec, "public State CreateState", "CreateState", "");

        // The last input comes step by step, and all of its steps count.
        bool hasLengths = spec.Attributes.LastOrDefault(InputLowering.IsInput) is { } last && InputLowering.HasLengths(last);
        int stepped = inputs.Count - (hasLengths ? 2 : 1);
        string parameters = $"{Span(inputs[stepped])}, global::System.Span<float> output, State state";
        BrokenNetworkEmitter.WriteMethod(writer, spec, "public void Step", "Step", parameters);
        BrokenNetworkEmitter.WriteMethod(writer, spec, "public void Prefill", "Prefill", parameters);
        if (inputs[stepped].Element == "int")
            BrokenNetworkEmitter.WriteMethod(writer, spec, "public void Step", "Step", StepWriter.TokenParameters);
        if (stepped > 0)
            BrokenNetworkEmitter.WriteMethod(writer, spec, "public void Start", "Start", $"{string.Join(", ", inputs.Take(stepped).Select(Span))}, State state");
    }

    private static string Span((string Element, string Name) input) => $"global::System.ReadOnlySpan<{input.Element}> {input.Name}";
}
