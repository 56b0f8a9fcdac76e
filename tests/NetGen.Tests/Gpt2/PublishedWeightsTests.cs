using Gpt2;

namespace NetGen.Tests.Gpt2;

public class PublishedWeightsTests
{
    private static readonly int[] Tokens = [3, 10, 0, 3, 7, 1];

    // Names and shapes as they were published, for a smaller network.
    private static readonly (string Name, int[] Shape)[] Published =
    [
        ("wte.weight", [TinyGpt2.Vocabulary, TinyGpt2.Features]), ("wpe.weight", [TinyGpt2.Context, TinyGpt2.Features]),
        .. Enumerable.Range(0, TinyGpt2.Layers).SelectMany(layer => Block($"h.{layer}.", TinyGpt2.Features)),
        ("ln_f.weight", [TinyGpt2.Features]), ("ln_f.bias", [TinyGpt2.Features]),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("transformer.")]
    public void A_published_file_gives_the_logits_of_the_published_model(string prefix)
    {
        Dictionary<string, float[]> tensors = Draw();
        using var directory = new TemporaryDirectory();
        string path = directory.File("model.safetensors");
        SafetensorsWriter writer = Write(tensors, prefix);
        for (int layer = 0; layer < TinyGpt2.Layers; layer++)
            writer.Add($"{prefix}h.{layer}.attn.bias", new float[TinyGpt2.Context * TinyGpt2.Context], 1, 1, TinyGpt2.Context, TinyGpt2.Context);
        writer.Add("lm_head.weight", tensors["wte.weight"], TinyGpt2.Vocabulary, TinyGpt2.Features);
        writer.Save(path);

        var network = new TinyGpt2(seed: 1);
        Load(network, path);
        var logits = new float[TinyGpt2.OutputLength];
        network.Forward(Tokens, logits);
        double[] expected = new PublishedModel(tensors).Logits(Tokens);
        Assert.True(expected.Max() - expected.Min() > 1);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], logits[i], 1e-4);

        // Token by token, the prompt at once and then each.
        TinyGpt2.State state = network.CreateState();
        var last = new float[TinyGpt2.Vocabulary];
        network.Prefill(Tokens.AsSpan(0, 3), last, state);
        for (int step = 3; step <= Tokens.Length; step++)
        {
            for (int i = 0; i < last.Length; i++)
                Assert.Equal(expected[((step - 1) * TinyGpt2.Vocabulary) + i], last[i], 1e-4);
            if (step < Tokens.Length)
                network.Step(Tokens[step], last, state);
        }
    }

    [Fact]
    public void Names_are_those_of_parameters_set_by_hand()
    {
        Dictionary<string, float[]> tensors = Draw();
        using var directory = new TemporaryDirectory();
        string path = directory.File("model.safetensors");
        Write(tensors, "").Save(path);
        var network = new TinyGpt2(seed: 1);
        Load(network, path);
        Assert.Equal(Published.Length, network.Parameters.Count);
        AssertIs("wte.weight", "wte.weight");
        AssertIs("wpe.weight", "wpe.weight");
        AssertIs("h1.ln1.bias", "h.0.ln_1.bias");
        AssertIs("h2.attn.in_proj_weight", "h.1.attn.c_attn.weight");
        AssertIs("h2.attn.in_proj_bias", "h.1.attn.c_attn.bias");
        AssertIs("h1.attn.out_proj.weight", "h.0.attn.c_proj.weight");
        AssertIs("h2.ln2.weight", "h.1.ln_2.weight");
        AssertIs("h2.mlp.fc1.weight", "h.1.mlp.c_fc.weight");
        AssertIs("h1.mlp.fc2.bias", "h.0.mlp.c_proj.bias");
        AssertIs("ln_f.weight", "ln_f.weight");

        void AssertIs(string ours, string published) => Assert.Equal(tensors[published], network.Parameters[ours].Span.ToArray());
    }

    [Fact]
    public void What_is_missing_is_named_as_it_was_published_and_nothing_has_changed()
    {
        Dictionary<string, float[]> tensors = Draw();
        tensors.Remove("h.1.attn.c_attn.weight");
        using var directory = new TemporaryDirectory();
        string path = directory.File("model.safetensors");
        Write(tensors, "transformer.").Save(path);
        var network = new TinyGpt2(seed: 1);
        float[] before = network.Parameters.Span.ToArray();
        string message = Assert.Throws<InvalidDataException>(() => Load(network, path)).Message;
        Assert.Contains("\"transformer.h.1.attn.c_attn.weight\": expected F32, F16, BF16 or F64 [8, 24], received no such tensor", message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    private static void Load(TinyGpt2 network, string path)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        PublishedWeights.Load(network.Parameters, file);
    }

    private static IEnumerable<(string Name, int[] Shape)> Block(string block, int features) =>
    [
        ($"{block}ln_1.weight", [features]), ($"{block}ln_1.bias", [features]),
        ($"{block}attn.c_attn.weight", [features, 3 * features]), ($"{block}attn.c_attn.bias", [3 * features]),
        ($"{block}attn.c_proj.weight", [features, features]), ($"{block}attn.c_proj.bias", [features]),
        ($"{block}ln_2.weight", [features]), ($"{block}ln_2.bias", [features]),
        ($"{block}mlp.c_fc.weight", [features, 4 * features]), ($"{block}mlp.c_fc.bias", [4 * features]),
        ($"{block}mlp.c_proj.weight", [4 * features, features]), ($"{block}mlp.c_proj.bias", [features]),
    ];

    private static Dictionary<string, float[]> Draw()
    {
        var random = new Random(7);
        return Published.ToDictionary(
            tensor => tensor.Name,
            tensor => Enumerable.Range(0, tensor.Shape.Aggregate((a, b) => a * b)).Select(_ => (2 * random.NextSingle()) - 1).ToArray());
    }

    private static SafetensorsWriter Write(Dictionary<string, float[]> tensors, string prefix)
    {
        var writer = new SafetensorsWriter();
        writer.Metadata["format"] = "pt";
        foreach ((string name, int[] shape) in Published.Where(tensor => tensors.ContainsKey(tensor.Name)))
            writer.Add(prefix + name, tensors[name], shape);
        return writer;
    }
}
