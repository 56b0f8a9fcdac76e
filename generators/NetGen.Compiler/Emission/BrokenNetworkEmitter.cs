using NetGen.Compiler.Emission.Surface;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Emission;

/// <summary>
/// Writes the public surface of a network that does not compile, with bodies that throw: the editor shows the one error in the
/// declaration, not another at every use of the class.
/// </summary>
public static class BrokenNetworkEmitter
{
    private const string Throw = "throw new global::System.InvalidOperationException(\"The network's declaration has errors.\")";

    /// <summary>Writes the file.</summary>
    public static GeneratedFile Emit(NetworkSpec spec)
    {
        string text = FileFrame.Write(spec, $"{spec.Name}: its declaration has errors, so every member throws.\n", " : global::NetGen.ITrainableNetwork", [], writer =>
        {
            writer.Line("public const int InputLength = 0, OutputLength = 0, TargetLength = 0, ParameterCount = 0;");
            foreach (string name in LengthNames(spec))
                writer.Line($"public const int {name}Length = 0;");
            writer.Line($"public {spec.Declarations[spec.Declarations.Count - 1].Name}(ulong seed = 0) => {Throw};");
            writer.Line($"public static global::NetGen.NetworkDescription Description => {Throw};");
            writer.Line($"public global::NetGen.ParameterSet Parameters => {Throw};");
            writer.Line($"public global::NetGen.Gradients CreateGradients() => {Throw};");
            writer.Line($"public global::NetGen.Workspace CreateWorkspace() => {Throw};");
            WriteMethods(writer, Inputs(spec));
            writer.Line($"global::NetGen.NetworkDescription global::NetGen.INetwork.Description => {Throw};");
            writer.Line($"void global::NetGen.INetwork.Forward(global::NetGen.Batch batch, int first, int count, global::System.Span<float> output, global::NetGen.Workspace workspace) => {Throw};");
            writer.Line($"float global::NetGen.ITrainableNetwork.Loss(global::NetGen.Batch batch, int first, int count, global::NetGen.Workspace workspace) => {Throw};");
            writer.Line($"float global::NetGen.ITrainableNetwork.Backward(global::NetGen.Batch batch, int first, int count, global::NetGen.Gradients gradients, global::NetGen.Workspace workspace) => {Throw};");
        });
        return new GeneratedFile($"{NetworkEmitter.HintName(spec)}.g.cs", text);
    }

    private static void WriteMethods(CodeWriter writer, IReadOnlyList<(string Element, string Name)> inputs)
    {
        const string Gradients = "global::NetGen.Gradients gradients";
        string parameters = string.Concat(inputs.Select(input => $"global::System.ReadOnlySpan<{input.Element}> {input.Name}, "));
        string wanted = string.Concat(inputs.Where(input => input.Element == "float").Select(input => $", global::System.Span<float> {input.Name}Gradient = default"));
        foreach (string workspace in new[] { "", ", global::NetGen.Workspace workspace" })
        {
            writer.Line($"public void Forward({parameters}global::System.Span<float> output{workspace}) => {Throw};");
            foreach (string target in new[] { "float", "int" })
            {
                writer.Line($"public float Loss({parameters}global::System.ReadOnlySpan<{target}> targets{workspace}) => {Throw};");
                writer.Line($"public float Backward({parameters}global::System.ReadOnlySpan<{target}> targets, {Gradients}{workspace}) => {Throw};");
            }

            string optional = workspace.Length == 0 ? wanted : wanted.Replace(" = default", "");
            writer.Line($"public void BackwardFrom({parameters}global::System.ReadOnlySpan<float> outputGradient, {Gradients}{optional}{workspace}) => {Throw};");
        }
    }

    // The inputs as far as they can be told without knowing whether they are right; names as a whole network's methods have them.
    private static (string Element, string Name)[] Inputs(NetworkSpec spec)
    {
        AttributeSpec[] inputs = [.. spec.Attributes.Where(InputLowering.IsInput)];
        var names = new NameTable();
        (string, string)[] known = [.. inputs.Select(input => (input.Name == "Tokens" ? "int" : "float", names.Unique(NameOf(input, inputs))))];
        return known.Length == 0 ? [("float", "input")] : known;
    }

    private static string NameOf(AttributeSpec input, AttributeSpec[] inputs)
    {
        if (DeclaredName(input) is { } name)
            return Identifiers.CamelCase(name);
        string kind = Identifiers.CamelCase(input.Name);
        AttributeSpec[] alike = [.. inputs.Where(other => other.Name == input.Name && DeclaredName(other) is null)];
        return alike.Length == 1 ? kind : $"{kind}{Array.FindIndex(alike, other => ReferenceEquals(other, input)) + 1}";
    }

    private static IEnumerable<string> LengthNames(NetworkSpec spec) =>
        Inputs(spec).Select(input => Naming.Pascal(input.Name)).Where(name => name is not ("Input" or "Output" or "Target")).Distinct();

    private static string? DeclaredName(AttributeSpec input) => input.Arguments
        .Where(argument => argument.Name == "Name").Select(argument => argument.Value as string)
        .FirstOrDefault(name => name is not null && Identifiers.IsIdentifier(name) && !Identifiers.IsTaken(Identifiers.CamelCase(name)));
}
