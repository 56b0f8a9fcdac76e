using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Layers;

/// <summary>What a layer lowers itself with.</summary>
internal sealed class LayerContext
{
    private const string TiedTo = "TiedTo";

    private readonly NetworkState state;
    private readonly LayerLowering layers;
    private readonly Scope scope;
    private readonly string localName;
    private readonly string? from;
    private readonly StepUse steps;
    private readonly List<int> parameters = [];
    private NamedValue? withLengths;

    /// <summary>A layer of the given name in a scope, which takes the output named <paramref name="from"/> or the one before.</summary>
    public LayerContext(NetworkState state, LayerLowering layers, Scope scope, Arguments arguments, string localName, string? from, StepUse steps)
    {
        this.state = state;
        this.layers = layers;
        this.scope = scope;
        this.localName = localName;
        this.from = from;
        this.steps = steps;
        Arguments = arguments;
        Name = scope.FullName(localName);
        state.Graph.Origin = new Origin(Name);
    }

    /// <summary>The layer's arguments.</summary>
    public Arguments Arguments { get; }

    /// <summary>Whether time runs from the last step to the first.</summary>
    public bool IsReversed => scope.IsReversed;

    /// <summary>The layer's full name, as in <c>transformerBlock1.dense1</c>.</summary>
    public string Name { get; }

    /// <summary>Indices of the parameters the layer has added.</summary>
    public EquatableArray<int> Parameters => new(parameters);

    /// <summary>Whether there is anything to learn so far.</summary>
    public bool HasParameters => state.Parameters.Count > 0;

    /// <summary>How many steps of the sequence that the layer has taken count; <see langword="null"/>: all.</summary>
    public StepLengths? Lengths => withLengths?.Lengths;

    /// <summary>Where the layer is.</summary>
    public Place Place => Arguments.Place;

    /// <summary>The output the layer takes, whatever it is made of.</summary>
    public NamedValue Input() => Taken(from is null ? scope.TakePrevious(Arguments) : scope.Take(from, Arguments.PlaceOf("From")));

    /// <summary>The numbers the layer takes.</summary>
    public Value Numbers() => Numbers(Input());

    /// <summary>The numbers another layer gives.</summary>
    public Value Numbers(NamedValue named) =>
        named.Value.Type.Element == ElementKind.Number
            ? named.Value
            : throw new ProblemException(TokensGiven.At(Place, Arguments.Attribute.Name, named.Value.Shape));

    /// <summary>The image that the layer takes, <c>[height, width, channels]</c>.</summary>
    public Value Image() => Numbers("an image [height, width, channels]", 3);

    /// <summary>The sequence that the layer takes, <c>[time, features]</c>.</summary>
    /// <param name="elements">What the field calls the numbers of a step: channels, where windows go over them.</param>
    public Value Sequence(string elements = "features") => NamedSequence(elements).Value;

    /// <summary>The same, with what is known of it.</summary>
    public NamedValue NamedSequence(string elements = "features")
    {
        NamedValue input = Input();
        Ranked(input, Place, $"a sequence [time, {elements}]", 2);
        return input;
    }

    /// <summary>The sequence that the layer takes, or tokens that become one.</summary>
    public NamedValue SequenceOrTokens()
    {
        NamedValue input = Input();
        if (input.Value.Type.Element == ElementKind.Number)
            Sequence();
        return input;
    }

    /// <summary>The image or sequence that the layer takes.</summary>
    public Value Positions() => Numbers("an image [height, width, channels] or a sequence [time, channels]", 2, 3);

    /// <summary>The tokens the layer takes. Tokens come from an input; no layer gives any.</summary>
    /// <param name="vocabulary">How many different tokens there are.</param>
    public Value Tokens(out int vocabulary)
    {
        Value tokens = Input().Value;
        if (tokens is not { Type.Element: ElementKind.Index, Producer.Op: Source source })
            throw new ProblemException(NumbersGiven.At(Place, Arguments.Attribute.Name, tokens.Shape));
        vocabulary = state.Inputs[source.Index].IndexBound;
        return tokens;
    }

    /// <summary>The output of a layer or input that an argument names.</summary>
    public NamedValue Named(string name, string argument) => Taken(scope.Take(name, Arguments.PlaceOf(argument)));

    /// <summary>The same for the last state alone, which no padding reaches.</summary>
    public NamedValue NamedState(string name, string argument) => scope.Take(name, Arguments.PlaceOf(argument));

