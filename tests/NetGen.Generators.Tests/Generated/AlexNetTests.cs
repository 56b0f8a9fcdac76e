using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Tests.Generated;

/// <summary>A network of many large layers of different shapes does not blow up a build: what is written for AlexNet stays small.</summary>
public class AlexNetTests
{
    private const int MostBytes = 1_000_000;

    private static readonly Lazy<GeneratorRunResult> Generated = new(() =>
        new IncrementalRun(new NetworkGenerator(), File.ReadAllText(RepositoryFiles.PathOf("samples", "Images", "AlexNet.cs"))).Result);

    [Fact]
    public void All_vector_widths_together_are_under_a_megabyte()
    {
        Assert.Equal(4, Generated.Value.GeneratedSources.Length);
        (string Name, int Bytes)[] files =
            [.. Generated.Value.GeneratedSources.Select(file => (file.HintName, Encoding.UTF8.GetByteCount(file.SourceText.ToString())))];
        int bytes = files.Sum(file => file.Bytes);
        Assert.True(bytes < MostBytes, $"{bytes:N0} bytes: {string.Join(", ", files.Select(file => $"{file.Name} {file.Bytes:N0}"))}.");
    }

    [Theory]
    [InlineData("Kernels16")]
    [InlineData("Kernels8")]
    [InlineData("Kernels4")]
    public void No_kernel_is_written_twice(string width)
    {
        GeneratedSourceResult file = Generated.Value.GeneratedSources.Single(file => file.HintName.EndsWith($"{width}.g.cs", StringComparison.Ordinal));
        string[][] copies =
        [
            .. file.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
                .GroupBy(method => $"{method.ReturnType}{method.ParameterList}{method.Body}{method.ExpressionBody}", method => method.Identifier.Text)
                .Select(same => same.ToArray())
                .Where(names => names.Length > 1),
        ];
        Assert.True(copies.Length == 0, $"Each of these is the same method: {string.Join("; ", copies.Select(names => string.Join(", ", names)))}.");
    }
}
