using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler.Problems;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Reading;

namespace NetGen.Generators.Analyzers;

/// <summary>NG0005: a partial class has layers, but neither <c>[Network]</c> nor <c>[Block]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoNetworkAnalyzer() : NetworkAnalyzer(DeclarationProblems.NoNetwork)
{
    private protected override void AnalyzeNetwork(SymbolAnalysisContext context, INamedTypeSymbol network)
    {
    }

    private protected override void AnalyzeOther(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        // An unknown attribute may be a misspelt [Network], and C# says so. A class that is not partial may be meant as a block:
        // that is said where it is used as one.
        if (!IsPartial(type, context.CancellationToken) || DeclarationAttributes.AnyUnknown(type))
            return;
        if (DeclarationAttributes.Of(type).FirstOrDefault() is not { } first)
            return;

        Report(
            context,
            DeclarationProblems.NoNetwork,
            [.. ProblemLocations.OfAttribute(first, context.CancellationToken)],
            AttributeReader.NameOf(first),
            type.Name);
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(part =>
            part.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
