#pragma warning disable
namespace NetGen;
/// <summary>Stands in until the real one is there.</summary>
public class Dataset(int count, Action<Batch, int, int> copy, Action<NetworkDescription> check)
{
    /// <summary></summary>
    public int Count => count;
    /// <summary></summary>
    public void Fill(Batch batch, ReadOnlySpan<int> samples)
    {
        batch.Resize(samples.Length);
        for (int i = 0; i < samples.Length; i++) copy(batch, i, samples[i]);
    }
    /// <summary></summary>
    public void Check(NetworkDescription network) => check(network);
}
