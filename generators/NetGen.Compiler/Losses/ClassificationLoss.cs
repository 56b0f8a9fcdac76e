using NetGen.Compiler.Models;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Losses;

/// <summary>What the losses over classes share: <c>[classes]</c>, or <c>[time, classes]</c> with one target for each step.</summary>
internal abstract class ClassificationLoss : Loss
{
    /// <summary>Checks that the output has classes along its last axis.</summary>
    protected static void CheckClasses(LossContext context)
    {
        Shape shape = context.Value.Shape;
        if (shape.Rank > 2 || shape.Last < 2)
            throw context.DoesNotFit("[classes] or [time, classes], of two classes at least");
    }

    /// <summary>A class index for each sample or step.</summary>
    protected static PortModel IndexTarget(TensorType output) =>
        new(TargetName, new TensorType(ElementKind.Index, true, output.Shape.WithoutLast), output.Shape.Last);

    /// <summary>How many losses a sample has: one, or one for each step.</summary>
    protected static int Positions(TensorType output) => output.Shape.WithoutLast.Length;
}
