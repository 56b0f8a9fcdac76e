using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Streaming;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Streaming;

/// <summary>The length that a sequence is declared with, be it 1, changes neither a step nor its state.</summary>
public class DeclaredLengthTests
{
    private static readonly AttributeSpec[][] Networks =
    [
        [Attribute("Conv1D", new { filters = 4, kernel = 3, Padding = "Causal", Dilation = 2 }), Attribute("Conv1D", new { filters = 2, kernel = 2, Padding = "Causal", Groups = 2 })],
        [Attribute("Gru", new { units = 4, ReturnSequences = true }), Attribute("LayerNorm"), Attribute("Lstm", new { units = 3 }), Dense(2)],
        [Attribute("Dense", new { units = 4, Name = "a" }), Attribute("Conv1D", new { filters = 4, kernel = 2, Padding = "Causal" }), Attribute("Add", new { names = new[] { "a" } }), Attribute("LastStep")],
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Networks.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_step_is_as_good_as_many(int network)
    {
        StreamingModel expected = Lower(7, Networks[network]), actual = Lower(1, Networks[network]);
        Assert.NotEmpty(expected.State);
        Assert.Equal(expected.State, actual.State);
        Assert.Equal(Show(expected), Show(actual));
    }

    private static StreamingModel Lower(int steps, AttributeSpec[] layers)
    {
        LoweredNetwork lowered = NetworkLowering.Lower(Network([Input(steps, 4), .. layers]) with { Streaming = true });
        NetworkModel? model = StreamingLowering.Add(lowered.Model!, out Problem? problem);
        Assert.True(model is not null, $"{problem}");
        return model.Streaming!;
    }

    private static IEnumerable<string> Show(StreamingModel streaming) => streaming.Step.Nodes.Select(node => $"{node.Op.GetType().Name} {string.Join(", ", node.Outputs.Select(output => output.Type))}");
}