    /// <summary>The vector or sequence that the layer takes as one query or several.</summary>
    public NamedValue QueryOrQueries()
    {
        NamedValue input = Input();
        Ranked(input, Place, "a vector [features] or a sequence [time, features]", 1, 2);
        return input;
    }

    /// <summary>The sequence of another layer or input that an argument names. It may have lengths of its own.</summary>
    public NamedValue NamedSequence(string name, string argument)
    {
        NamedValue named = scope.Take(name, Arguments.PlaceOf(argument));
        Ranked(named, Arguments.PlaceOf(argument), "a sequence [time, features]", 2);
        return named;
    }

    /// <summary>Adds a weight, which other layers can be tied to and penalties apply to.</summary>
    /// <param name="shape">Its dimensions.</param>
    /// <param name="init">How it starts.</param>
    /// <param name="fanIn">Inputs that feed one output.</param>
    /// <param name="fanOut">Outputs that one input feeds.</param>
    /// <param name="isTable">Whether its rows are looked up.</param>
    /// <param name="name">What it is called, in a layer that has several.</param>
    /// <param name="pyTorchAxes">The axes as PyTorch stores them, if not so.</param>
    /// <param name="pyTorchSplit">The shape that those are the axes of, if not <paramref name="shape"/>.</param>
    public Value Weight(
        Shape shape, string init, int fanIn, int fanOut, bool isTable = false, string name = "weight", int[]? pyTorchAxes = null, Shape? pyTorchSplit = null)
    {
        Value weight = Parameter(new ParameterModel(
            $"{Name}.{name}", shape, init, fanIn, fanOut, IsWeight: true, new EquatableArray<int>(pyTorchAxes ?? []), PyTorchSplit: pyTorchSplit?.Dimensions ?? default));
        scope.AddWeight(localName, new LayerWeight(weight, isTable));
        return weight;
    }

    /// <summary>Adds a bias, which starts at 0.</summary>
    public Value Bias(int length) => Parameter("bias", length, "Zeros");

    /// <summary>Adds a learnt vector to which penalties do not apply.</summary>
    /// <param name="name">As in <c>bias</c>.</param>
    /// <param name="length">Its length.</param>
    /// <param name="init">How it starts.</param>
    public Value Parameter(string name, int length, string init) =>
        Parameter(new ParameterModel($"{Name}.{name}", new Shape(length), init, length, length, IsWeight: false));

    /// <summary>Adds a running statistic, a parameter that is not learnt: in training it becomes (1 − momentum) · old + momentum · new.</summary>
    /// <param name="name">As in <c>running_mean</c>.</param>
    /// <param name="length">Its length.</param>
    /// <param name="init">How it starts.</param>
    /// <param name="value">The statistic of the tile, given the old one.</param>
    /// <param name="momentum">The weight of the new value.</param>
    public Value Statistic(string name, int length, string init, Func<Value, Value> value, double momentum)
    {
        Value old = Parameter(new ParameterModel($"{Name}.{name}", new Shape(length), init, length, length, IsWeight: false, IsTrainable: false));
        Value mixed = Map(((1 - momentum) * new Argument(0)) + (momentum * new Argument(1)), old, value(old));
        state.Graph.Append(new Sink(SinkKind.Statistic, parameters[parameters.Count - 1]), mixed);
        return old;
    }

    /// <summary>Notes that the layer takes the mean off the output of another: a bias that was added there is of no use.</summary>
    public void NoteNormalized(NamedValue input)
    {
        if (input.Value.Producer.Origin.Layer == scope.FullName(input.Name))
            state.Normalized.Add((input, Name));
    }

    /// <summary>The weight of the layer that <c>TiedTo</c> names, or <see langword="null"/> if this layer has its own.</summary>
    public LayerWeight? TiedWeight()
    {
        if (Arguments.TextOf(TiedTo) is not { } layer)
            return null;
        if (Arguments.Has(Initialization.Argument))
            Warn(NoEffect.At(Arguments.PlaceOf(Initialization.Argument), $"the weight is that of '{layer}'"));
        LayerWeight weight = scope.Weight(layer, Arguments.PlaceOf(TiedTo));
        scope.AddWeight(localName, weight);
        return weight;
    }

