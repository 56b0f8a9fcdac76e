using System.Reflection;
using NetGen.Compiler.Problems;

namespace NetGen.Generators.Tests;

/// <summary>Every diagnostic has its page, which the editor's help link opens.</summary>
public class DiagnosticPageTests
{
    public static TheoryData<string> Ids => [.. ProblemCatalog.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_of_its_title(string id)
    {
        string path = RepositoryFiles.PathOf("docs", "diagnostics", $"{id}.md");
        Assert.True(File.Exists(path), $"{path} is missing.");
        Assert.Equal($"# {id}: {ProblemCatalog.All.Single(kind => kind.Id == id).Title}", File.ReadLines(path).First());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Stands_in_the_index(string id) => Assert.Contains(
        $"| [{id}]({id}.md) | {ProblemCatalog.All.Single(kind => kind.Id == id).Title} |",
        File.ReadAllText(RepositoryFiles.PathOf("docs", "diagnostics", "README.md")),
        StringComparison.Ordinal);

    [Fact]
    public void There_are_no_other_pages() => Assert.Equal(
        ProblemCatalog.All.Select(kind => kind.Id).Order(StringComparer.Ordinal),
        Directory.GetFiles(RepositoryFiles.PathOf("docs", "diagnostics"), "NG*.md")
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_catalog_lists_every_kind_once()
    {
        IEnumerable<string> declared = typeof(ProblemDescriptor).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(ProblemDescriptor))
            .Select(field => ((ProblemDescriptor)field.GetValue(null)!).Id);
        Assert.Equal(declared.Order(StringComparer.Ordinal), ProblemCatalog.All.Select(kind => kind.Id));
    }
}
