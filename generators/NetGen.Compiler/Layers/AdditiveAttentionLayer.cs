using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Attention whose scores are v · tanh(q · W + m · U + b), of a sequence of queries or a single one to a memory.</summary>
internal sealed class AdditiveAttentionLayer : Layer
{
    private const string Memory = "Memory";

    /// <inheritdoc/>
    public override string Name => "AdditiveAttention";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int width = context.Arguments.Positive("width");
        NamedValue query = context.QueryOrQueries(), named = context.NamedSequence(context.Arguments.RequiredText(Memory, "the name of a layer or an input"), Memory);
        Value q = query.Value, m = named.Value;
        bool isOne = q.Shape.Rank == 1;
        int queries = isOne ? 1 : q.Shape[0], keys = m.Shape[0], features = m.Shape.Last;
        Value scores = context.Apply(new Reshape(new Shape(queries, keys)), Scores(context, q, m, queries, width));
        Value weights = AttentionWeights.Of(context, scores, named.Lengths);
        string formula = $"softmax(v · tanh(q · W + m · U{(HasBias(context) ? " + b" : "")}))";
        long flops = 2L * (((long)queries * q.Shape.Last * width) + ((long)keys * features * width) + ((long)queries * keys * width));
        if (AttentionWeights.AreGiven(context))
            return new LayerOutput(isOne ? context.Apply(new Reshape(new Shape(keys)), weights) : weights, $"{formula}, m of {named.Name}", flops, Lengths: isOne ? null : query.Lengths);

        if (DropoutLayer.Inside(context) is { } dropout)
            weights = context.Apply(dropout, weights);
        weights = context.Apply(new Reshape(new Shape(queries, keys, 1)), weights);
        Value memory = context.Apply(new Reshape(new Shape(1, keys, features)), m);
        Value sum = context.Apply(Reduce.Sum(m.Type.With(new Shape(queries, 1, features))), context.Map(new Argument(0) * new Argument(1), weights, memory));
        Value y = context.Apply(new Reshape(isOne ? new Shape(features) : new Shape(queries, features)), sum);
        return new LayerOutput(y, $"Σ {formula} · m, m of {named.Name}", flops + (2L * queries * keys * features), Lengths: isOne ? null : query.Lengths);
    }

    // [queries, keys, 1]
    private static Value Scores(LayerContext context, Value q, Value m, int queries, int width)
    {
        string init = Initialization.Read(context.Arguments, "Glorot");
        Value Weight(string name, int inputs) => context.Weight(new Shape(inputs, width), init, inputs, width, name: name, pyTorchAxes: [1, 0]);
        Value query = context.Apply(new MatMul(), q, Weight("w_query", q.Shape.Last)), memory = context.Apply(new MatMul(), m, Weight("w_memory", m.Shape.Last));
        Value v = context.Weight(new Shape(width), init, width, 1, name: "v");
        if (HasBias(context))
            query = context.Map(new Argument(0) + new Argument(1), query, context.Bias(width));
        Value hidden = context.Map(
            Expression.Apply(UnaryFunction.Tanh, new Argument(0) + new Argument(1)),
            context.Apply(new Reshape(new Shape(queries, 1, width)), query), context.Apply(new Reshape(new Shape(1, m.Shape[0], width)), memory));
        return context.Apply(new MatMul(), hidden, context.Apply(new Reshape(new Shape(width, 1)), v));
    }

    private static bool HasBias(LayerContext context) => context.Arguments.Flag("Bias", true);
}
