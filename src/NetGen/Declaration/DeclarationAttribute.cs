namespace NetGen;

/// <summary>
/// The base of all attributes that make up a network or a block. The compiler reads them in the order of the source, top
/// to bottom and left to right; it is the compiler, not the attribute, that checks their values.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class DeclarationAttribute : Attribute
{
    private protected DeclarationAttribute()
    {
    }
}
