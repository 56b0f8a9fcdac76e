namespace NetGen;

/// <summary>A residual connection: y = x + block(x). The block keeps the shape (He et al. 2015, "Deep Residual Learning").</summary>
/// <typeparam name="TBlock">A class with <see cref="BlockAttribute"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ResidualAttribute<TBlock> : LayerAttribute
    where TBlock : class;
