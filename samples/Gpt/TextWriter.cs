using System.Diagnostics;
using System.Globalization;
using NetGen;

namespace Gpt;

/// <summary>Writes text, one character after the other: each is drawn by chance, and the network is told it before the next.</summary>
/// <param name="network">The network.</param>
/// <param name="vocabulary">The characters.</param>
/// <param name="settings">How long a text, and how to draw.</param>
internal sealed class TextWriter(CharGpt network, CharacterVocabulary vocabulary, Settings settings)
{
    // Of a text that has become longer than the network can see, it goes on from so much.
    private const int Kept = CharGpt.Context / 2;

    private readonly Sampler sampler = new(settings.Seed);
    private readonly CharGpt.State state = network.CreateState();
    private readonly float[] logits = new float[CharGpt.Vocabulary];

    /// <summary>Writes, and tells how long it took.</summary>
    public void Print()
    {
        List<int> text = [.. vocabulary.Encode(settings.Prompt)];
        long start = Stopwatch.GetTimestamp();
        int seen = Read(text, CharGpt.Context);
        while (text.Count < settings.Prompt.Length + settings.Length)
        {
            int next = Draw();
            text.Add(next);
            if (seen == CharGpt.Context)
            {
                seen = Read(text, Kept);
                continue;
            }

            network.Step(next, logits, state);
            seen++;
        }

        TimeSpan time = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"\n{vocabulary.Decode([.. text])}\n");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{settings.Length:N0} characters in {time.TotalMilliseconds:F1} ms, {time.TotalMicroseconds / settings.Length:F1} µs each"));
    }

    /// <summary>Begins anew with the last characters of the text, at most so many; returns how many.</summary>
    private int Read(List<int> text, int most)
    {
        int[] last = [.. text.TakeLast(most)];
        state.Reset();
        network.Prefill(last, logits, state);
        return last.Length;
    }

    private int Draw()
    {
        // Beyond the vocabulary there are logits of characters that the text does not have.
        ReadOnlySpan<float> known = logits.AsSpan(0, vocabulary.Count);
        return sampler.TopKTopP(known, Math.Min(settings.TopK, known.Length), settings.TopP, settings.Temperature);
    }
}
