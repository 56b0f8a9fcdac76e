namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>What is done at a position, for one vector of channels: a beginning, each tap of the window, an end.</summary>
/// <param name="lanes">The vector width.</param>
public abstract class PoolStep(Lanes lanes)
{
    /// <summary>The vector width.</summary>
    protected Lanes Lanes => lanes;

    /// <summary>What two steps that write the same have in common.</summary>
    public abstract string Key { get; }

    /// <summary>Names of the tensors that have the image's shape.</summary>
    public abstract IReadOnlyList<string> Images { get; }

    /// <summary>Names of the tensors that have an element for each position.</summary>
    public abstract IReadOnlyList<string> Places { get; }

    /// <summary>Whether it multiplies by one over the number of elements, <c>scale</c>.</summary>
    public virtual bool Scales => false;

    /// <summary>How many statements a tap is.</summary>
    public virtual int Statements => 1;

    /// <summary>Before the taps.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="at">The channels.</param>
    /// <param name="scale">The factor, a constant or a variable.</param>
    public virtual void Begin(CodeWriter body, PoolVector at, string scale)
    {
    }

    /// <summary>Declares a variable for what the first tap sets, where taps are in a loop.</summary>
    public virtual void Declare(CodeWriter body)
    {
    }

    /// <summary>One tap.</summary>
    /// <param name="body">Where to.</param>
    /// <param name="at">The channels.</param>
    /// <param name="element">The element, behind that of the first tap.</param>
    /// <param name="isFirst">Whether it is known to be the first.</param>
    public abstract void Tap(CodeWriter body, PoolVector at, string element, bool isFirst);

    /// <summary>Behind the taps.</summary>
    public virtual void End(CodeWriter body, PoolVector at, string scale)
    {
    }
}
