using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler.Problems;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Reading;

namespace NetGen.Generators.Analyzers;

/// <summary>What the analyzers share: each looks at one class at a time, with <c>[Network]</c>, <c>[Block]</c> or neither.</summary>
public abstract class NetworkAnalyzer : DiagnosticAnalyzer
{
    private protected NetworkAnalyzer(params IEnumerable<ProblemDescriptor> problems) =>
        SupportedDiagnostics = [.. problems.Select(Descriptors.Of)];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                // On a struct the attribute is an error of C# itself.
                if (symbol.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type)
                    return;
                if (DeclarationAttributes.NetworkOf(type) is not null)
                    AnalyzeNetwork(symbol, type);
                else if (DeclarationAttributes.BlockOf(type) is not null)
                    AnalyzeBlock(symbol, type);
                else
                    AnalyzeOther(symbol, type);
            },
            SymbolKind.NamedType);
    }

    private protected abstract void AnalyzeNetwork(SymbolAnalysisContext context, INamedTypeSymbol network);

    private protected virtual void AnalyzeBlock(SymbolAnalysisContext context, INamedTypeSymbol block)
    {
    }

    private protected virtual void AnalyzeOther(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
    }

    /// <summary>Reports a problem at the first location, with the others beside it.</summary>
    private protected static void Report(SymbolAnalysisContext context, Problem problem, ImmutableArray<Location> locations) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Descriptor), locations[0], locations.Skip(1), problem.Message));

    /// <summary>Reports a problem of the class.</summary>
    private protected static void Report(
        SymbolAnalysisContext context,
        ProblemDescriptor problem,
        ImmutableArray<Location> locations,
        params string[] arguments) =>
        Report(context, problem.Of(arguments), locations);
}
