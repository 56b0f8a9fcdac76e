using NetGen.Compiler;
using NetGen.Compiler.Specs;

namespace NetGen.Generators.Tests;

/// <summary>Stands in for the compiler where a test is about Roslyn: adds one constant to the class.</summary>
internal static class FakeCompiler
{
    /// <summary>The constant's name.</summary>
    public const string Member = "LayerCount";

    public static CompiledNetwork Compile(NetworkSpec spec)
    {
        string open = string.Concat(spec.Declarations.Select(declaration => $"{declaration} {{ "));
        string close = string.Concat(spec.Declarations.Select(_ => "}"));
        string body = $"{open}public const int {Member} = {spec.Attributes.Count}; {close}";
        string text = spec.Namespace is null ? body : $"namespace {spec.Namespace} {{ {body} }}";
        return new CompiledNetwork(new([new GeneratedFile($"{spec.Name}.g.cs", text)]), default);
    }
}
