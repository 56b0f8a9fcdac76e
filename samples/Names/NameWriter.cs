using System.Text;
using NetGen;

namespace Names;

/// <summary>Logits of the letter that follows some others.</summary>
internal delegate void Forward(ReadOnlySpan<int> letters, Span<float> logits);

/// <summary>Writes names with a model of the next letter.</summary>
/// <param name="forward">The model.</param>
/// <param name="context">How many letters it looks back.</param>
/// <param name="seed">Seed of the choices.</param>
internal sealed class NameWriter(Forward forward, int context, ulong seed)
{
    private const int MaximumLength = 20; // The likeliest letters may go round in a circle.

    private readonly Sampler sampler = new(seed);
    private readonly int[] letters = new int[context];
    private readonly float[] logits = new float[Letters.Count];

    private delegate int Choose(ReadOnlySpan<float> logits);

    /// <summary>Prints a name of the likeliest letters, and some in which chance decides.</summary>
    public void Print(float temperature)
    {
        PrintLine("greedy", 1, Sampler.Greedy);
        PrintLine("sampled", 10, logits => sampler.Sample(logits));
        PrintLine(FormattableString.Invariant($"at {temperature}"), 10, logits => sampler.Sample(logits, temperature));
    }

    private void PrintLine(string title, int count, Choose choose) =>
        Console.WriteLine($"  {title,-9}{string.Join(", ", Enumerable.Range(0, count).Select(_ => Write(choose)))}");

    private string Write(Choose choose)
    {
        var name = new StringBuilder();
        Array.Fill(letters, Letters.Boundary);
        while (name.Length < MaximumLength)
        {
            forward(letters, logits);
            int next = choose(logits);
            if (next == Letters.Boundary)
                break;
            name.Append(Letters.Vocabulary.Decode(next));

            // The window moves on by one letter.
            letters.AsSpan(1).CopyTo(letters);
            letters[^1] = next;
        }
        return name.ToString();
    }
}
