using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Reading;

/// <summary>Tells the files that the generator added from those the user wrote.</summary>
internal static class GeneratedTrees
{
    /// <summary>Whether the generator wrote a file: Roslyn puts its files in a folder of the generator's full name.</summary>
    public static bool IsOurs(SyntaxTree tree) =>
        Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) == typeof(NetworkGenerator).FullName;
}
