namespace NetGen.Compare;

/// <summary>Work that NetGen and its peers do alike. A new one is a file of its own and a line in <see cref="WorkloadList"/>.</summary>
internal interface IWorkload
{
    /// <summary>Short name, for the command line and for files.</summary>
    string Name { get; }

    /// <summary>What the reader of the table sees.</summary>
    string Title { get; }

    /// <summary>Nominal floating-point operations of one call.</summary>
    double Flops { get; }

    /// <summary>Whether arithmetic limits it, so that its share of the peak says how good a kernel is, at every width.</summary>
    bool IsComputeBound { get; }

    /// <summary>After how many calls results are compared.</summary>
    IReadOnlyList<int> CheckedCalls { get; }

    /// <summary>What NetGen is to reach.</summary>
    IReadOnlyList<Target> Targets { get; }

    /// <summary>The same for ONNX Runtime; <see langword="null"/> where it does not take part.</summary>
    OnnxTask? Onnx { get; }

    /// <summary>The same for PyTorch.</summary>
    TorchTask Torch { get; }

    /// <summary>Makes NetGen ready, and writes the parameters and the samples for the peers.</summary>
    IContestant Enter(WorkloadFiles files);
}
