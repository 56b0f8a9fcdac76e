using NetGen.Compiler.Lowering;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Layers;

/// <summary>
/// A layer: its options, its shape rule and its lowering to ops. It knows nothing of backward passes, memory or kernels;
/// those follow from the ops.
/// </summary>
internal abstract class Layer
{
    /// <summary>The attribute's name, as in <c>Dense</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What unnamed layers are called after: <c>Dense</c> makes <c>dense1</c>.</summary>
    public virtual string Kind(AttributeSpec attribute) => Name;

    /// <summary>How many layers the attribute stands for.</summary>
    public virtual int Times(Arguments arguments) => 1;

    /// <summary>Whether the layer puts steps together in their order, whichever way time runs: it has no place in a bidirectional block.</summary>
    public virtual bool MixesSteps => false;

    /// <summary>What the layer makes of the steps of a sequence.</summary>
    public virtual StepUse Steps(Arguments arguments) => StepUse.Mixed;

    /// <summary>Checks the arguments and the input's shape, and appends the ops.</summary>
    /// <exception cref="Problems.ProblemException">Something is wrong.</exception>
    /// <exception cref="OverflowException">A shape has more elements than an <see cref="int"/> can count.</exception>
    public abstract LayerOutput Lower(LayerContext context);
}
