using System.Text.Json;

namespace NetGen.Tests.Fixtures;

/// <summary>No golden case of what the language has is forgotten: it is tested, or listed here with the reason.</summary>
public class FixtureCoverage
{
    private static readonly string[] Kinds =
        ["dense-", "activation-", "conv1d-", "conv2d-", "conv_transpose2d-", "pool-", "loss-", "embedding-", "optimiser-", "training-xor-", "training-names-", "training-digits-", "residual-conv-", "batchnorm-", "layernorm-", "rmsnorm-",
         "rnn-", "gru-", "lstm-", "training-char-lstm", "attention-", "mha-", "transformer-block-", "positional-encoding-", "training-tiny-gpt"];

    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["embedding-padding"] = "Embedding has no padding index: every token's vector is learnt.",
        ["loss-bce-probabilities-tiny"] = "BinaryCrossEntropy takes logits only, where it cannot overflow.",
        ["loss-bce-probabilities-medium"] = "BinaryCrossEntropy takes logits only, where it cannot overflow.",
        ["loss-kl-mean-tiny"] = "KullbackLeibler is the mean over samples; the mean over elements is no divergence.",
        ["loss-kl-mean-medium"] = "KullbackLeibler is the mean over samples; the mean over elements is no divergence.",
    };

    /// <summary>The cases whose id starts so, but for those the language has no option for.</summary>
    public static TheoryData<string> WithoutUnsupported(string start) =>
        new([.. Ids(FixtureFile.Ids(start)).Where(id => !Unsupported.ContainsKey(id))]);

    [Fact]
    public void Every_case_is_tested_or_listed_with_a_reason()
    {
        using JsonDocument index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(FixtureFile.Directory, "index.json")));
        string[] all =
        [
            .. index.RootElement.GetProperty("cases").EnumerateArray()
                .Select(entry => entry.GetProperty("id").GetString()!)
                .Where(id => Kinds.Any(kind => id.StartsWith(kind, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
        string[] tested =
        [
            .. Ids(LayerFixtureTests.DenseCases), .. Ids(LayerFixtureTests.ActivationCases), .. Ids(LayerFixtureTests.EmbeddingCases),
            .. Ids(LayerFixtureTests.Conv1DCases), .. Ids(LayerFixtureTests.Conv2DCases), .. Ids(LayerFixtureTests.ConvTranspose2DCases),
            .. Ids(LayerFixtureTests.PoolCases), .. Ids(NormFixtureTests.RowCases), .. Ids(NormFixtureTests.BatchCases), .. Ids(LossFixtureTests.Cases), .. Ids(RecurrentFixtureTests.Cases), .. Ids(RecurrentStateTests.Cases), .. Ids(AttentionFixtureTests.Cases), .. Ids(PositionFixtureTests.Tables), PositionFixtureTests.Added, .. Ids(ResidualFixtureTests.Cases), .. Ids(TrainingFixtureTests.Cases), .. Ids(OptimizerFixtureTests.Cases),
        ];
        Assert.Equal(all, tested.Concat(Unsupported.Keys).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Ids(TheoryData<string> cases) =>
        ((IEnumerable<object[]>)cases).Select(row => (string)row[0]);
}
