using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Streaming;

/// <summary>A step of a convolution along time: what lies under its taps comes from the steps before, which the state keeps.</summary>
/// <param name="graph">The graph of the step.</param>
/// <param name="node">The convolution.</param>
/// <param name="op">The same.</param>
/// <param name="axis">The axis of time.</param>
internal sealed class CausalConvolution(StepGraph graph, Node node, Convolve op, int axis)
{
    /// <summary>Appends it.</summary>
    /// <param name="x">The step's part of the sequence.</param>
    /// <exception cref="NotCausalException">It looks at later steps, or leaves steps out.</exception>
    public TimedValue Append(Value x)
    {
        (WindowAxis time, WindowAxis other) = axis == 0 ? (op.Window.Height, op.Window.Width) : (op.Window.Width, op.Window.Height);
        if (time is { Size: 1, Stride: 1, Before: 0, Behind: 0 })
            return Stepped(graph.Step.Apply(op, x, graph.InStep(node.Inputs[1])), 2 - axis);
        if (axis == 0 || other.Size != 1 || node.Inputs[0].Shape[0] != 1)
            throw new NotCausalException(node.Origin.Layer, "takes images, not a sequence [time, channels]");
        if (time.Stride != 1)
            throw new NotCausalException(node.Origin.Layer, $"takes one step in {time.Stride}: expected Stride = 1");
        if (time.Before != time.Extent - 1 || time.Behind != 0)
            throw new NotCausalException(node.Origin.Layer, "looks at later steps: expected Padding = Padding.Causal");
        int taps = time.Size, channels = x.Shape.Last, past = checked((taps - 1) * time.Dilation);
        Value history = graph.ReadState(graph.AddState(node.Origin.Layer, "past", new Shape(past, channels)), TensorType.PerSample(new Shape(past, channels)));
        Value window = graph.Step.Apply(new History(taps, time.Dilation), history, graph.Step.Apply(new Reshape(new Shape(channels)), x));
        Value weight = graph.InStep(node.Inputs[1]);
        return Stepped(op.Groups == 1 ? Product(window, weight) : Grouped(window, weight), 1);
    }

    // All taps at once: [taps · channels] · [taps · channels, filters].
    private Value Product(Value window, Value weight)
    {
        Value row = graph.Step.Apply(new Reshape(new Shape(1, window.Shape.Length)), window);
        Value matrix = graph.Step.Apply(new Reshape(new Shape(window.Shape.Length, weight.Shape.Last)), weight);
        return graph.Step.Apply(new Reshape(new Shape(1, 1, weight.Shape.Last)), graph.Step.Apply(new MatMul(), row, matrix));
    }

    private Value Grouped(Value window, Value weight)
    {
        Value image = graph.Step.Apply(new Reshape(new Shape(1, window.Shape[0], window.Shape[1])), window);
        return graph.Step.Apply(new Convolve(new Window(new WindowAxis(1), new WindowAxis(window.Shape[0])), op.Groups), image, weight);
    }

    private static TimedValue Stepped(Value value, int fromEnd) => new(Timing.Stepped, value, fromEnd);
}
