using NetGen.Compiler.Emission.Kernels.Attentions;
using NetGen.Compiler.Emission.Kernels.Contractions;
using NetGen.Compiler.Emission.Kernels.Convolutions;
using NetGen.Compiler.Emission.Kernels.Pooling;
using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Which emitter writes the kernel of which op.</summary>
public static class KernelEmitters
{
    /// <summary>Writes a node's kernel.</summary>
    public static Kernel Emit(EntryPoint entry, Node node, Lanes lanes)
    {
        var builder = new KernelBuilder(entry, node, lanes);
        return node.Op switch
        {
            MatMul => ContractionKernel.Emit(builder),
            Convolve or ConvolveTransposed => ConvolutionKernel.Emit(builder),
            ConvolveWeights => ConvolveWeightsKernel.Emit(builder),
            Map => MapKernel.Emit(builder),
            Cell => CellKernel.Emit(builder),
            Reduce => ReduceKernel.Emit(builder),
            Softmax => SoftmaxKernel.Emit(builder),
            SoftmaxCrossEntropy => SoftmaxCrossEntropyKernel.Emit(builder),
            Attention => AttentionKernel.Emit(builder),
            CachedAttention => CachedAttentionKernel.Emit(builder),
            CacheSteps => CacheStepsKernel.Emit(builder),
            AttentionGradient => AttentionGradientKernel.Emit(builder),
            Pool => PoolKernel.Emit(builder),
            MaxPoolGradient => PoolKernel.EmitMaxGradient(builder),
            AveragePoolGradient => PoolKernel.EmitAverageGradient(builder),
            Gather => GatherKernel.Emit(builder),
            ScatterAdd => ScatterAddKernel.Emit(builder),
            OneHot => OneHotKernel.Emit(builder),
            Pick => PickKernel.Emit(builder),
            StepMask => StepMaskKernel.Emit(builder),
            Concat => CopyKernel.EmitConcat(builder),
            History => HistoryKernel.Emit(builder),
            Slice => CopyKernel.EmitSlice(builder),
            Pad => CopyKernel.EmitPad(builder),
            Reverse => CopyKernel.EmitReverse(builder),
            Sink => CopyKernel.EmitSink(builder),
            Spread => SpreadKernel.Emit(builder),
            Widen => WidenKernel.Emit(builder),
            Pack => PackKernel.Emit(builder),
            Transpose => TransposeKernel.Emit(builder),
            Dropout => DropoutKernel.Emit(builder),
            NeighborSum => NeighborSumKernel.Emit(builder),

            // Broadcasting as a value of its own is the formula "x".
            Repeat => MapKernel.Emit(builder, new Argument(0)),
            _ => throw new GraphException($"No kernel for {node}."),
        };
    }
}
