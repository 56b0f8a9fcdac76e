namespace NetGen;

/// <summary>The base of a network's inputs. A second input starts a new chain of layers.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class NetworkInputAttribute : DeclarationAttribute
{
    private protected NetworkInputAttribute()
    {
    }

    /// <summary>
    /// The input's name: a layer takes it by <see cref="LayerAttribute.From"/>, and <c>Forward</c> calls its parameter so.
    /// By default the compiler chooses one.
    /// </summary>
    public string? Name { get; set; }
}
