using System.Diagnostics;
using System.Globalization;
using NetGen;

namespace Gpt2;

/// <summary>Goes on with a text, token by token, and tells how long it took.</summary>
/// <param name="network">The network.</param>
/// <param name="tokenizer">The vocabulary, or <see langword="null"/>: then tokens are numbers.</param>
/// <param name="settings">How long a text, and how to draw.</param>
internal sealed class TextWriter(Gpt2Net network, BytePairTokenizer? tokenizer, Settings settings)
{
    private readonly Sampler sampler = new(settings.Seed);
    private readonly float[] logits = new float[Gpt2Net.Vocabulary];
    private readonly BytePairDecoder? decoder = tokenizer is null ? null : new BytePairDecoder(tokenizer);

    /// <summary>Writes until the length is reached, the text ends, or the network can see no further.</summary>
    /// <param name="prompt">Tokens to go on from, 1 or more and fewer than the network can see.</param>
    public void Write(ReadOnlySpan<int> prompt)
    {
        Gpt2Net.State state = network.CreateState();
        long start = Stopwatch.GetTimestamp();
        network.Prefill(prompt, logits, state);
        TimeSpan read = Stopwatch.GetElapsedTime(start);

        int written = 0, most = Math.Min(settings.Length, Gpt2Net.Context - prompt.Length);
        TimeSpan stepping = default;
        for (int next = Draw(); written < most && next != tokenizer?.EndOfText; next = Draw())
        {
            Console.Write(decoder is null ? $"{next} " : decoder.Append(next));
            start = Stopwatch.GetTimestamp();
            network.Step(next, logits, state);
            stepping += Stopwatch.GetElapsedTime(start);
            written++;
        }

        if (written > 0)
            Console.WriteLine(decoder?.Flush());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"prompt of {prompt.Length} tokens: {read.TotalMilliseconds:F0} ms, {read.TotalMilliseconds / prompt.Length:F1} ms each"));
        if (written > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} tokens written: {stepping.TotalMilliseconds / written:F1} ms each"));
    }

    // A vocabulary of one's own may be smaller than the network's.
    private int Draw()
    {
        ReadOnlySpan<float> known = logits.AsSpan(0, Math.Min(tokenizer?.Count ?? logits.Length, logits.Length));
        return sampler.TopKTopP(known, Math.Min(settings.TopK, known.Length), settings.TopP, settings.Temperature);
    }
}
