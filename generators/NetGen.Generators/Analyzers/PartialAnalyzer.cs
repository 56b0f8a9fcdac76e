using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler.Problems;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Reading;

namespace NetGen.Generators.Analyzers;

/// <summary>NG0001: the network or a type around it is not partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialAnalyzer() : NetworkAnalyzer(DeclarationProblems.NotPartial)
{
    private protected override void AnalyzeNetwork(SymbolAnalysisContext context, INamedTypeSymbol network)
    {
        string[] names = [.. PartialTypes.Missing(network, context.CancellationToken).Select(type => $"'{type.Name}'")];
        if (names.Length > 0)
        {
            Report(
                context,
                DeclarationProblems.NotPartial,
                [ProblemLocations.OfClass(network, context.CancellationToken)],
                network.Name,
                string.Join(" and ", names));
        }
    }
}
