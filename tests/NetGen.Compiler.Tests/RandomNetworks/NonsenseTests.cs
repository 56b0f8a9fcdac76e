using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Streaming;
using NetGen.Compiler.Tests.Declarations;
using NetGen.Compiler.Tests.Problems;
using NetGen.Compiler.Truncation;

namespace NetGen.Compiler.Tests.RandomNetworks;

public class NonsenseTests
{
    /// <summary>Whatever a declaration says, the editor must get an answer that it can show.</summary>
    [Fact]
    public void Checking_nonsense_gives_problems_and_never_fails()
    {
        var random = new Random(1);
        var specs = new NonsenseSpec(random);
        var found = new HashSet<string>();
        for (int i = 0; i < 40_000; i++)
        {
            NetworkSpec spec = i % 2 == 0 ? specs.Next() : specs.Spoilt(RandomNetwork.Next(random, 1, 2, 3)) with { Streaming = i % 4 == 1 };
            if (i % 4 == 3)
                spec = spec with { Attributes = new([.. spec.Attributes, Declare.Attribute("Truncate", new { steps = i / 4 % 4 })]) };
            LoweredNetwork lowered = NetworkLowering.Lower(spec);
            Assert.Equal(lowered.Model is null, lowered.Problems.Any(problem => problem.Descriptor.Severity == ProblemSeverity.Error));
            Problem[] ofSteps = [];
            if (lowered.Model is { } model && (StreamingLowering.Add(model, out Problem? ofStep) is null || TruncationLowering.Add(model, out ofStep) is null))
                ofSteps = [ofStep!];
            foreach (Problem problem in lowered.Problems.Concat(ofSteps))
            {
                Assert.NotEmpty(problem.Message);
                ProblemTests.AssertRefersToSpec(spec, problem);
                found.Add(problem.Descriptor.Id);
            }
        }

        Assert.Empty(NetworkProblems.All.Select(kind => kind.Id).Except(found));
    }
}
