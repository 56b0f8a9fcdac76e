using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class StatisticTests
{
    [Fact]
    public void In_training_it_is_the_tiles()
    {
        var graph = new TestGraph(samples: 2);
        Value x = graph.Input([2], 1, 2, 3, 4), running = graph.Parameter([2], 7, 8);
        Value sum = graph.Apply(Reduce.Sum(TensorType.Shared(new Shape(2))), x);
        Value statistic = graph.Apply(new Statistic(), sum, running);
        Assert.Equal([4, 6], graph.Evaluate(statistic));
        graph.CheckGradients(graph.Apply(new Repeat(x.Type), statistic));
    }

    [Fact]
    public void At_inference_it_is_the_running_one()
    {
        var graph = new TestGraph(samples: 2);
        Value running = graph.Parameter([2]);
        graph.Builder.Append(new Sink(SinkKind.Statistic, 0), running);
        graph.Builder.Append(new Sink(SinkKind.Output), graph.Apply(new Statistic(), graph.Apply(Reduce.Sum(running.Type), graph.Input([2])), running));
        Node sink = Assert.Single(ToInference.Run(graph.Builder.Build()).Sinks);
        Assert.IsType<Source>(sink.Inputs[0].Producer.Op);
    }

    [Fact]
    public void Nothing_flows_through_what_is_detached()
    {
        var graph = new TestGraph(samples: 1);
        Value x = graph.Input([2], 1, 2);
        Assert.Equal([1, 2], graph.Evaluate(graph.Apply(new Detach(), x)));
        Assert.All(new Detach().Gradient(new GradientContext(graph.Builder, new Node(new Detach(), [x], new Origin("")), [x], [true])), Assert.Null);
    }
}
