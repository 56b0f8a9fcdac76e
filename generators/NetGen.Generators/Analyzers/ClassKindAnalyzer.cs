using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler.Problems;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Reading;

namespace NetGen.Generators.Analyzers;

/// <summary>NG0003: a class that cannot be a network: static, abstract, generic, a record and so on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassKindAnalyzer() : NetworkAnalyzer(DeclarationProblems.UnsupportedClass)
{
    private protected override void AnalyzeNetwork(SymbolAnalysisContext context, INamedTypeSymbol network)
    {
        if (ClassKind.Objection(network) is { } objection)
        {
            Report(
                context,
                DeclarationProblems.UnsupportedClass,
                [ProblemLocations.OfClass(network, context.CancellationToken)],
                network.Name,
                objection);
        }
    }
}
