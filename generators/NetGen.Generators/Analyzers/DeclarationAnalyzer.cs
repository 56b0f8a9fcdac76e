using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Compiler;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Generators.Diagnostics;
using NetGen.Generators.Reading;

namespace NetGen.Generators.Analyzers;

/// <summary>All problems the compiler finds in a declaration: unknown names, wrong shapes, values out of range.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : NetworkAnalyzer
{
    private readonly Func<NetworkSpec, EquatableArray<Problem>> check;

    /// <summary>Asks the compiler.</summary>
    public DeclarationAnalyzer()
        : this(NetworkCompiler.Check)
    {
    }

    /// <summary>Asks another check; for tests.</summary>
    internal DeclarationAnalyzer(Func<NetworkSpec, EquatableArray<Problem>> check)
        : base(ProblemCatalog.All) => this.check = check;

    private protected override void AnalyzeNetwork(SymbolAnalysisContext context, INamedTypeSymbol network)
    {
        // Without an order (NG0002) there is no telling what is wrong with the layers.
        bool isOrdered = DeclarationAttributes.FirstOfEachPart(network, context.CancellationToken).Count() < 2;
        if (!isOrdered || NetworkReader.Read(network, context.CancellationToken) is not { } spec)
            return;

        foreach (Problem problem in check(spec))
            Report(context, problem, ProblemLocations.Of(problem, network, context.CancellationToken));
    }
}
