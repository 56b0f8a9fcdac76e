using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Tests;

/// <summary>From source text to a compilation that references NetGen and the framework the tests run on.</summary>
internal static class CompilationHelper
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    /// <summary>The framework's assemblies and NetGen's.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Where(file => !file.EndsWith(".Native.dll", StringComparison.Ordinal))
            .Append(typeof(NetworkAttribute).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Files that start with <c>using NetGen;</c> (added for all) and are called <c>0.cs</c>, <c>1.cs</c> …</summary>
    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Test",
        [Parse("global using NetGen;", "usings.cs"), .. sources.Select((source, index) => Parse(source, $"{index}.cs"))],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>The class of a metadata name in a compilation of the sources.</summary>
    public static INamedTypeSymbol Class(string name, params string[] sources) =>
        Compile(sources).GetTypeByMetadataName(name) ?? throw new ArgumentException($"There is no class {name}.", nameof(name));

    /// <summary>Fails on C# errors, and on warnings too, which show where the compiler stumbles over our attributes.</summary>
    public static void AssertValid(Compilation compilation) =>
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
}
