using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace NetGen;

/// <summary>All parameters of a network: one flat, 64-byte-aligned buffer, and each parameter by its name.</summary>
/// <remarks>
/// The set is the network's own memory: what is written to <see cref="Span"/> or to a parameter's span is what the next
/// <c>Forward</c> computes with. Enumeration goes in order of declaration.
/// </remarks>
public sealed partial class ParameterSet : IReadOnlyList<Parameter>
{
    private readonly AlignedBuffer buffer;
    private readonly ParameterInfo[] infos;
    private readonly Dictionary<string, int> indexByName;

    /// <summary>Allocates the parameters of <paramref name="layout"/> and gives them their first values.</summary>
    /// <param name="layout">The parameters; the compiler wrote it.</param>
    /// <param name="seed">The same seed gives the same values on every machine.</param>
    public ParameterSet(ParameterLayout layout, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Layout = layout;
        infos = layout.Parameters;
        indexByName = layout.IndexByName;
        buffer = new AlignedBuffer(layout.Length);
        Initialize(seed);
    }

    /// <summary>The names, shapes and places of the parameters; shared by all instances of a network.</summary>
    public ParameterLayout Layout { get; }

    /// <summary>All values, one parameter after the other.</summary>
    public Span<float> Span => buffer.Span;

    /// <summary>Number of parameters (named ones, not floats).</summary>
    public int Count => infos.Length;

    /// <summary>The parameter at a position in order of declaration.</summary>
    public Parameter this[int index] => new(infos[index], buffer);

    /// <summary>The parameter of a name, as in <c>"logits.weight"</c>.</summary>
    /// <exception cref="KeyNotFoundException">No such parameter; the message lists the names.</exception>
    public Parameter this[string name] => this[Layout.IndexOf(name)];

    /// <summary>Finds a parameter by its name.</summary>
    public bool TryGet(string name, [MaybeNullWhen(false)] out Parameter parameter)
    {
        bool found = indexByName.TryGetValue(name, out int index);
        parameter = found ? this[index] : default;
        return found;
    }

    /// <summary>Gives all parameters their first values again.</summary>
    public void Initialize(ulong seed)
    {
        foreach (Parameter parameter in this)
            ParameterInitializer.Fill(parameter, seed);
    }

    /// <summary>The first float of the buffer, for generated code.</summary>
    internal ref float Reference => ref buffer.Reference;

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator()
    {
        foreach (ParameterInfo info in infos)
            yield return new Parameter(info, buffer);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
