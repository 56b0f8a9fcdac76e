using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Passes;

/// <summary>
/// Rebuilds the body of a loop as products and cells by turns. What a product or a sink takes is computed by a cell into memory; everything else pointwise is
/// a part of formulas. Whatever leaves the step has an output of its own.
/// </summary>
/// <param name="body">The body.</param>
internal sealed class CellFusion(Graph body)
{
    private readonly GraphBuilder builder = new();
    private readonly Dictionary<Value, Value> inMemory = [];
    private readonly Dictionary<Value, int> levels = [];

    private sealed record Wanted(Value Value, Node? Sink);

    /// <summary>Rebuilds it.</summary>
    public Graph Run()
    {
        foreach (Node node in body.Nodes)
        {
            builder.Origin = node.Origin;
            int level = node.Inputs.Select(input => levels[input]).DefaultIfEmpty(0).Max() + (IsPointwise(node) || node.Op is Source or Sink ? 0 : 1);
            foreach (Value output in node.Outputs)
                levels[output] = level;
            if (node.Op is Source)
                inMemory[node.Output] = builder.Append(node.Op).Output;
        }

        Node[] products = [.. body.Nodes.Where(node => node.Op is not (Source or Sink) && !IsPointwise(node))];
        Node[] sinks = [.. body.Nodes.Where(node => node.Op is Sink)];
        var computed = new HashSet<Value>(products.SelectMany(node => node.Outputs));
        int last = levels.Values.Max();
        var sunk = new Dictionary<Node, Value>();
        for (int level = 0; level <= last; level++)
        {
            foreach (Node product in products.Where(node => levels[node.Outputs[0]] == level))
                AppendProduct(product);
            int now = level;
            Wanted[] wanted =
            [
                .. sinks.Where(sink => !(sink.Op is Sink { Kind: SinkKind.Carried } && computed.Contains(sink.Inputs[0])) && levels[sink.Inputs[0]] == now)
                    .Select(sink => new Wanted(sink.Inputs[0], sink)),
                .. products.SelectMany(product => product.Inputs).Where(input => IsPointwise(input.Producer) && levels[input] == now).Distinct()
                    .Select(value => new Wanted(value, null)),
            ];
            foreach (IGrouping<int, Wanted> cell in wanted.GroupBy(one => WidthOf(one.Value)))
                AppendCell(cell.Key, [.. cell], sunk);
        }

        foreach (Node sink in sinks)
            builder.Append(sink.Op, sunk.TryGetValue(sink, out Value? value) ? value : inMemory[sink.Inputs[0]]);
        return builder.Build();
    }

    private static bool IsPointwise(Node node) => node.Op is Map or Slice or Concat;

    private void AppendProduct(Node node)
    {
        builder.Origin = node.Origin;
        Node product = builder.Append(node.Op, [.. node.Inputs.Select(input => inMemory[input])]);
        for (int i = 0; i < node.Outputs.Count; i++)
            inMemory[node.Outputs[i]] = product.Outputs[i];
    }

    // The elements of the shortest run that a value is made of.
    private static int WidthOf(Value value) => value.Producer.Op switch
    {
        Concat => value.Producer.Inputs.Min(WidthOf),
        _ => value.Shape.Length,
    };

    private void AppendCell(int width, Wanted[] wanted, Dictionary<Node, Value> sunk)
    {
        var inputs = new List<Value>();
        var arguments = new List<CellArgument>();
        EquatableArray<Expression>[] results = [.. wanted.Select(one => new EquatableArray<Expression>(
            Enumerable.Range(0, one.Value.Shape.Length / width).Select(run => Formula(one.Value, run * width, isRoot: true))))];
        builder.Origin = wanted[0].Value.Producer.Origin;
        Node cell = builder.Append(new Cell(width, new(arguments), new(results)), [.. inputs]);
        for (int i = 0; i < wanted.Length; i++)
        {
            if (wanted[i].Sink is { } sink)
                sunk[sink] = cell.Outputs[i];
            else
                inMemory[wanted[i].Value] = cell.Outputs[i];
        }

        Expression Argument(Value value, int offset)
        {
            int input = inputs.IndexOf(value);
            if (input < 0)
            {
                input = inputs.Count;
                inputs.Add(value);
            }

            var argument = new CellArgument(input, value.Shape.Length == 1 ? 0 : offset);
            if (!arguments.Contains(argument))
                arguments.Add(argument);
            return new Argument(arguments.IndexOf(argument));
        }

        Expression Formula(Value value, int offset, bool isRoot = false)
        {
            if (inMemory.TryGetValue(value, out Value? memory) && !(isRoot && IsPointwise(value.Producer)))
                return Argument(memory, offset);
            Node node = value.Producer;
            switch (node.Op)
            {
                case Map map:
                    return map.Body.Replace(part => part is Argument a ? Formula(node.Inputs[a.Index], node.Inputs[a.Index].Shape.Length == 1 ? 0 : offset) : null);
                case Slice slice:
                    return Formula(node.Inputs[0], slice.Start + offset);
                case Concat:
                    int part = 0;
                    while (offset >= node.Inputs[part].Shape.Length)
                        offset -= node.Inputs[part++].Shape.Length;
                    return Formula(node.Inputs[part], offset);
                default:
                    throw new GraphException($"{node} is no part of a cell.");
            }
        }
    }
}
