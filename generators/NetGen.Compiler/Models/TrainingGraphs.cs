using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;

namespace NetGen.Compiler.Models;

/// <summary>The graphs of a network's computations, before any optimisation.</summary>
public static class TrainingGraphs
{
    /// <summary>Inference: inputs → output.</summary>
    public static Graph Forward(NetworkModel model)
    {
        var builder = new GraphBuilder(model.Forward) { Origin = model.Output.Producer.Origin };
        builder.Append(new Sink(SinkKind.Output), model.Output);
        return ToInference.Run(builder.Build());
    }

    /// <summary>The loss at inference: inputs, target → loss.</summary>
    public static Graph Loss(NetworkModel model)
    {
        (GraphBuilder builder, Value loss) = WithLoss(model);
        builder.Append(new Sink(SinkKind.Loss), loss);
        return ToInference.Run(builder.Build());
    }

    /// <summary>Training: inputs, target → loss, parameter gradients.</summary>
    public static Graph Backward(NetworkModel model)
    {
        (GraphBuilder builder, Value loss) = WithLoss(model);
        builder.Append(new Sink(SinkKind.Loss), loss);
        return Differentiator.Differentiate(builder.Build(), loss, graph => Map.Apply(graph, 1, loss), inputGradients: false);
    }

    /// <summary>The vector–Jacobian product: inputs, output gradient → parameter gradients, input gradients.</summary>
    public static Graph BackwardFrom(NetworkModel model) => Differentiator.Differentiate(
        model.Forward,
        model.Output,
        graph => graph.Apply(new Source(SourceKind.OutputGradient, 0, model.Output.Type)),
        inputGradients: true);

    /// <summary>The penalties of all weights and their gradients; the batch scale stands for the part of a batch that is computed.</summary>
    public static Graph Penalty(NetworkModel model)
    {
        var builder = new GraphBuilder { Origin = new Origin("penalty") };
        Value share = builder.Apply(Source.BatchScale);
        var weights = new List<Value>();
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            if (model.Parameters[i].IsWeight)
                weights.Add(builder.Apply(new Source(SourceKind.Parameter, i, Shapes.TensorType.Shared(model.Parameters[i].Shape))));
        }

        Expression body = model.Penalties.Aggregate((Expression)0, (sum, penalty) => sum + penalty.Body);
        Value? total = null;
        foreach (Value weight in weights)
        {
            Value penalty = builder.Apply(Reduce.Sum(Shapes.TensorType.Scalar), Map.Apply(builder, body, weight));
            Value scaled = Map.Apply(builder, new Argument(0) * new Argument(1), penalty, share);
            total = total is null ? scaled : Map.Apply(builder, new Argument(0) + new Argument(1), total, scaled);
        }

        if (total is null)
            return builder.Build();
        builder.Append(new Sink(SinkKind.Loss), total);
        return Differentiator.Differentiate(builder.Build(), total, graph => Map.Apply(graph, 1, total), inputGradients: false);
    }

    private static (GraphBuilder Builder, Value Loss) WithLoss(NetworkModel model)
    {
        LossModel loss = model.Loss ?? throw new ArgumentException("The network has no loss.", nameof(model));
        var builder = new GraphBuilder(model.Forward) { Origin = new Origin("loss") };
        Value target = builder.Apply(new Source(SourceKind.Target, 0, loss.Target.Type));
        return (builder, loss.Lower(builder, model.Output, target));
    }
}
