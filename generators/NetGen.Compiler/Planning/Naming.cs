using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Planning;

/// <summary>Names in generated code, after the layer a node comes from and what it does.</summary>
public static class Naming
{
    /// <summary>A layer's or parameter's name as a C# member: <c>block1.dense1.weight</c> → <c>Block1Dense1Weight</c>.</summary>
    public static string Pascal(string name)
    {
        IEnumerable<string> parts = name.Split('.', '_', '-', ' ').Where(part => part.Length > 0);
        return string.Concat(parts.Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
    }

    /// <summary>The same starting with a small letter.</summary>
    public static string Camel(string name) => Small(Pascal(name));

    /// <summary>A member's name starting with a small letter and otherwise as it is: <c>Dense1_2</c> → <c>dense1_2</c>.</summary>
    public static string Small(string member) => char.ToLowerInvariant(member[0]) + member.Substring(1);

    /// <summary>The name of the method that computes a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="direct">The sink whose memory it is computed in.</param>
    /// <param name="parameter">The name of a parameter by its index.</param>
    public static string Method(Node node, Sink? direct, Func<int, string> parameter)
    {
        string layer = Pascal(node.Origin.Layer);
        bool backward = node.Origin.Direction == Direction.Backward;
        return node.Op switch
        {
            _ when direct is { Kind: SinkKind.ParameterGradient } target => $"{Pascal(parameter(target.Index))}Gradient",
            _ when direct is { Kind: SinkKind.InputGradient } => $"{layer}InputGradient",
            _ when direct is { Kind: SinkKind.Statistic } target => $"{Pascal(parameter(target.Index))}Update",
            Transpose => $"{layer}Transpose",
            Pack => $"{layer}Pack",
            MatMul or Convolve or ConvolveTransposed or Spread => backward ? $"{layer}InputGradient" : layer,
            CachedAttention => $"{layer}Attention",
            CacheSteps cache => $"{layer}Cache{(cache.IsKeys ? "Keys" : "Values")}",
            AttentionGradient => $"{layer}AttentionGradient",
            Pool => layer,
            MaxPoolGradient or AveragePoolGradient => $"{layer}InputGradient",
            Map map => $"{layer}{(backward ? "Gradient" : Pointwise(map.Body))}",
            Reduce => backward ? $"{layer}GradientSum" : $"{layer}Sum",
            Sink { Kind: SinkKind.ParameterGradient } sink => $"{Pascal(parameter(sink.Index))}Gradient",
            Sink { Kind: SinkKind.Statistic } sink => $"{Pascal(parameter(sink.Index))}Update",
            Sink sink => $"{layer}{sink.Kind}",
            _ => $"{layer}{node.Op.GetType().Name}{(backward ? "Gradient" : "")}",
        };
    }

    /// <summary>The name of a buffer in the workspace.</summary>
    public static string Buffer(Value value)
    {
        Node node = value.Producer;
        string layer = Pascal(node.Origin.Layer);
        bool backward = node.Origin.Direction == Direction.Backward;
        return node.Op switch
        {
            Transpose => $"{layer}Transposed",
            Pack => $"{layer}Packed",
            Widen => $"{layer}Widened",
            SoftmaxCrossEntropy => value.Index == 0 ? $"{layer}Losses" : $"{layer}Difference",
            Attention => value.Index == 0 ? $"{layer}Heads" : value.Index == 1 ? $"{layer}LogSums" : $"{layer}Scratch",
            AttentionGradient when value.Index == node.Outputs.Count - 1 => $"{layer}GradientScratch",
            MatMul { Epilogue: null } when !backward => $"{layer}Product",
            _ => backward ? $"{layer}Gradient" : layer,
        };
    }

    /// <summary>The name of a local variable.</summary>
    public static string Local(Node node)
    {
        string layer = Camel(node.Origin.Layer);
        return node.Origin.Direction == Direction.Backward ? $"{layer}Gradient" : node.Op is Reduce ? $"{layer}Sum" : $"{layer}Value";
    }

    // What a formula does, as part of a name.
    private static string Pointwise(Expression formula) =>
        formula.Descendants().Any(IsActivation) ? "Activation"
        : formula.Descendants().All(part => part is Argument or Binary { Function: BinaryFunction.Add }) ? "Add"
        : "Pointwise";

    private static bool IsActivation(Expression part) => part is Unary
    {
        Function: not (UnaryFunction.Negate or UnaryFunction.Absolute or UnaryFunction.Sign or UnaryFunction.SquareRoot or UnaryFunction.Exp or UnaryFunction.Log or UnaryFunction.Erf),
    };
}
