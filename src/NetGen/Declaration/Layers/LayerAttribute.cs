namespace NetGen;

/// <summary>The base of all layers. A layer takes the output of the one before it, unless it says otherwise.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : DeclarationAttribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name, by which others take its output and which its parameters carry, as in <c>logits.weight</c>.
    /// By default its kind and a number: <c>dense1</c>, <c>dense2</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>Name of the layer or input whose output this layer takes; by default the one before it.</summary>
    public string? From { get; set; }
}
