using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Compiler;
using NetGen.Compiler.Problems;
using NetGen.Generators.Reading;
using Xunit.Abstractions;

namespace NetGen.RandomNetworks.Tests;

/// <summary>
/// Random networks are declared, compiled in memory, run, and compared with the double-precision interpreter: forward, loss,
/// and all gradients; of streaming ones also steps with the whole. The seed is another each day and is printed; NETGEN_SEED repeats a run, NETGEN_NETWORKS sets how many.
/// </summary>
public class RandomNetworkTests(ITestOutputHelper output)
{
    private static readonly int Seed = Setting("NETGEN_SEED", (int)(DateTime.UtcNow.Ticks / TimeSpan.TicksPerDay));
    private static readonly int Count = Setting("NETGEN_NETWORKS", 500);

    [Fact]
    public void Generated_code_agrees_with_the_interpreter()
    {
        output.WriteLine($"NETGEN_SEED={Seed} NETGEN_NETWORKS={Count}, vectors of {NetworkAssembly.Lanes} floats");
        Dictionary<string, string> sources = Enumerable.Range(0, Count)
            .ToDictionary(i => $"Network{i}", i => RandomDeclaration.Write(unchecked((Seed * 100_003) + i), $"Network{i}"));
        (Compilation compilation, Assembly assembly) = NetworkAssembly.Compile(sources.Values);

        var failures = new List<string>();
        int secondDraws = 0;
        foreach ((string name, string source) in sources)
        {
            INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(name)!;
            Problem[] errors = [.. NetworkCompiler.Check(NetworkReader.Read(symbol)!).Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error)];
            Assert.True(errors.Length == 0, $"{source}{string.Join<Problem>("\n", errors)}");
            var network = new RandomNetwork(name, symbol, assembly);
            network.VerifyPasses();

            // From one sample to more than a tile holds.
            int samples = new Random(Seed ^ source.Length).Next(10) switch { 0 => 67, 1 => 130, var few => few };
            List<string> differences = network.Compare(samples, Seed);

            // A value that lies within rounding of a kink (of a ReLU, a hinge …) has two right gradients; other data tells it from a defect.
            for (int draw = 1; differences.Count > 0 && draw <= 2; draw++)
            {
                secondDraws++;
                differences = network.Compare(samples, Seed + draw);
            }

            if (differences.Count > 0)
                failures.Add($"{source}with {samples} samples\n  {string.Join("\n  ", differences)}");
        }

        output.WriteLine($"{secondDraws} draws repeated");
        Assert.True(failures.Count == 0, $"NETGEN_SEED={Seed}: {failures.Count} of {Count} networks differ.\n\n{string.Join("\n\n", failures.Take(5))}");
        Assert.True(secondDraws <= Math.Max(2, Count / 50), $"{secondDraws} of {Count} draws had to be repeated: too many to be kinks.");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
