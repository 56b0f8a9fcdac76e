using NetGen.Benchmarks;

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
        new LayerInference<Dense512>("dense_512", "dense 512 → 512, 512 samples", () => new Dense512(), Target.Faster(Contestant.OnnxRuntime, 1)) { Batch = 512, IsArithmetic = true },
        new LayerInference<Dense1024>("dense_1024", "dense 1024 → 1024, 1024 samples", () => new Dense1024(), Target.Faster(Contestant.OnnxRuntime, 1)) { Batch = 1024, IsArithmetic = true },
        new LayerInference<Conv56>(
            "conv_56", "convolution 3×3, 56×56×64 → 64", () => new Conv56(), Target.Faster(Contestant.OnnxRuntime, 1), Target.ShareOfPeak(0.9)) { IsArithmetic = true },
        new LayerInference<LeNet>("lenet", "LeNet-5, one sample", () => new LeNet(), Target.Faster(Contestant.OnnxRuntime, 2)),
        new LayerInference<SmallCnn>("small_cnn", "32×32×3, 4 convolutions, 2 dense, one sample", () => new SmallCnn(), Target.Faster(Contestant.OnnxRuntime, 1.1)),
        new LayerInference<CausalConvolutions>("causal_stack", "causal dilated convolutions, 2,048 steps", () => new CausalConvolutions(), Target.Faster(Contestant.OnnxRuntime, 2)),
        new Lstm16Streaming(),
        new Lstm32Streaming(),
        new Gru16Streaming(),
        new LayerInference<CharLstm>(
            "char_lstm", "LSTM 27 → 128 → 27, 64 steps, one sample", () => new CharLstm(), Target.Faster(Contestant.OnnxRuntime, 2)) { PeerOrder = new StepsFirst() },
        new LayerInference<GptBlock>(
            "gpt_block", "transformer block, 64 steps, 128 features, 4 heads", () => new GptBlock(), Target.Faster(Contestant.OnnxRuntime, 1.3)) { PeerOrder = new SamplesFirst() },
        new CharGptInference(),
        new Gpt2Generation(64),
        new Gpt2Generation(512),
        new Gpt2Prompt(),
        new XorTraining(),
        new NameTraining(),
        new DigitTraining(samples: 32, Target.Faster(Contestant.PyTorch, 2.5)),
        new DigitTraining(samples: 256, Target.Faster(Contestant.PyTorch, 1.2)),
        new ClassifierTraining<LeNet>("train_lenet", "train LeNet-5, batch 32, Adam", 32, () => new LeNet(seed: 1), Target.Faster(Contestant.PyTorch, 4)),
        new ClassifierTraining<SmallCnn>(
            "train_small_cnn", "train 32×32×3, 4 convolutions, 2 dense, batch 32, Adam", 32, () => new SmallCnn(seed: 1), Target.Faster(Contestant.PyTorch, 1.6)),
        new ClassifierTraining<CharLstm>(
            "train_char_lstm", "train LSTM 27 → 128 → 27, 64 steps, batch 16, Adam", 16, () => new CharLstm(seed: 1), Target.Faster(Contestant.PyTorch, 3)) { PeerOrder = new StepsFirst() },
        new CharGptTraining(),
    ];
}
