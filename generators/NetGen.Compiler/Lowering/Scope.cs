using NetGen.Compiler.Graphs;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Lowering;

/// <summary>The names of the network, or of one instance of a block: layers inside know only each other.</summary>
/// <param name="prefix">What full names begin with: nothing, or the block's instance and a dot.</param>
/// <param name="suffix">What they end with.</param>
internal sealed class Scope(string prefix, string suffix = "")
{
    private readonly Dictionary<string, NamedValue> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LayerWeight> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<NamedValue> inOrder = [];

    private NamedValue? previous;

    /// <summary>The last layer, if there is one.</summary>
    public NamedValue? LastLayer { get; private set; }

    /// <summary>Whether the layers are those of a block that stands twice, once for each direction of time.</summary>
    public bool IsBidirectional { get; private init; }

    /// <summary>Whether time runs from the last step to the first.</summary>
    public bool IsReversed { get; private init; }

    /// <summary>The name with that of the block's instance before it.</summary>
    public string FullName(string name) => prefix + name + suffix;

    /// <summary>The names of a block in this scope.</summary>
    /// <param name="instance">The instance's full name.</param>
    public Scope Block(string instance) => new(instance + ".") { IsBidirectional = IsBidirectional, IsReversed = IsReversed };

    /// <summary>The names of one of the two copies of a bidirectional block: <c>l0</c> forward is <c>l0_reverse</c> backward.</summary>
    /// <param name="instance">The instance's full name.</param>
    /// <param name="isBackward">Whether time runs the other way than around the block.</param>
    public Scope Copy(string instance, bool isBackward) =>
        new(instance + ".", isBackward ? "_reverse" : "") { IsBidirectional = true, IsReversed = IsReversed != isBackward };

    /// <summary>Names an output; the next layer takes it.</summary>
    public void Add(NamedValue named)
    {
        if (values.ContainsKey(named.Name))
            throw new ProblemException(DuplicateName.At(named.Place with { Argument = "Name" }, named.Name));
        values.Add(named.Name, named);
        inOrder.Add(named);
        previous = named;
    }

    /// <summary>Names a layer's output.</summary>
    public void AddLayer(NamedValue layer)
    {
        Add(layer);
        LastLayer = layer;
    }

    /// <summary>Makes an output from outside known inside, by a name of its own there.</summary>
    public void Import(string name, NamedValue named) => values.Add(name, named);

    /// <summary>Begins a block with what goes into it, which has no name there.</summary>
    public void Begin(NamedValue input) => previous = input;

    /// <summary>The next free name of a kind: <c>dense1</c>, <c>dense2</c> …</summary>
    public string NextName(string kind)
    {
        string name;
        do
        {
            numbers.TryGetValue(kind, out int number);
            numbers[kind] = number + 1;
            name = kind + (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        while (values.ContainsKey(name));
        return name;
    }

    /// <summary>The output that came last, which thereby is used.</summary>
    /// <param name="taker">The layer that takes it.</param>
    public NamedValue TakePrevious(Arguments taker)
    {
        NamedValue taken = previous ?? throw new ProblemException(MissingInput.At(taker.Place, $"[{taker.Attribute.Name}]"));
        taken.IsUsed = true;
        return taken;
    }

    /// <summary>The output of a name, which thereby is used.</summary>
    public NamedValue Take(string name, Place place)
    {
        if (!values.TryGetValue(name, out NamedValue? named))
            throw new ProblemException(UnknownName.At(place, name, "layer or input", inOrder.Select(each => each.Name)));
        named.IsUsed = true;
        return named;
    }

    /// <summary>Makes a layer's weight known to those that are tied to it.</summary>
    public void AddWeight(string layer, LayerWeight weight) => weights[layer] = weight;

    /// <summary>The weight of a layer.</summary>
    public LayerWeight Weight(string layer, Place place) =>
        weights.TryGetValue(layer, out LayerWeight? weight)
            ? weight
            : throw new ProblemException(UnknownName.At(place, layer, "layer with a weight", weights.Keys));

    /// <summary>Outputs that nothing takes, when all layers are known.</summary>
    public IEnumerable<Problem> Unused() =>
        inOrder.Where(each => !each.IsUsed).Select(each => UnusedOutput.At(each.Place, each.Name));
}
