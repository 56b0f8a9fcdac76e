using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Problems;

/// <summary>A kind of problem; each has its page <c>docs/diagnostics/NGnnnn.md</c>.</summary>
/// <param name="Id">As in <c>NG0104</c>.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="MessageFormat">The message; <c>{0}</c>, <c>{1}</c> … are filled in. It names what was expected and what came.</param>
/// <param name="Severity">How grave it is.</param>
public sealed record ProblemDescriptor(
    string Id, string Title, string MessageFormat, ProblemSeverity Severity = ProblemSeverity.Error)
{
    /// <summary>A problem of this kind of the class itself.</summary>
    public Problem Of(params string[] messageArguments) => At(Place.Class, messageArguments);

    /// <summary>A problem of this kind.</summary>
    internal Problem At(Place place, params string[] messageArguments) =>
        new(this, place.Path, place.Argument, new EquatableArray<string>(messageArguments));
}
