namespace NetGen.Compare;

/// <summary>What is compared, in the order of the table.</summary>
internal static class WorkloadList
{
    /// <summary>All workloads.</summary>
    public static IReadOnlyList<IWorkload> All { get; } =
    [
        new XorInference(),
        new SmallTanhInference(),
        new DigitInference(samples: 1, Target.Faster(Contestant.OnnxRuntime, 2.4)),
        new DigitInference(samples: 256, Target.Faster(Contestant.OnnxRuntime, 1), Target.ShareOfPeak(0.88)),
        new Dense512Inference(),
        new Dense1024Inference(),
        new XorTraining(),
        new NameTraining(),
        new DigitTraining(samples: 32, Target.Faster(Contestant.PyTorch, 2.5)),
        new DigitTraining(samples: 256, Target.Faster(Contestant.PyTorch, 1.2)),
    ];
}
