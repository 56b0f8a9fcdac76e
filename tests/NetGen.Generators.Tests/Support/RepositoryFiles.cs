using System.Runtime.CompilerServices;

namespace NetGen.Generators.Tests;

/// <summary>Finds files of the repository from the place of this source file.</summary>
internal static class RepositoryFiles
{
    /// <summary>A path from the repository's root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root(), .. parts]);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));
}
