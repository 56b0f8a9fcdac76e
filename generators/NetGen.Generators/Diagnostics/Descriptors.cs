using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Problems;

namespace NetGen.Generators.Diagnostics;

/// <summary>The compiler's problems as Roslyn wants them.</summary>
internal static class Descriptors
{
    private const string Category = "NetGen";

    /// <summary>Where the pages of <c>docs/diagnostics</c> can be read.</summary>
    private const string HelpAddress = "https://github.com/netgen/netgen/blob/main/docs/diagnostics/";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        ProblemCatalog.All.ToImmutableDictionary(problem => problem.Id, Create);

    /// <summary>The descriptor of a kind of problem that <see cref="ProblemCatalog"/> lists.</summary>
    public static DiagnosticDescriptor Of(ProblemDescriptor problem) => ById[problem.Id];

    private static DiagnosticDescriptor Create(ProblemDescriptor problem) => new(
        problem.Id,
        problem.Title,
        // The compiler fills in its messages itself.
        messageFormat: "{0}",
        Category,
        problem.Severity switch
        {
            ProblemSeverity.Info => DiagnosticSeverity.Info,
            ProblemSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Error,
        },
        isEnabledByDefault: true,
        helpLinkUri: $"{HelpAddress}{problem.Id}.md",
        // Without an error a network would be built whose methods throw.
        customTags: problem.Severity == ProblemSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
