using NetGen;

namespace Translate;

/// <summary>Translates with a trained network, the likeliest character each time.</summary>
internal sealed class Translator(DateNet network)
{
    private readonly int[] source = new int[Alphabet.SourceLength];
    private readonly int[] target = new int[Alphabet.TargetLength];
    private readonly float[] logits = new float[DateNet.OutputLength];

    /// <summary>The translation of a text.</summary>
    public string Translate(string text)
    {
        Alphabet.EncodeSource(text, source);
        Array.Clear(target);
        int length = 0;
        while (length < target.Length)
        {
            // What is written behind a character does not change what the network makes of it.
            network.Forward(source, target, logits);
            int next = Sampler.Greedy(logits.AsSpan(length * Alphabet.TargetCharacters, Alphabet.TargetCharacters));
            if (next == Alphabet.Boundary || ++length == target.Length)
                break;
            target[length] = next;
        }
        return Alphabet.Target.Decode(target.AsSpan(1, Math.Min(length, target.Length - 1)));
    }
}