    /// <summary>The tied weight as an error of this layer.</summary>
    /// <param name="tied">The weight.</param>
    /// <param name="expected">The shapes that would fit.</param>
    public ProblemException TiedShapesDiffer(LayerWeight tied, string expected) =>
        new(Problems.TiedShapesDiffer.At(
            Arguments.PlaceOf(TiedTo), Arguments.Attribute.Name, expected, Arguments.TextOf(TiedTo) ?? "", tied.Value.Shape));

    /// <summary>A number that tells this dropout from the network's others.</summary>
    public int NextDropout() => state.Dropouts++;

    /// <summary>Appends an op.</summary>
    public Value Apply(Op op, params Value[] inputs) => state.Graph.Apply(op, inputs);

    /// <summary>Appends an op of any number of outputs.</summary>
    public Node Append(Op op, params Value[] inputs) => state.Graph.Append(op, inputs);

    /// <summary>Appends a formula.</summary>
    public Value Map(Expression body, params Value[] inputs) => Ops.Map.Apply(state.Graph, body, inputs);

    /// <summary>A sequence that the layer has taken, with something else in the steps that are padding.</summary>
    public Value WithoutPadding(Value sequence, double padding = 0) => Lengths is null ? sequence : Lengths.Apply(state.Graph, sequence, padding);

    /// <summary>The number of steps that count of a sequence that the layer has taken, <c>[1, 1]</c>; <see langword="null"/>: all.</summary>
    public Value? Count => Lengths?.Count(state.Graph);

    /// <summary>How many steps of the layer's output count.</summary>
    /// <exception cref="ProblemException">The layer has taken padding for steps.</exception>
    public StepLengths? LengthsOf(LayerOutput output) => (steps, withLengths) switch
    {
        (StepUse.Mixed, { Lengths: { } lengths } taken) =>
            throw new ProblemException(LengthsIgnored.At(Place, Arguments.Attribute.Name, taken.Name, taken.Value.Shape, lengths.Name)),
        (StepUse.Apart, _) => Lengths,
        _ => output.Lengths,
    };

    /// <summary>Lowers the layers of the attribute's block.</summary>
    public NamedValue Block(NamedValue input) => Block(input, scope.Block(Name));

    /// <summary>Lowers one of the two copies of a bidirectional block.</summary>
    /// <param name="input">What its first layer takes.</param>
    /// <param name="isBackward">Whether time runs the other way than around the block.</param>
    public NamedValue Copy(NamedValue input, bool isBackward) => Block(input, scope.Copy(Name, isBackward));

    /// <summary>Begins to lower layers that this one is made of.</summary>
    /// <param name="input">What the first one takes.</param>
    public Composition Compose(NamedValue input) => new(layers, scope.Block(Name), Arguments, input);

    /// <summary>Notes that nothing is learnt through an activation.</summary>
    public void AddStep(string argument) => state.Steps.Add(Arguments.PlaceOf(argument));

    /// <summary>Reports something that does not stop the network.</summary>
    public void Warn(Problem problem) => state.Warnings.Add(problem);

    private NamedValue Block(NamedValue input, Scope inside)
    {
        NamedValue output = layers.Block(Arguments, inside, input);
        state.Graph.Origin = new Origin(Name);
        return output;
    }

    private NamedValue Taken(NamedValue named)
    {
        if (named.Lengths is not { } lengths)
            return named;
        if (Lengths is not null && Lengths != lengths)
            throw new ProblemException(LengthsDiffer.At(Place, Arguments.Attribute.Name, Lengths.Name, named.Name, lengths.Name));
        withLengths = named;
        return named;
    }

    private Value Numbers(string expected, params int[] ranks) => Ranked(Input(), Place, expected, ranks);

    private Value Ranked(NamedValue input, Place place, string expected, params int[] ranks)
    {
        Value x = Numbers(input);
        if (ranks.Contains(x.Shape.Rank))
            return x;

        // Sequences have two dimensions, the state after the last step one.
        throw new ProblemException(input.State is { } recurrent && x.Shape.Rank == 1 && ranks.Contains(2)
            ? SequenceMissing.At(recurrent.Place, input.Name, Arguments.Attribute.Name, x.Shape)
            : DimensionsDiffer.At(place, Arguments.Attribute.Name, expected, x.Shape));
    }

    private Value Parameter(ParameterModel parameter)
    {
        parameters.Add(state.Parameters.Count);
        return state.AddParameter(parameter);
    }
}
