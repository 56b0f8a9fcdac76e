using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>
/// Sums. Loops over what stays go outside, loops over what is summed inside; where the innermost axis stays, vectors run along
/// it and are sums themselves, otherwise a vector of partial sums is added across at the end.
/// </summary>
public static class ReduceKernel
{
    /// <summary>Writes the kernel of a <see cref="Reduce"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var reduce = (Reduce)node.Op;
        TensorType elements = reduce.Elements([.. node.Inputs.Select(input => input.Type)]);
        Expression formula = reduce.Body ?? new Argument(0);
        var loop = new VectorLoop(builder, elements, node.Inputs, reduce.Target);
        bool isLocal = builder.Entry.Plan.Locations[node.Output] is LocalLocation;
        if (!isLocal)
            builder.Memory(node.Output, "y");
        loop.AddSamples();

        int result = node.Inputs.Count;
        IterationSpace.Loop inner = loop.Space.Inner;
        bool alongInner = inner.Strides[result] == 0 || reduce.Target.IsScalar;
        IterationSpace.Loop[] kept = [.. loop.Space.Outer.Where(outer => outer.Strides[result] > 0)];
        IterationSpace.Loop[] summed = [.. loop.Space.Outer.Where(outer => outer.Strides[result] == 0)];

        CodeWriter body = builder.Body;
        loop.DeclareNumbers(body);
        var writer = new Writer(builder, loop, formula, isLocal);
        Writer.Nest(body, kept, "i", [], outer => writer.WriteSums(body, summed, outer, alongInner));

        string text = ExpressionText.Write(formula, [.. node.Inputs.Select(builder.Entry.Display)]);
        string comment = $"{builder.Assignment()} Σ {text}: {builder.Shapes([.. node.Inputs])}";
        return builder.Build(comment, isLocal ? "float" : "void");
    }

    private sealed class Writer(KernelBuilder builder, VectorLoop loop, Expression formula, bool isLocal)
    {
        private readonly Lanes lanes = builder.Lanes;
        private const int ColumnsAtOnce = 4;

        private readonly int result = builder.Node.Inputs.Count;

        public static void Nest(
            CodeWriter body, IReadOnlyList<IterationSpace.Loop> loops, string prefix, IReadOnlyList<(IterationSpace.Loop, string)> outer,
            Action<IReadOnlyList<(IterationSpace.Loop, string)>> inside, int depth = 0)
        {
            if (depth == loops.Count)
            {
                inside(outer);
                return;
            }

            string index = $"{prefix}{depth}";
            body.Block($"for (nuint {index} = 0; {index} < {loops[depth].Count}; {index}++)", () =>
                Nest(body, loops, prefix, [.. outer, (loops[depth], index)], inside, depth + 1));
        }

        public void WriteSums(
            CodeWriter body, IReadOnlyList<IterationSpace.Loop> summed, IReadOnlyList<(IterationSpace.Loop, string)> kept, bool alongInner)
        {
            if (alongInner)
                SumAcross(body, summed, kept);
            else
                SumDown(body, summed, kept);
        }

        private void SumAcross(
            CodeWriter body, IReadOnlyList<IterationSpace.Loop> summed, IReadOnlyList<(IterationSpace.Loop, string)> kept)
        {
            IterationSpace.Loop inner = loop.Space.Inner;
            body.Line($"{lanes.Type} sum = {lanes.Zero};");
            Nest(body, summed, "j", kept, outer =>
            {
                loop.DeclareRuns(body, outer);
                string count = inner.Count;
                if (inner.PerSample)
                    body.Line($"nuint count = {count = inner.Count};");
                string end = inner.PerSample ? "count" : count;
                body.Line("nuint i = 0;");
                if (inner.PerSample || inner.Size >= lanes.Count)
                    body.Block($"for (; i + {lanes.Count} <= {end}; i += {lanes.Count})", () => Add(body, "sum", "i", null));
                if (inner.Size % lanes.Count != 0)
                    body.Block($"if (i < {end})", () => AddPart(body, $"(int)({end} - i)"));
            });
            Finish(body, $"{lanes.Class}.Sum(sum)", kept);
        }

        // What the formula makes of lanes that aren't there must not be counted.
        private void AddPart(CodeWriter body, string part)
        {
            string term = Term(body, "sum", "i", part);
            body.Line($"sum += global::NetGen.VectorLanes.Keep({term}, {part});");
        }

        private void SumDown(
            CodeWriter body, IReadOnlyList<IterationSpace.Loop> summed, IReadOnlyList<(IterationSpace.Loop, string)> kept)
        {
            IterationSpace.Loop inner = loop.Space.Inner;
            if (inner.PerSample)
                body.Line($"nuint count = {inner.Count};");
            string end = inner.PerSample ? "count" : inner.Count;
            int whole = inner.PerSample ? 1 : inner.Size / lanes.Count * lanes.Count;
            body.Line("nuint i = 0;");

            // Several columns at once: sums that don't wait for each other, and a row's neighbours are read together.
            foreach (int vectors in inner.PerSample ? [1] : new[] { ColumnsAtOnce, 1 })
            {
                int step = vectors * lanes.Count, left = vectors == 1 && whole >= ColumnsAtOnce * lanes.Count ? whole % (ColumnsAtOnce * lanes.Count) : whole;
                if (inner.PerSample || left >= step)
                    body.Block($"for (; i + {step} <= {end}; i += {step})", () => SumColumns(body, summed, kept, vectors, null));
            }

            if (inner.PerSample || inner.Size > whole)
                body.Block($"if (i < {end})", () => SumColumns(body, summed, kept, 1, inner.PerSample ? $"(int)({end} - i)" : $"{inner.Size - whole}"));
        }

        private void SumColumns(
            CodeWriter body, IReadOnlyList<IterationSpace.Loop> summed, IReadOnlyList<(IterationSpace.Loop, string)> kept, int vectors, string? part)
        {
            (string Sum, string Offset)[] columns =
                [.. Enumerable.Range(0, vectors).Select(vector => (vectors == 1 ? "sum" : $"sum{vector}", KernelBuilder.Sum("i", $"{vector * lanes.Count}")))];
            foreach ((string sum, _) in columns)
                body.Line($"{lanes.Type} {sum} = {lanes.Zero};");
            Nest(body, summed, "j", kept, outer =>
            {
                loop.DeclareRuns(body, outer);
                foreach ((string sum, string column) in columns)
                    Add(body, sum, column, part);
            });

            string start = VectorLoop.Offset(kept, result);
            foreach ((string sum, string column) in columns)
            {
                string offset = KernelBuilder.Sum(start, column), total = sum;
                if (builder.Accumulates)
                    total = $"{(part is null ? lanes.Load("y", offset) : lanes.LoadPart("y", offset, part))} + {sum}";
                body.Line(part is null ? lanes.Store(total, "y", offset) : Lanes.StorePart(total, "y", offset, part));
            }
        }

        private void Finish(CodeWriter body, string total, IReadOnlyList<(IterationSpace.Loop, string)> kept)
        {
            if (isLocal)
                body.Line($"return {total};");
            else
                body.Line($"{Lanes.At("y", VectorLoop.Offset(kept, result))} {(builder.Accumulates ? "+=" : "=")} {total};");
        }

        private void Add(CodeWriter body, string sum, string offset, string? part) => body.Line($"{sum} += {Term(body, sum, offset, part)};");

        private string Term(CodeWriter body, string sum, string offset, string? part) =>
            new ExpressionWriter(lanes, loop.Load(offset, part, runs: true), line => body.Line(line)).Write(formula, "t" + sum.Substring("sum".Length));
    }
}
