using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Scan: the body is run step by step.</summary>
internal static class ScanOps
{
    public static Tensor[] Run(Node node, int samples, Tensor[] inputs, Func<Func<Source, double[]>, GraphInterpreter> interpreter)
    {
        var scan = (Scan)node.Op;
        IReadOnlyList<Value> results = scan.Results, carriedOn = scan.Carried;
        Tensor[] outputs = [.. node.Outputs.Select(output => new Tensor(output.Type, samples))];
        double[][] carried = [.. carriedOn.Select((value, i) => scan.Starts[i] ? inputs[scan.Starts.Take(i).Count(start => start)].Elements : new Tensor(value.Type, samples).Elements)];
        for (int i = 0; i < scan.Steps; i++)
        {
            int step = scan.IsReversed ? scan.Steps - 1 - i : i;
            InterpreterResult values = interpreter(source => source.Kind switch
            {
                SourceKind.Carried => carried[source.Index],
                SourceKind.StepInput => StepOf(inputs[scan.InputOf(source)], source.Type, samples, step),
                _ => inputs[scan.InputOf(source)].Elements,
            }).Run(scan.Body);
            for (int result = 0; result < results.Count; result++)
                SetStep(outputs[result], values[results[result]], samples, step);
            bool restarts = scan.Segment > 0 && step > 0 && step % scan.Segment == 0;
            carried = [.. carriedOn.Select(value => restarts ? new Tensor(value.Type, samples).Elements : values[value].Elements)];
        }

        for (int i = 0; i < carried.Length; i++)
            carried[i].CopyTo(outputs[results.Count + i].Elements, 0);
        return outputs;
    }

    public static Tensor[] Run(Cell cell, Node node, int samples, Tensor[] inputs)
    {
        Tensor[] outputs = [.. node.Outputs.Select(output => new Tensor(output.Type, samples))];
        for (int sample = 0; sample < samples; sample++)
        for (int i = 0; i < cell.Width; i++)
        {
            double[] arguments = [.. cell.Arguments.Select(argument =>
            {
                Tensor input = inputs[argument.Input];
                int element = input.Shape.Length == 1 ? 0 : argument.Offset + i;
                return input.Elements[(input.Type.Batched ? sample * input.Shape.Length : 0) + element];
            })];
            for (int output = 0; output < outputs.Length; output++)
            for (int run = 0; run < cell.Results[output].Count; run++)
                outputs[output].Elements[(sample * outputs[output].Shape.Length) + (run * cell.Width) + i] = Evaluator.Evaluate(cell.Results[output][run], arguments);
        }

        return outputs;
    }

    private static double[] StepOf(Tensor sequence, TensorType type, int samples, int step)
    {
        int length = type.Shape.Length, whole = sequence.Shape.Length, count = type.Batched ? samples : 1;
        return [.. Enumerable.Range(0, count).SelectMany(sample => sequence.Elements.Skip((sample * whole) + (step * length)).Take(length))];
    }

    private static void SetStep(Tensor sequence, Tensor value, int samples, int step)
    {
        int length = value.Shape.Length, whole = sequence.Shape.Length;
        for (int sample = 0; sample < (value.Type.Batched ? samples : 1); sample++)
            Array.Copy(value.Elements, sample * length, sequence.Elements, (sample * whole) + (step * length), length);
    }
}
