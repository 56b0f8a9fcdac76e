using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.RandomNetworks;

public class RandomNetworkTests
{
    [Fact]
    public void The_gradients_of_random_networks_are_right()
    {
        const int count = 400;
        var random = new Random(1);
        int nonzero = 0;
        for (int i = 0; i < count; i++)
        {
            if (new NetworkCheck(RandomNetwork.Next(random, 1, 2, 3, 4), samples: 2, seed: i).CheckGradients(mostElements: 10))
                nonzero++;
        }

        // Nothing is learnt behind a step, or of a softmax over one class.
        Assert.InRange(nonzero, count * 3 / 4, count);
    }

    [Fact]
    public void None_has_an_error()
    {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++)
        {
            NetworkSpec spec = RandomNetwork.Next(random, 1, 2, 7, 16, 33);
            Assert.DoesNotContain(NetworkCompiler.Check(spec), problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        }
    }
}
