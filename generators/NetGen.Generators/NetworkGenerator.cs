using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Compiler;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Reading;

namespace NetGen.Generators;

/// <summary>
/// Adds the compiled network to each class with <c>[Network]</c>. Thin on purpose: the attributes are read into a spec, and
/// as long as the spec stays equal nothing runs again. What is wrong with a declaration the analyzers say.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>Name of the step that reads the attributes.</summary>
    public const string ReadStep = "Read";

    /// <summary>Name of the step that compiles the spec.</summary>
    public const string CompileStep = "Compile";

    /// <summary>Name of the step that finds networks whose names differ in case alone.</summary>
    public const string AlikeStep = "Alike";

    private static readonly DiagnosticDescriptor InternalError = Descriptors.Of(DeclarationProblems.InternalError);

    private readonly Func<NetworkSpec, CompiledNetwork> compile;

    /// <summary>Compiles with the compiler.</summary>
    public NetworkGenerator()
        : this(NetworkCompiler.Compile)
    {
    }

    /// <summary>Compiles with something else; for tests.</summary>
    internal NetworkGenerator(Func<NetworkSpec, CompiledNetwork> compile) => this.compile = compile;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<GeneratorOutput> outputs = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeclarationAttributes.Network,
                static (node, _) => node is ClassDeclarationSyntax,
                static (syntax, cancellation) => Read(syntax, cancellation))
            .Where(static spec => spec is not null)
            .WithTrackingName(ReadStep)
            .Select((spec, _) => GeneratorOutput.Of(spec!, compile))
            .WithTrackingName(CompileStep);

        IncrementalValueProvider<EquatableArray<string>> alike = outputs
            .Select(static (output, _) => output.Files.Count > 0 ? output.Files[0].HintName : "")
            .Collect()
            .Select(static (names, _) => AlikeNames.Of(names))
            .WithTrackingName(AlikeStep);

        context.RegisterSourceOutput(outputs.Combine(alike), static (production, pair) =>
        {
            (GeneratorOutput output, EquatableArray<string> alike) = pair;
            string prefix = output.Files.Count > 0 ? AlikeNames.Prefix(output.Files[0].HintName, alike) : "";
            foreach (GeneratedFile file in output.Files)
                production.AddSource(prefix + file.HintName, file.Text);

            if (output.Error is not null)
                production.ReportDiagnostic(Diagnostic.Create(InternalError, Location.None, DeclarationProblems.InternalError.Of(output.Network, output.Error).Message));
        });
    }

    /// <summary>Reads a class once, however many of its parts carry <c>[Network]</c> by mistake.</summary>
    private static NetworkSpec? Read(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellation) =>
        syntax.TargetSymbol is INamedTypeSymbol type
        && DeclarationAttributes.PartOf(DeclarationAttributes.NetworkOf(type)!, cancellation) == syntax.TargetNode
        && ClassKind.Objection(type) is null

        // Another part of a class that is not partial would be C#'s error CS0260, which hides NG0001 from the build.
        && !PartialTypes.Missing(type, cancellation).Any()
            ? NetworkReader.Read(type, cancellation)
            : null;
}
