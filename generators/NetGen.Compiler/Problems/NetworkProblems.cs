namespace NetGen.Compiler.Problems;

/// <summary>Problems of layers and losses (NG01nn, NG02nn).</summary>
public static class NetworkProblems
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        MissingInput.Descriptor,
        UnknownName.Descriptor,
        DuplicateName.Descriptor,
        OutOfRange.Descriptor,
        ShapesDiffer.Descriptor,
        ResidualChangesShape.Descriptor,
        OutputIsNot.Descriptor,
        InputsAreNot.Descriptor,
        TokensGiven.Descriptor,
        DenseOnImage.Descriptor,
        NumbersGiven.Descriptor,
        NotABlock.Descriptor,
        RecursiveBlock.Descriptor,
        TiedShapesDiffer.Descriptor,
        ReshapeChangesLength.Descriptor,
        NoLayers.Descriptor,
        StepLearnsNothing.Descriptor,
        NetworkTooLarge.Descriptor,
        InvalidName.Descriptor,
        UnusedOutput.Descriptor,
        NotInABlock.Descriptor,
        MissingArgument.Descriptor,
        UnknownLayer.Descriptor,
        NoEffect.Descriptor,
        WindowTooLarge.Descriptor,
        EndNotReached.Descriptor,
        DimensionsDiffer.Descriptor,
        GroupsDontDivide.Descriptor,
        CausalOnImage.Descriptor,
        OutputPaddingTooLarge.Descriptor,
        LengthsIgnored.Descriptor,
        LengthsDiffer.Descriptor,
        BiasBeforeNorm.Descriptor,
        UnevenGroupNorm.Descriptor,
        StateDoesNotFit.Descriptor,
        SequenceMissing.Descriptor,
        LayerMixesSteps.Descriptor,
        NoState.Descriptor,
        LossDoesNotFit.Descriptor,
        SeveralLosses.Descriptor,
        LossNotLast.Descriptor,
        InvalidPenalty.Descriptor,
        LossTakesLogits.Descriptor,
        LossTakesLogProbabilities.Descriptor,
    ];
}
