using NetGen.Compiler.Emission.Surface;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Truncation;

namespace NetGen.Compiler.Emission;

/// <summary>
/// Writes the public surface of a network that does not compile, with bodies that throw: the editor shows the one error in the
/// declaration, not another at every use of the class.
/// </summary>
public static class BrokenNetworkEmitter
{
    /// <summary>What every member does.</summary>
    internal const string Throw = "throw new global::System.InvalidOperationException(\"The network's declaration has errors.\")";

    private const string Trainable = "global::NetGen.ITrainableNetwork", Carrying = "global::NetGen.ICarryingNetwork", Samples = "global::NetGen.Batch batch, int first, int count";

    private static readonly string[] Constants = ["InputLength", "OutputLength", "TargetLength", "ParameterCount"];

    /// <summary>Writes the file.</summary>
    public static GeneratedFile Emit(NetworkSpec spec)
    {
        bool carries = spec.Attributes.Any(TruncationLowering.IsTruncate);
        string text = FileFrame.Write(spec, $"{spec.Name}: its declaration has errors, so every member throws.\n", $" : {(carries ? Carrying : Trainable)}", [], writer =>
        {
            foreach (string name in Constants.Concat(Inputs(spec).Select(input => $"{Naming.Pascal(input.Name)}Length")).Distinct())
                WriteMember(writer, spec, name, $"public const int {name} = 0;");
            WriteMethod(writer, spec, $"public {spec.Declarations[spec.Declarations.Count - 1].Name}", ".ctor", "ulong seed = 0");
            WriteMember(writer, spec, "Description", $"public static global::NetGen.NetworkDescription Description => {Throw};");
            WriteMember(writer, spec, "Parameters", $"public global::NetGen.ParameterSet Parameters => {Throw};");
            WriteMethod(writer, spec, "public global::NetGen.Gradients CreateGradients", "CreateGradients", "");
            WriteMethod(writer, spec, "public global::NetGen.Workspace CreateWorkspace", "CreateWorkspace", "");
            WriteMethods(writer, spec, Inputs(spec), carries);
            BrokenStepWriter.Write(writer, spec, Inputs(spec));
            WriteInterfaces(writer);
            if (carries)
                WriteCarried(writer, spec);
        });
        return new GeneratedFile($"{NetworkEmitter.HintName(spec)}.g.cs", text);
    }

    /// <summary>Writes a member that is no method. Members of the class's own go first, and no member may be called as the class.</summary>
    internal static void WriteMember(CodeWriter writer, NetworkSpec spec, string name, string text)
    {
        if (name != spec.Name && !spec.MemberNames.Contains(name))
            writer.Line(text);
    }

    /// <summary>Writes a method, or a constructor.</summary>
    internal static void WriteMethod(CodeWriter writer, NetworkSpec spec, string header, string name, string parameters)
    {
        bool isOverload = spec.MethodSignatures.Any(signature => GeneratedMembers.NameOf(signature) == name);
        bool isFree = isOverload ? !spec.MethodSignatures.Contains(GeneratedMembers.Signature(name, parameters)) : !spec.MemberNames.Contains(name);
        if (isFree && name != spec.Name)
            writer.Line($"{header}({parameters}) => {Throw};");
    }

    // Explicitly, whatever the class's own members are called.
    private static void WriteInterfaces(CodeWriter writer)
    {
        const string Network = "global::NetGen.INetwork";
        writer.Line($"global::NetGen.NetworkDescription {Network}.Description => {Throw};");
        writer.Line($"global::NetGen.ParameterSet {Network}.Parameters => {Throw};");
        writer.Line($"global::NetGen.Gradients {Network}.CreateGradients() => {Throw};");
        writer.Line($"global::NetGen.Workspace {Network}.CreateWorkspace() => {Throw};");
        writer.Line($"void {Network}.Forward({Samples}, global::System.Span<float> output, global::NetGen.Workspace workspace) => {Throw};");
        writer.Line($"float {Trainable}.Loss({Samples}, global::NetGen.Workspace workspace) => {Throw};");
        writer.Line($"float {Trainable}.Backward({Samples}, global::NetGen.Gradients gradients, global::NetGen.Workspace workspace) => {Throw};");
    }

