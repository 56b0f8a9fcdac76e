using NetGen.Compiler.Models;
using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Streaming;

/// <summary>A step can't be computed without steps that have not come yet.</summary>
/// <param name="layer">The full name of the layer that wants them.</param>
/// <param name="reason">What it does, as in <c>looks at 2 later steps</c>.</param>
internal sealed class NotCausalException(string layer, string reason) : Exception($"{layer} {reason}")
{
    /// <summary>The full name of the layer.</summary>
    public string Layer => layer;

    /// <summary>What it does.</summary>
    public string Reason => reason;

    /// <summary>Where the layer is declared.</summary>
    public Place PlaceIn(NetworkModel model) => PlaceOf(layer, model);

    /// <summary>Where a layer is declared.</summary>
    public static Place PlaceOf(string layer, NetworkModel model) =>
        model.Layers.FirstOrDefault(each => each.Name == layer) is { } declared ? new Place(declared.Path) : Place.Class;
}
