using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Tests.Generated;

/// <summary>
/// The just-in-time compiler takes microseconds for each statement on vectors, and beyond some thousands of them gives up on good
/// code: methods stay at about 500, whatever the network.
/// </summary>
public class MethodSizeTests
{
    private const int MostStatements = 530;

    /// <summary>The networks that are benchmarked, and some at the borders of what is written out.</summary>
    public static TheoryData<string> Networks()
    {
        var networks = new TheoryData<string>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository(), "benchmarks", "Shared", "Networks"), "*.cs").Order(StringComparer.Ordinal))
            networks.Add(File.ReadAllText(file));
        foreach ((int inputs, int outputs) in ((int, int)[])[(62, 64), (250, 16), (16, 250), (1, 480), (480, 1), (40, 500), (3000, 470)])
            networks.Add($"using NetGen; [Network, Input({inputs}), Dense({outputs}, Activation.Gelu), Softmax, MeanSquaredError] public sealed partial class Border;");
        return networks;
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void No_method_is_longer_than_the_budget(string source)
    {
        GeneratorRunResult result = new IncrementalRun(new NetworkGenerator(), source).Result;
        Assert.NotEmpty(result.GeneratedSources);
        foreach (GeneratedSourceResult file in result.GeneratedSources)
        {
            foreach (MethodDeclarationSyntax method in file.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
                Assert.True(VectorStatements(method) <= MostStatements, $"{file.HintName}: {method.Identifier} has {VectorStatements(method)}.");
        }
    }

    [Fact]
    public void A_tiny_network_is_one_straight_method()
    {
        GeneratorRunResult result = new IncrementalRun(new NetworkGenerator(), """
            using NetGen;
            [Network, Input(16), Dense(32, Activation.Tanh), Dense(32, Activation.Tanh), Dense(4)] public sealed partial class Small;
            """).Result;
        GeneratedSourceResult kernels = result.GeneratedSources.Single(file => file.HintName.EndsWith("Kernels16.g.cs", StringComparison.Ordinal));
        MethodDeclarationSyntax straight = kernels.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.Text == "ForwardOne");
        Assert.DoesNotContain(straight.DescendantNodes(), node => node is ForStatementSyntax or WhileStatementSyntax);
        Assert.DoesNotContain("arena", straight.ToString(), StringComparison.Ordinal);
        Assert.True(VectorStatements(straight) > 100);
    }

    // Statements that compute with vectors, each function of VectorMath for the twenty or so it becomes.
    private static int VectorStatements(MethodDeclarationSyntax method)
    {
        StatementSyntax[] statements = [.. method.DescendantNodes().OfType<StatementSyntax>()
            .Where(statement => statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax && statement.ToString().Contains("simd::", StringComparison.Ordinal))];
        int functions = method.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Count(access => access.Expression.ToString().EndsWith("VectorMath", StringComparison.Ordinal));
        return statements.Length + (20 * functions);
    }

    private static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
