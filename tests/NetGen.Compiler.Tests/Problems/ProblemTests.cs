using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

public class ProblemTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Length)];

    private static ProblemCase[] All { get; } =
    [
        .. InputProblemCases.All, .. LayerProblemCases.All, .. ConvolutionProblemCases.All, .. LengthProblemCases.All, .. AttentionProblemCases.All, .. PositionProblemCases.All, .. NormProblemCases.All, .. RecurrentProblemCases.All, .. StreamingProblemCases.All, .. TruncationProblemCases.All, .. BlockProblemCases.All, .. LossProblemCases.All,
    ];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_network_has_its_one_problem(int number)
    {
        ProblemCase expected = All[number];
        Problem problem = Assert.Single(NetworkCompiler.Check(expected.Network));
        Assert.Equal($"{expected.Id}: {expected.Message}", problem.ToString());
        Assert.Equal((string.Join(" ", expected.Path), expected.Argument), (string.Join(" ", problem.Path), problem.Argument));
        AssertRefersToSpec(expected.Network, problem);
    }

    [Fact]
    public void Every_problem_of_networks_is_among_them() =>
        Assert.Equal(NetworkProblems.All.Select(kind => kind.Id), All.Select(problem => problem.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Only_errors_stop_a_network()
    {
        foreach (ProblemCase each in All)
        {
            bool isError = NetworkProblems.All.Single(kind => kind.Id == each.Id).Severity == ProblemSeverity.Error;

            // Of a broken network there is only the public surface.
            Assert.Equal(isError, NetworkCompiler.Compile(each.Network).Files.Count == 1);
        }
    }

    /// <summary>A path leads to an attribute, so that the editor finds it.</summary>
    internal static void AssertRefersToSpec(NetworkSpec network, Problem problem)
    {
        EquatableArray<AttributeSpec> attributes = network.Attributes;
        foreach (int index in problem.Path)
        {
            Assert.InRange(index, 0, attributes.Count - 1);
            attributes = attributes[index].Block?.Attributes ?? default;
        }
    }
}
