namespace NetGen;

/// <summary>
/// The base of all losses. A loss compares the output y of the last layer with the target t and adds <c>Backward</c> to the
/// network; <c>Forward</c> is the same with and without it. A network has at most one.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class LossAttribute : DeclarationAttribute
{
    private protected LossAttribute()
    {
    }
}
