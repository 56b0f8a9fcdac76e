using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Networks that are written down, compiled once for all tests of a class.</summary>
/// <param name="sources">Their declarations by their names.</param>
internal sealed class DeclaredNetworks(IReadOnlyDictionary<string, string> sources)
{
    private readonly Lazy<(Compilation Compilation, Assembly Assembly)> compiled = new(() => NetworkAssembly.Compile(sources.Values.Prepend("using NetGen;")));

    /// <summary>Networks of one input and a mean squared error, from the attributes between.</summary>
    public static DeclaredNetworks OfLayers(IReadOnlyDictionary<string, string> layers) =>
        new(layers.ToDictionary(pair => pair.Key, pair => $"[Network, {pair.Value}, MeanSquaredError] public sealed partial class {pair.Key};"));

    /// <summary>Each network with each of the numbers of samples.</summary>
    public TheoryData<string, int> Cases(params int[] samples)
    {
        var cases = new TheoryData<string, int>();
        foreach (string name in sources.Keys)
        {
            foreach (int count in samples)
                cases.Add(name, count);
        }

        return cases;
    }

    /// <summary>Asserts that a network computes what the double-precision interpreter does.</summary>
    public void AssertAgrees(string name, int samples)
    {
        (Compilation compilation, Assembly assembly) = compiled.Value;
        INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(name)!;
        List<string> differences = new RandomNetwork(name, symbol, assembly).Compare(samples, seed: 5 + samples);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }
}
