namespace Translate;

/// <summary>Finds out what a trained decoder looks at.</summary>
internal sealed class Aligner
{
    private readonly AlignmentNet network = new();

    /// <summary>Takes the parameters of a trained network.</summary>
    public Aligner(AttentiveDateNet trained) => network.Parameters.CopyFrom(trained.Parameters);

    /// <summary>How much of its attention each character of a text has when a character of the translation is written: a row for each of the translation's, which sums to 1.</summary>
    public float[] Align(string text, string translation)
    {
        var source = new int[Alphabet.SourceLength];
        var told = new int[Alphabet.TargetLength];
        int length = Alphabet.EncodeSource(text, source);

        // A translation that has not ended when its length has is told without its last character: no row is behind that one.
        int known = Math.Min(translation.Length, Alphabet.TargetLength - 1);
        Alphabet.EncodeTold(translation[..known], told.AsSpan(0, known + 1));
        var weights = new float[AlignmentNet.OutputLength];
        network.Forward(source, [length], told, weights);

        // The text's part of the rows that write the translation; behind it are padding, and the row that writes the full stop, if there is one.
        return [.. Enumerable.Range(0, translation.Length * length).Select(i => weights[(i / length * Alphabet.SourceLength) + (i % length)])];
    }
}
