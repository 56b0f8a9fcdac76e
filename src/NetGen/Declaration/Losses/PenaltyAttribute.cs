namespace NetGen;

/// <summary>
/// The base of all penalties on the weights of the whole network. A penalty is part of the training loss and of its gradient.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class PenaltyAttribute : DeclarationAttribute
{
    private protected PenaltyAttribute()
    {
    }
}
