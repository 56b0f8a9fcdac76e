using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Pointwise formulas.</summary>
public static class MapKernel
{
    /// <summary>Writes the kernel of a <see cref="Map"/>.</summary>
    public static Kernel Emit(KernelBuilder builder) => Emit(builder, ((Map)builder.Node.Op).Body);

    /// <summary>Writes the kernel of a formula over the node's inputs.</summary>
    public static Kernel Emit(KernelBuilder builder, Expression formula)
    {
        Node node = builder.Node;
        var loop = new VectorLoop(builder, node.Output.Type, node.Inputs, node.Output.Type);
        builder.Memory(node.Output, "y");
        loop.AddSamples();
        CodeWriter body = builder.Body;
        loop.DeclareNumbers(body);
        WriteLoops(builder, loop, body, formula, []);

        string text = ExpressionText.Write(formula, [.. node.Inputs.Select(builder.Entry.Display)]);
        return builder.Build($"{builder.Assignment()} {text}: {builder.Shapes([.. node.Inputs])}");
    }

    private static void WriteLoops(
        KernelBuilder builder, VectorLoop loop, CodeWriter body, Expression formula, IReadOnlyList<(IterationSpace.Loop, string)> outer)
    {
        IterationSpace space = loop.Space;
        if (outer.Count < space.Loops.Count - 1)
        {
            string index = $"i{outer.Count}";
            IterationSpace.Loop next = space.Loops[outer.Count];
            body.Block($"for (nuint {index} = 0; {index} < {next.Count}; {index}++)", () =>
                WriteLoops(builder, loop, body, formula, [.. outer, (next, index)]));
            return;
        }

        loop.DeclareRuns(body, outer);
        string start = VectorLoop.Offset(outer, builder.Node.Inputs.Count);
        string target = "y";
        if (start != "0")
            body.Line($"ref float {target = "yRun"} = ref {Lanes.At("y", start)};");
        WriteRun(builder, loop, body, formula, target);
    }

    private static void WriteRun(KernelBuilder builder, VectorLoop loop, CodeWriter body, Expression formula, string target)
    {
        Lanes lanes = builder.Lanes;
        IterationSpace.Loop inner = loop.Space.Inner;
        int width = lanes.Count;

        void Step(string offset, string? part)
        {
            string result = new ExpressionWriter(lanes, loop.Load(offset, part, runs: true), line => body.Line(line)).Write(formula);
            if (builder.Accumulates)
                result = $"{(part is null ? lanes.Load(target, offset) : lanes.LoadPart(target, offset, part))} + {result}";
            body.Line(part is null ? lanes.Store(result, target, offset) : Lanes.StorePart(result, target, offset, part));
        }

        if (inner.PerSample)
        {
            body.Line($"nuint count = {inner.Count}, i = 0;");
            body.Block($"for (; i + {width} <= count; i += {width})", () => Step("i", null));
            if (inner.Size % width != 0)
                body.Block("if (i < count)", () => Step("i", "(int)(count - i)"));
            return;
        }

        int whole = inner.Size / width * width;
        if (whole > width)
            body.Block($"for (nuint i = 0; i < {whole}; i += {width})", () => Step("i", null));
        else if (whole == width)
            body.Block("", () => Step("0", null));
        if (inner.Size > whole)
            body.Block("", () => Step($"{whole}", $"{inner.Size - whole}"));
    }
}
