using System.Globalization;
using NetGen;

namespace Gpt2;

/// <summary>Loads parameters from a safetensors file with the names that GPT-2 was published with.</summary>
internal static class PublishedWeights
{
    // Some files are of the transformer alone, some of the transformer in a model with a head.
    private const string Prefix = "transformer.";

    // What comes behind the block in our names, and in the file's.
    private static readonly (string Ours, string Published)[] InBlock =
    [
        ("ln1.", "ln_1."),
        ("attn.in_proj_", "attn.c_attn."),
        ("attn.out_proj.", "attn.c_proj."),
        ("ln2.", "ln_2."),
        ("mlp.fc1.", "mlp.c_fc."),
        ("mlp.fc2.", "mlp.c_proj."),
    ];

    /// <summary>Loads all parameters of a network that is declared as <see cref="Gpt2Net"/> is, in whatever size, or none.</summary>
    /// <exception cref="InvalidDataException">The file does not fit; the message lists every mismatch.</exception>
    public static void Load(ParameterSet parameters, SafetensorsFile file)
    {
        string prefix = file.Tensors.Any(tensor => tensor.Name.StartsWith(Prefix, StringComparison.Ordinal)) ? Prefix : "";
        var names = parameters.ToDictionary(parameter => parameter.Info.Name, parameter => prefix + NameOf(parameter.Info.Name));
        parameters.Load(file, TensorLayout.PyTorchConv1D, names, IsNoParameter);
    }

    /// <summary>The masks of attention, which are saved with the weights, and the head's weight, which is that of the tokens.</summary>
    private static bool IsNoParameter(string name) =>
        name.EndsWith(".attn.bias", StringComparison.Ordinal) || name.EndsWith(".attn.masked_bias", StringComparison.Ordinal) || name == "lm_head.weight";

    private static string NameOf(string name)
    {
        int end = name.IndexOf('.', StringComparison.Ordinal);
        if (!int.TryParse(name.AsSpan(1, end - 1), CultureInfo.InvariantCulture, out int block))
            return name;
        string rest = name[(end + 1)..];
        (string ours, string published) = Array.Find(InBlock, entry => rest.StartsWith(entry.Ours, StringComparison.Ordinal));
        return $"h.{block - 1}.{published}{rest[ours.Length..]}";
    }
}
