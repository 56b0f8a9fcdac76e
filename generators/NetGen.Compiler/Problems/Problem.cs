using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Problems;

/// <summary>Something wrong with a declaration, and where.</summary>
/// <param name="Descriptor">The kind of problem.</param>
/// <param name="Path">
/// Where: the attribute's index in the network; inside a block, followed by the index in the block, and so on. Empty: the class.
/// </param>
/// <param name="Argument">The argument's name as in <see cref="ArgumentSpec.Name"/>, or <see langword="null"/> for the whole attribute.</param>
/// <param name="MessageArguments">What fills the message format.</param>
public sealed record Problem(
    ProblemDescriptor Descriptor, EquatableArray<int> Path, string? Argument, EquatableArray<string> MessageArguments)
{
    /// <summary>The message with its arguments filled in.</summary>
    public string Message =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Descriptor.MessageFormat, MessageArguments.ToArray<object>());

    /// <inheritdoc/>
    public override string ToString() => $"{Descriptor.Id}: {Message}";
}
