using System.Collections;

namespace NetGen.Compiler.Emission;

/// <summary>The methods that a kernel calls. In its text they are called <c>$0</c>, <c>$1</c> … until the library knows their names.</summary>
public sealed class KernelHelpers : IReadOnlyList<KernelHelper>
{
    private readonly List<KernelHelper> helpers = [];

    /// <inheritdoc/>
    public int Count => helpers.Count;

    /// <inheritdoc/>
    public KernelHelper this[int index] => helpers[index];

    /// <summary>Adds a method and returns what the text calls it.</summary>
    public string Add(KernelHelper helper)
    {
        helpers.Add(helper);
        return $"${helpers.Count - 1}";
    }

    /// <inheritdoc/>
    public IEnumerator<KernelHelper> GetEnumerator() => helpers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
