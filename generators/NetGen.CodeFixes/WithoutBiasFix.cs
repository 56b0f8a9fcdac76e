using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>Fixes NG0144: takes the bias off a layer before batch normalisation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WithoutBiasFix)), Shared]
public sealed class WithoutBiasFix() : SetFlagFix("Bias", false)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["NG0144"];
}
