namespace NetGen;

/// <summary>
/// The layers of a block, several times one after the other, each time with parameters of their own. The block keeps the
/// shape unless it stands once.
/// </summary>
/// <typeparam name="TBlock">A class with <see cref="BlockAttribute"/>.</typeparam>
/// <param name="times">See <see cref="Times"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RepeatAttribute<TBlock>(int times) : LayerAttribute
    where TBlock : class
{
    /// <summary>How many times, 1 at least.</summary>
    public int Times { get; } = times;
}
