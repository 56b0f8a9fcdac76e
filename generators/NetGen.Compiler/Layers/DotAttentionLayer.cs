using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>Attention without weights: softmax(q · kᵀ) · v, of a sequence of queries <c>[time, features]</c> or a single one <c>[features]</c>.</summary>
internal sealed class DotAttentionLayer : Layer
{
    private const string Keys = "Keys", Values = "Values", Causal = "Causal";

    /// <inheritdoc/>
    public override string Name => "DotAttention";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        NamedValue query = context.QueryOrQueries();
        Value q = query.Value;
        bool isOne = q.Shape.Rank == 1;
        if (isOne)
            q = context.Apply(new Reshape(new Shape(1, q.Shape.Last)), q);
        NamedValue keys = Named(context, Keys) ?? query, values = Named(context, Values) ?? keys;
        Check(context, q.Shape, isOne, keys, values);

        bool isCausal = context.Arguments.Flag(Causal, false), isScaled = context.Arguments.Flag("Scaled", true);
        int features = q.Shape.Last, valueFeatures = values.Value.Shape.Last;
        StepLengths? lengths = keys.Lengths ?? values.Lengths;
        string scores = $"softmax(q · kᵀ{(isScaled ? $" / √{features}" : "")}{(isCausal ? ", causal" : "")})";
        double scale = isScaled ? 1 / Math.Sqrt(features) : 1;
        if (AttentionWeights.AreGiven(context))
        {
            context.Arguments.Require(AttentionWeights.Option, !isCausal, "set without Causal = true", "true");
            if (context.Arguments.Has(Values))
                context.Warn(NoEffect.At(context.Arguments.PlaceOf(Values), "the weights do not depend on the values"));
            Value weights = AttentionWeights.OfProducts(context, q, keys.Value, scale, lengths);
            if (isOne)
                weights = context.Apply(new Reshape(new Shape(weights.Shape.Last)), weights);
            return new LayerOutput(weights, $"{scores}, q of {query.Name}, k of {keys.Name}", 2L * q.Shape[0] * keys.Value.Shape[0] * features, Lengths: isOne ? null : query.Lengths);
        }

        var op = new Attention(1, 1, features, valueFeatures, new AttentionPart(0), new AttentionPart(1), new AttentionPart(2), scale)
        {
            Causal = isCausal,
            HasLengths = lengths is not null,
            Dropout = DropoutLayer.Inside(context),
        };
        Value[] inputs = [q, keys.Value, values.Value, .. lengths is null ? [] : new[] { lengths.Lengths }];
        Value y = context.Append(op, inputs).Outputs[0];
        if (isOne)
            y = context.Apply(new Reshape(new Shape(valueFeatures)), y);
        return new LayerOutput(y, $"{scores} · v, q of {query.Name}, k of {keys.Name}, v of {values.Name}", 2L * q.Shape[0] * keys.Value.Shape[0] * (features + valueFeatures), Lengths: isOne ? null : query.Lengths);
    }

    private static NamedValue? Named(LayerContext context, string argument) =>
        context.Arguments.TextOf(argument) is { } name ? context.NamedSequence(name, argument) : null;

    private static void Check(LayerContext context, Shape query, bool isOne, NamedValue keys, NamedValue values)
    {
        string layer = context.Arguments.Attribute.Name;
        if (isOne && context.Arguments.TextOf(Keys) is null)
            throw new ProblemException(MissingArgument.At(context.Place, layer, Keys, "the name of a sequence, as there is one query alone"));
        Shape key = keys.Value.Shape, value = values.Value.Shape;
        if (key.Last != query.Last)
            throw new ProblemException(MemoryDoesNotFit.At(context.Arguments.PlaceOf(Keys), layer, $"keys of {query.Last} features, as many as its queries have", keys.Name, key));
        if (key[0] != value[0])
            throw new ProblemException(MemoryDoesNotFit.At(context.Arguments.PlaceOf(Values), layer, $"a value for each of {key[0]} keys", values.Name, value));
        if (keys.Lengths is { } lengths && values.Lengths is { } others && lengths != others)
            throw new ProblemException(LengthsDiffer.At(context.Place, layer, lengths.Name, values.Name, others.Name));
        if (!context.Arguments.Flag(Causal, false))
            return;
        if (key[0] != query[0])
            throw new ProblemException(CausalLengthsDiffer.At(context.Arguments.PlaceOf(Causal), layer, query[0], keys.Name, key));
        if (context.IsReversed)
            throw new ProblemException(LayerMixesSteps.At(context.Place, layer));
    }
}
