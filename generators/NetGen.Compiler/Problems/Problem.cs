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
    /// <summary>The blocks it stands in, innermost first: of the places inside a block a build shows none.</summary>
    public EquatableArray<string> Blocks { get; init; }

    /// <summary>The message with its arguments filled in, and behind it the blocks, as in <c>(in 'Attend', in 'Both')</c>.</summary>
    public string Message =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Descriptor.MessageFormat, MessageArguments.ToArray<object>())
        + (Blocks.Count == 0 ? "" : $" ({string.Join(", ", Blocks.Select(block => $"in '{block}'"))})");

    /// <summary>The same with the names of the blocks on its path.</summary>
    internal Problem In(NetworkSpec network)
    {
        var blocks = new Stack<string>();
        EquatableArray<AttributeSpec> attributes = network.Attributes;
        foreach (int index in Path.Take(Path.Count - 1))
        {
            BlockSpec block = attributes[index].Block!;
            blocks.Push(block.Name);
            attributes = block.Attributes;
        }

        return this with { Blocks = new(blocks) };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Descriptor.Id}: {Message}";
}
