using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>Table, Rows and LastRow.</summary>
internal static class PositionOps
{
    public static Tensor Table(Table op, TensorType type, int samples)
    {
        var table = new Tensor(type, samples);
        for (int position = 0; position < op.Steps; position++)
        {
            for (int feature = 0; feature < op.Features; feature++)
                table.Elements[(position * op.Features) + feature] = Element(op, position, feature);
        }

        return table;
    }

    public static Tensor Rows(Rows op, TensorType type, int samples, long position, Tensor whole)
    {
        int length = type.Shape.Length / op.Count, first = op.AtPosition ? (int)position * length : 0;
        return new Tensor(type, samples, whole.Elements[first..(first + type.Shape.Length)]);
    }

    public static Tensor LastRow(TensorType type, int samples, int last, Tensor all)
    {
        int length = type.Shape.Length;
        return new Tensor(type, samples, all.Elements[(last * length)..((last + 1) * length)]);
    }

    private static double Element(Table op, int position, int feature)
    {
        double Angle(int pair) => position / Math.Pow(op.Base, 2.0 * pair / op.Features);
        if (op.Kind == TableKind.Sinusoids)
            return feature % 2 == 0 ? Math.Sin(Angle(feature / 2)) : Math.Cos(Angle(feature / 2));
        int half = op.Features / 2;
        (int pair, bool isFirst) = op.Interleaved ? (feature / 2, feature % 2 == 0) : (feature % half, feature < half);
        return op.Kind == TableKind.RotationCosines ? Math.Cos(Angle(pair)) : isFirst ? -Math.Sin(Angle(pair)) : Math.Sin(Angle(pair));
    }
}
