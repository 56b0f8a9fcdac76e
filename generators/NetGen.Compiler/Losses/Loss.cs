using NetGen.Compiler.Models;

namespace NetGen.Compiler.Losses;

/// <summary>A loss: its options, which outputs it takes, and its lowering to ops.</summary>
internal abstract class Loss
{
    /// <summary>The name of the loss's only target: the parameter of generated methods.</summary>
    protected const string TargetName = "targets";

    /// <summary>The attribute's name, as in <c>MeanSquaredError</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Checks the arguments and the output's shape.</summary>
    /// <exception cref="Problems.ProblemException">Something is wrong.</exception>
    public abstract LossModel Lower(LossContext context);
}
