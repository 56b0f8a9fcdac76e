using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>Chooses what the sums of a product start from: what is free to start with need not be added at the end.</summary>
public static class ContractionStart
{
    /// <summary>Starts from the output where the bare product is added to it, from a bias where the epilogue adds one first.</summary>
    public static Contraction Choose(Contraction contraction)
    {
        if (contraction is { Accumulates: true, Epilogue: Argument { Index: 0 } })
            return contraction with { Accumulates = false, Initial = InitialValue.Output };

        for (int i = 0; i < contraction.Extras.Count; i++)
        {
            if (contraction.Extras[i].Kind != ContractionExtra.Shape.Row || Bias.Remove(contraction.Epilogue, 0, 1 + i) is not { } rest)
                continue;
            ContractionExtra bias = contraction.Extras[i] with { IsInitial = true };
            return contraction with
            {
                Initial = InitialValue.Bias,
                Epilogue = rest,
                Extras = contraction.Extras.Select((extra, j) => j == i ? bias : extra).ToArray(),
            };
        }

        return contraction;
    }
}
