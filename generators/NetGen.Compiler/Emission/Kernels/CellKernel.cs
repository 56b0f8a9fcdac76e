using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>The pointwise part of a recurrent step: each vector of all operands is loaded once, and everything computed from it stays in registers.</summary>
public static class CellKernel
{
    /// <summary>Writes the kernel of a <see cref="Cell"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var cell = (Cell)node.Op;
        string[] inputs = [.. node.Inputs.Select((input, i) => builder.Operand(input, $"x{i}"))];
        string[] outputs = [.. node.Outputs.Select((output, i) => builder.Memory(output, $"y{i}"))];
        new Writer(builder, cell, inputs, outputs).Write();
        string[] arguments = [.. cell.Arguments.Select(argument => Display(builder, node.Inputs[argument.Input], argument.Offset, cell.Width))];
        IEnumerable<string> lines = node.Outputs.Select((output, i) =>
            $"{builder.Entry.Display(output)} = {string.Join(", ", cell.Results[i].Select(formula => ExpressionText.Write(formula, arguments)))}");
        return builder.Build(string.Join("\n", lines));
    }

    private static string Display(KernelBuilder builder, Value value, int offset, int width) =>
        value.Shape.Length > width ? $"{builder.Entry.Display(value)}[{offset}..{offset + width}]" : builder.Entry.Display(value);

    private sealed class Writer(KernelBuilder builder, Cell cell, string[] inputs, string[] outputs)
    {
        private readonly Node node = builder.Node;
        private readonly CodeWriter body = builder.Body;
        private readonly Lanes lanes = builder.Lanes;

        public void Write()
        {
            for (int i = 0; i < cell.Arguments.Count; i++)
            {
                if (node.Inputs[cell.Arguments[i].Input].Type.IsScalar)
                    body.Line($"{lanes.Type} a{i} = {lanes.Broadcast(inputs[cell.Arguments[i].Input])};");
            }

            body.Block($"for (nuint row = 0; row < {builder.Samples()}; row++)", () =>
            {
                for (int i = 0; i < cell.Arguments.Count; i++)
                {
                    if (node.Inputs[cell.Arguments[i].Input] is { Type.IsScalar: false, Shape.Length: 1 } && cell.Width > 1)
                        body.Line($"{lanes.Type} a{i} = {lanes.Broadcast(inputs[cell.Arguments[i].Input])};");
                }

                RowLoop.Write(body, lanes, cell.Width, WriteVectors);
                for (int i = 0; i < inputs.Length; i++)
                {
                    if (node.Inputs[i].Type.Batched)
                        Advance(inputs[i], node.Inputs[i]);
                }

                for (int i = 0; i < outputs.Length; i++)
                    Advance(outputs[i], node.Outputs[i]);
            });
        }

        private void Advance(string name, Value value) => body.Line($"{name} = ref code::Unsafe.Add(ref {name}, {builder.Entry.RowStride(value)});");

        private void WriteVectors(string offset, string? part)
        {
            for (int i = 0; i < cell.Arguments.Count; i++)
            {
                CellArgument argument = cell.Arguments[i];
                Value value = node.Inputs[argument.Input];
                if (!value.Type.IsScalar && (value.Shape.Length > 1 || cell.Width == 1))
                    body.Line($"{lanes.Type} a{i} = {RowLoop.Load(lanes, inputs[argument.Input], KernelBuilder.Sum($"{argument.Offset}", offset), part)};");
            }

            string[] names = [.. cell.Arguments.Select((_, i) => $"a{i}")];
            HashSet<Expression> repeated = new(cell.Results.SelectMany(formulas => formulas).SelectMany(formula => formula.Descendants())
                .Where(expression => expression is not (Argument or Constant)).GroupBy(expression => expression).Where(group => group.Count() > 1).Select(group => group.Key));
            var writer = new ExpressionWriter(lanes, names, line => body.Line(line));

            // All before any is stored: an output may lie where an input lay.
            (string Result, int Output, int Run)[] results =
            [
                .. from output in Enumerable.Range(0, outputs.Length)
                   from run in Enumerable.Range(0, cell.Results[output].Count)
                   select ($"r{output}{(cell.Results[output].Count > 1 ? $"x{run}" : "")}", output, run),
            ];
            foreach ((string result, int output, int run) in results)
                body.Line($"{lanes.Type} {result} = {writer.Write(cell.Results[output][run], "t", repeated)};");
            foreach ((string result, int output, int run) in results)
                body.Line(RowLoop.Store(lanes, result, outputs[output], KernelBuilder.Sum($"{run * cell.Width}", offset), part));
        }
    }
}
