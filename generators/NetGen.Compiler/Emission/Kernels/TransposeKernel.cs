using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Puts axes in another order.</summary>
public static class TransposeKernel
{
    /// <summary>Writes the kernel of a <see cref="Transpose"/>.</summary>
    public static Kernel Emit(KernelBuilder builder)
    {
        Node node = builder.Node;
        var axes = ((Transpose)node.Op).Axes;
        Shape from = node.Inputs[0].Shape, to = node.Output.Shape;
        builder.Memory(node.Inputs[0], "x");
        builder.Memory(node.Output, "y");
        if (node.Output.Type.Batched)
            builder.Samples();
        CodeWriter body = builder.Body;
        if (node.Op == Transpose.OfMatrix && !node.Output.Type.Batched)
        {
            body.Line($"global::NetGen.MatrixTranspose.Run(ref x, {from[0]}, {from[1]}, ref y, {from[0]});");
            return builder.Build(Comment(builder));
        }

        body.Line("nuint target = 0;");
        var terms = new List<string>();
        void Nest(int axis)
        {
            if (axis == to.Rank)
            {
                body.Line($"code::Unsafe.Add(ref y, target++) = code::Unsafe.Add(ref x, {string.Join(" + ", terms)});");
                return;
            }

            int stride = from.Dimensions.Skip(axes[axis] + 1).Aggregate(1, (product, size) => product * size);
            terms.Add(KernelBuilder.Times($"i{axis}", stride));
            body.Block($"for (nuint i{axis} = 0; i{axis} < {to[axis]}; i{axis}++)", () => Nest(axis + 1));
        }

        if (node.Output.Type.Batched)
        {
            terms.Add(KernelBuilder.Times("row", from.Length));
            body.Block("for (nuint row = 0; row < rows; row++)", () => Nest(0));
        }
        else
        {
            Nest(0);
        }

        return builder.Build(Comment(builder));
    }

    private static string Comment(KernelBuilder builder)
    {
        Value x = builder.Node.Inputs[0];
        return $"{builder.Assignment()} {builder.Entry.Display(x)}ᵀ: {builder.Shapes(x)}";
    }
}
