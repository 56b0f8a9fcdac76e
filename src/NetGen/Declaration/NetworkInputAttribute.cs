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

    /// <summary>
    /// Whether each sample says how many of its steps count, from 1 to all; those behind them are padding, and whatever they hold changes neither outputs nor
    /// gradients. <c>Forward</c> gets a parameter <c>&lt;name&gt;Lengths</c> behind the input's, one <see cref="int"/> a sample. The input must be a sequence,
    /// [time, features] or tokens. By default every step counts.
    /// </summary>
    public bool Lengths { get; set; }
}
