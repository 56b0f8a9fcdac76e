using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>
/// What multi-head attention to a sequence of one's own or of another layer has in common: how many heads there are, and the weights, which are PyTorch's: <c>in_proj_weight</c> with the columns of
/// queries, keys and values side by side, <c>in_proj_bias</c>, <c>out_proj.weight</c> and <c>out_proj.bias</c>.
/// </summary>
internal sealed class AttentionHeads
{
    private readonly LayerContext context;
    private readonly Value inWeight, outWeight;
    private readonly Value? inBias, outBias;

    /// <summary>Reads the arguments and adds the parameters.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="features">Features of what goes in and comes out.</param>
    public AttentionHeads(LayerContext context, int features)
    {
        this.context = context;
        Features = features;
        Count = context.Arguments.Positive("heads");
        KeyValueCount = context.Arguments.Positive("KeyValueHeads", Count);
        string layer = context.Arguments.Attribute.Name;
        if (features % Count > 0)
            throw new ProblemException(HeadsDontDivide.At(context.Arguments.PlaceOf("heads"), layer, features, "features", Count));
        if (Count % KeyValueCount > 0)
            throw new ProblemException(HeadsDontDivide.At(context.Arguments.PlaceOf("KeyValueHeads"), layer, Count, "heads", KeyValueCount));

        string init = Initialization.Read(context.Arguments, "Glorot");
        inWeight = Weight("in_proj_weight", InWidth, init);
        inBias = Bias("in_proj_bias", InWidth);
        outWeight = Weight("out_proj.weight", features, init);
        outBias = Bias("out_proj.bias", features);
    }

    /// <summary>Features of what goes in and comes out.</summary>
    public int Features { get; }

    /// <summary>Heads of the queries.</summary>
    public int Count { get; }

    /// <summary>Heads of keys and values.</summary>
    public int KeyValueCount { get; }

    /// <summary>Features of all keys, and of all values.</summary>
    public int KeyValueFeatures => Features / Count * KeyValueCount;

    /// <summary>Columns of queries, keys and values.</summary>
    public int InWidth => Features + (2 * KeyValueFeatures);

    /// <summary>Queries, keys and values, side by side.</summary>
    public Value Project(Value x) => Dense(x, inWeight, inBias);

    /// <summary>Some columns of them.</summary>
    public Value Project(Value x, int first, int count) => Dense(
        x, context.Apply(new Slice(1, first, count), inWeight), inBias is null ? null : context.Apply(new Slice(0, first, count), inBias));

    /// <summary>Attention, and the output's projection.</summary>
    /// <param name="key">Where the keys are.</param>
    /// <param name="value">Where the values are.</param>
    /// <param name="lengths">How many keys count; <see langword="null"/>: all.</param>
    /// <param name="isCausal">Whether a step sees those up to its own alone.</param>
    /// <param name="window">How many of those, or 0 for all.</param>
    /// <param name="tensors">What queries, keys and values are in.</param>
    public Value Attend(AttentionPart key, AttentionPart value, Value? lengths, bool isCausal, int window, params Value[] tensors)
    {
        int features = Features / Count;
        var op = new Attention(Count, KeyValueCount, features, features, new AttentionPart(0), key, value, 1 / Math.Sqrt(features))
        {
            Causal = isCausal,
            Window = window,
            HasLengths = lengths is not null,
            Dropout = DropoutLayer.Inside(context),
        };
        return Dense(context.Append(op, lengths is null ? tensors : [.. tensors, lengths]).Outputs[0], outWeight, outBias);
    }

    /// <summary>The mean of all heads' weights, <c>[queries, keys]</c>.</summary>
    /// <param name="query">The queries of all heads.</param>
    /// <param name="key">The keys of all heads.</param>
    /// <param name="lengths">How many keys count; <see langword="null"/>: all.</param>
    public Value Weights(Value query, Value key, StepLengths? lengths)
    {
        int features = Features / Count;
        Value? sum = null;
        for (int head = 0; head < Count; head++)
        {
            Value q = context.Apply(new Slice(1, head * features, features), query), k = context.Apply(new Slice(1, head * KeyValueCount / Count * features, features), key);
            Value weights = AttentionWeights.OfProducts(context, q, k, 1 / Math.Sqrt(features), lengths);
            sum = sum is null ? weights : context.Map(new Argument(0) + new Argument(1), sum, weights);
        }

        return context.Map(new Argument(0) * (1.0 / Count), sum!);
    }

    /// <summary>Floating-point operations of the products that weights alone take.</summary>
    /// <param name="queries">Steps of the queries.</param>
    /// <param name="keys">Steps of the keys.</param>
    public long WeightFlops(int queries, int keys) =>
        (2L * queries * Features * Features) + (2L * keys * Features * KeyValueFeatures) + (2L * queries * keys * Features);

    /// <summary>Floating-point operations of all products.</summary>
    /// <param name="queries">Steps of the queries.</param>
    /// <param name="keys">Steps of keys and values.</param>
    public long Flops(int queries, int keys) =>
        (4L * queries * Features * Features) + (4L * keys * Features * KeyValueFeatures) + (4L * queries * keys * Features);

    private Value Dense(Value x, Value weight, Value? bias)
    {
        Value product = context.Apply(new MatMul(), x, weight);
        return bias is null ? product : context.Map(new Argument(0) + new Argument(1), product, bias);
    }

    private Value Weight(string name, int width, string init) =>
        context.Weight(new Shape(Features, width), init, Features, Features, name: name, pyTorchAxes: [1, 0]);

    private Value? Bias(string name, int width) => context.Arguments.Flag("Bias", true) ? context.Parameter(name, width, "Zeros") : null;
}
