using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler.Problems;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Reading;

namespace NetGen.Generators.Analyzers;

/// <summary>NG0002: the layers of a network or a block stand on several parts of a partial class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SeveralPartsAnalyzer() : NetworkAnalyzer(DeclarationProblems.SeveralParts)
{
    private protected override void AnalyzeNetwork(SymbolAnalysisContext context, INamedTypeSymbol network) => Analyze(context, network);

    private protected override void AnalyzeBlock(SymbolAnalysisContext context, INamedTypeSymbol block) => Analyze(context, block);

    /// <summary>Reports the first layer of the second part; the first layers of the other parts stand beside it.</summary>
    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        Location[] firsts =
        [
            .. DeclarationAttributes.FirstOfEachPart(type, context.CancellationToken)
                .SelectMany(attribute => ProblemLocations.OfAttribute(attribute, context.CancellationToken)),
        ];
        if (firsts.Length > 1)
        {
            Report(
                context,
                DeclarationProblems.SeveralParts,
                [firsts[1], firsts[0], .. firsts.Skip(2)],
                type.Name,
                firsts.Length.ToString(CultureInfo.InvariantCulture));
        }
    }
}
