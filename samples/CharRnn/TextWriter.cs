using System.Diagnostics;
using System.Globalization;
using NetGen;

namespace CharRnn;

/// <summary>Writes text, one character after the other: each is drawn by chance, and the network is told it before the next.</summary>
/// <param name="step">One step of the network.</param>
/// <param name="state">What the network remembers.</param>
/// <param name="vocabulary">The characters.</param>
/// <param name="seed">Seed of the choices.</param>
internal sealed class TextWriter<TState>(TokenStep<TState> step, TState state, CharacterVocabulary vocabulary, ulong seed)
    where TState : class, IStreamingState<TState>
{
    private const int WarmUp = 20; // steps before the clock runs: the first one is compiled

    private readonly Sampler sampler = new(seed);
    private readonly float[] logits = new float[Size.Characters];

    /// <summary>Writes, and tells how long it took.</summary>
    /// <param name="length">Characters to write.</param>
    /// <param name="temperature">Below 1 the likely characters become likelier.</param>
    public void Print(int length, float temperature)
    {
        // As at the beginning of a line, if the text has lines.
        _ = vocabulary.TryGetToken('\n', out int token);
        var written = new int[length];
        for (int i = 0; i < WarmUp; i++)
            step(token, logits, state);
        state.Reset();
        long start = Stopwatch.GetTimestamp();
        foreach (ref int next in written.AsSpan())
        {
            // Beyond the vocabulary there are logits of characters that the text does not have.
            step(token, logits, state);
            next = token = sampler.Sample(logits.AsSpan(0, vocabulary.Count), temperature);
        }

        TimeSpan time = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"\n{vocabulary.Decode(written)}\n");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{length:N0} characters in {time.TotalMilliseconds:F1} ms, {time.TotalMicroseconds / length:F1} µs each"));
    }
}
