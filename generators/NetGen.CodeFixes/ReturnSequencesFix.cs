using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>Fixes NG0151: has a recurrent layer give all steps to the layer that needs them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnSequencesFix)), Shared]
public sealed class ReturnSequencesFix() : SetFlagFix("ReturnSequences", true)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["NG0151"];
}