    private static void WriteCarried(CodeWriter writer, NetworkSpec spec)
    {
        const string Memory = "global::NetGen.CarriedState carried, global::NetGen.Workspace workspace";
        WriteMethod(writer, spec, "public global::NetGen.CarriedState CreateCarriedState", "CreateCarriedState", "int samples");
        writer.Line($"global::NetGen.CarriedState {Carrying}.CreateCarriedState(int samples) => {Throw};");
        writer.Line($"void {Carrying}.Forward({Samples}, global::System.Span<float> output, {Memory}) => {Throw};");
        writer.Line($"float {Carrying}.Loss({Samples}, {Memory}) => {Throw};");
        writer.Line($"float {Carrying}.Backward({Samples}, global::NetGen.Gradients gradients, {Memory}) => {Throw};");
    }

    private static void WriteMethods(CodeWriter writer, NetworkSpec spec, IReadOnlyList<(string Element, string Name)> inputs, bool carries)
    {
        const string Gradients = "global::NetGen.Gradients gradients";
        string parameters = string.Concat(inputs.Select(input => $"global::System.ReadOnlySpan<{input.Element}> {input.Name}, "));
        var names = new NameTable();
        foreach ((string _, string name) in inputs)
            names.Unique(name);
        string wanted = string.Concat(inputs.Where(input => input.Element == "float").Select(input => $", global::System.Span<float> {names.Unique($"{input.Name}Gradient")} = default"));
        string[] plain = ["", ", global::NetGen.Workspace workspace"];
        foreach (string workspace in carries ? [.. plain, .. plain.Select(other => $", global::NetGen.CarriedState carried{other}")] : plain)
        {
            WriteMethod(writer, spec, "public void Forward", "Forward", $"{parameters}global::System.Span<float> output{workspace}");
            foreach (string target in new[] { "float", "int" })
            {
                WriteMethod(writer, spec, "public float Loss", "Loss", $"{parameters}global::System.ReadOnlySpan<{target}> targets{workspace}");
                WriteMethod(writer, spec, "public float Backward", "Backward", $"{parameters}global::System.ReadOnlySpan<{target}> targets, {Gradients}{workspace}");
            }

            if (workspace.Contains("carried"))
                continue;
            string optional = workspace.Length == 0 ? wanted : wanted.Replace(" = default", "");
            WriteMethod(writer, spec, "public void BackwardFrom", "BackwardFrom", $"{parameters}global::System.ReadOnlySpan<float> outputGradient, {Gradients}{optional}{workspace}");
        }
    }

    // The inputs as far as they can be told without knowing whether they are right; names as a whole network's methods have them.
    private static (string Element, string Name)[] Inputs(NetworkSpec spec)
    {
        AttributeSpec[] inputs = [.. spec.Attributes.Where(InputLowering.IsInput)];
        var names = new NameTable();
        var known = new List<(string Element, string Name)>();
        foreach (AttributeSpec input in inputs)
        {
            known.Add((input.Name == "Tokens" ? "int" : "float", names.Unique(NameOf(input, inputs, TruncationLowering.TakesState(spec)))));
            if (InputLowering.HasLengths(input))
                known.Add(("int", names.Unique(InputLowering.LengthsOf(known[known.Count - 1].Name))));
        }

        return known.Count == 0 ? [("float", "input")] : [.. known];
    }

    private static string NameOf(AttributeSpec input, AttributeSpec[] inputs, bool isStreaming)
    {
        if (DeclaredName(input, isStreaming) is { } name)
            return Identifiers.CamelCase(name);
        string kind = Identifiers.CamelCase(input.Name);
        AttributeSpec[] alike = [.. inputs.Where(other => other.Name == input.Name && DeclaredName(other, isStreaming) is null)];
        return alike.Length == 1 ? kind : $"{kind}{Array.FindIndex(alike, other => ReferenceEquals(other, input)) + 1}";
    }

    private static string? DeclaredName(AttributeSpec input, bool isStreaming) => input.Arguments
        .Where(argument => argument.Name == "Name").Select(argument => argument.Value as string)
        .FirstOrDefault(name => name is not null && Identifiers.IsIdentifier(name) && !Identifiers.IsTaken(Identifiers.CamelCase(name), isStreaming));
}
