using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>
/// Computes a graph in double precision, node by node, as slowly and plainly as possible: the oracle that passes and
/// generated code are compared with.
/// </summary>
/// <param name="samples">Number of samples in the tile.</param>
/// <param name="source">The elements of an input, target or parameter.</param>
public sealed class GraphInterpreter(int samples, Func<Source, double[]> source)
{
    /// <summary>Which elements dropout drops, by op, sample and element; by default none.</summary>
    public Func<Dropout, int, int, bool> IsDropped { get; init; } = (_, _, _) => false;

    /// <summary>One over the number of samples of the whole batch; by default the tile is the batch.</summary>
    public double BatchScale { get; init; } = 1.0 / samples;

    /// <summary>Whether each value is rounded to a float: what then differs is what floats cannot tell.</summary>
    public bool IsRounded { get; init; }

    /// <summary>In the graph of a step: how many steps were before.</summary>
    public long Position { get; init; }

    /// <summary>In the graph of a chunk of steps: which of them is the last one that counts.</summary>
    public int Last { get; init; }

    /// <summary>Computes all nodes.</summary>
    public InterpreterResult Run(Graph graph)
    {
        var result = new InterpreterResult();
        foreach (Node node in graph.Nodes)
        {
            Tensor[] inputs = node.Inputs.Select(input => result[input]).ToArray();
            if (node.Op is Sink sink)
                Collect(sink, inputs[0], result);
            else
                Store(node, Round(Compute(node, inputs)), result);
        }

        return result;
    }

    private Tensor[] Compute(Node node, Tensor[] inputs)
    {
        TensorType[] types = [.. node.Outputs.Select(output => output.Type)];
        if (node.Op is SoftmaxCrossEntropy)
            return SoftmaxOps.CrossEntropy(types, samples, inputs[0], inputs[1]);
        if (node.Op is Scan)
            return ScanOps.Run(node, samples, inputs, step => new GraphInterpreter(samples, step) { IsDropped = IsDropped, BatchScale = BatchScale, IsRounded = IsRounded });
        if (node.Op is Cell cell)
            return ScanOps.Run(cell, node, samples, inputs);
        if (node.Op is Attention attention)
            return AttentionOps.Run(attention, types, samples, inputs, IsDropped);
        if (node.Op is AttentionGradient attentionGradient)
            return AttentionOps.Gradient(attentionGradient, types, samples, inputs, IsDropped);
        if (node.Op is CachedAttention cached)
            return CacheOps.Run(cached, types, cached.AtLast ? Position + Last : Position, inputs);
        if (node.Op is ConvolveWeights weights)
            return ConvolutionOps.Weights(weights, types, inputs[0], inputs[1]);
        return [Compute(node.Op, node.Output.Type, inputs)];
    }

    private Tensor Compute(Op op, TensorType type, Tensor[] inputs) => op switch
    {
        Source { Kind: SourceKind.BatchScale } => new Tensor(type, samples, [BatchScale]),
        Source { Kind: SourceKind.SampleCount } => new Tensor(type, samples, [samples]),
        Source given => new Tensor(type, samples, source(given)),
        Table table => PositionOps.Table(table, type, samples),
        Rows rows => PositionOps.Rows(rows, type, samples, Position, inputs[0]),
        LastRow => PositionOps.LastRow(type, samples, Last, inputs[0]),
        Map map => PointwiseOps.Map(map.Body, type, samples, inputs),
        Reduce reduce => PointwiseOps.Reduce(reduce, samples, inputs),
        Repeat repeat => PointwiseOps.Repeat(repeat, samples, inputs[0]),
        Statistic or Detach => inputs[0],
        NeighborSum sum => PointwiseOps.NeighborSum(sum, inputs[0]),
        Dropout dropout => PointwiseOps.Dropout(dropout, inputs[0], IsDropped),
        MatMul matMul => MatrixOps.MatMul(matMul, type, samples, inputs),
        Convolve convolve => ConvolutionOps.Convolve(convolve, type, samples, inputs),
        ConvolveTransposed convolve => ConvolutionOps.Transposed(convolve, type, samples, inputs),
        Spread spread => ConvolutionOps.Spread(spread, type, samples, inputs),
        Widen widen => ConvolutionOps.Widen(widen, type, inputs[0]),
        Pool pool => PoolOps.Pool(pool, type, samples, inputs[0]),
        MaxPoolGradient gradient => PoolOps.MaxGradient(gradient, type, samples, inputs[0], inputs[1], inputs[2]),
        AveragePoolGradient gradient => PoolOps.AverageGradient(gradient, type, samples, inputs[0]),
        Pack pack => pack.Transposed ? MatrixOps.Transpose(Transpose.OfMatrix, type, samples, inputs[0]) : inputs[0],
        Transpose transpose => MatrixOps.Transpose(transpose, type, samples, inputs[0]),
        Reshape => LayoutOps.Reshape(type, samples, inputs[0]),
        Slice slice => LayoutOps.Slice(slice, type, samples, inputs[0]),
        Pad pad => LayoutOps.Pad(pad, type, samples, inputs[0]),
        Reverse reverse => LayoutOps.Reverse(reverse, type, samples, inputs[0]),
        History history => LayoutOps.History(history, type, Position, inputs[0], inputs[1]),
        CacheSteps cache => CacheOps.Put(cache, type, Position, inputs[0], inputs[1]),
        Concat concat => LayoutOps.Concat(concat, type, samples, inputs),
        Gather => IndexOps.Gather(type, samples, inputs[0], inputs[1]),
        ScatterAdd => IndexOps.ScatterAdd(type, inputs[0], inputs[1]),
        OneHot oneHot => IndexOps.OneHot(oneHot, type, samples, inputs[0]),
        StepMask => IndexOps.StepMask(type, samples, inputs[0]),
        Pick => IndexOps.Pick(type, samples, inputs[0], inputs[1]),
        Softmax softmax => SoftmaxOps.Softmax(softmax, inputs[0]),
        _ => throw new GraphException($"The interpreter does not know {op}."),
    };

    private Tensor[] Round(Tensor[] values)
    {
        foreach (Tensor value in IsRounded ? values : [])
        {
            foreach (ref double element in value.Elements.AsSpan())
                element = (float)element;
        }

        return values;
    }

    private static void Store(Node node, Tensor[] outputs, InterpreterResult result)
    {
        for (int i = 0; i < outputs.Length; i++)
            result[node.Outputs[i]] = outputs[i].Type == node.Outputs[i].Type ? outputs[i] : throw new GraphException($"{node} gave {outputs[i].Type}.");
    }

    private static void Collect(Sink sink, Tensor value, InterpreterResult result)
    {
        switch (sink.Kind)
        {
            case SinkKind.Output:
                result.Output = value;
                break;
            case SinkKind.Loss:
                result.Loss += value.Elements.Single();
                break;
            case SinkKind.ParameterGradient:
                result.AddParameterGradient(sink.Index, value.Elements);
                break;
            case SinkKind.InputGradient:
                result.InputGradients.Add(sink.Index, value.Elements);
                break;
            case SinkKind.Carried or SinkKind.StepOutput:
                break;
            case SinkKind.State:
                result.State.Add(sink.Index, value.Elements);
                break;
            case SinkKind.Statistic:
                result.Statistics.Add(sink.Index, value.Elements);
                break;
            default:
                throw new GraphException($"The interpreter does not know {sink}.");
        }
    }
}
