namespace NetGen.Tests.Data;

/// <summary>Descriptions of networks that are nothing but their inputs and target.</summary>
internal static class Describe
{
    public static NetworkDescription Network(PortDescription[] inputs, PortDescription? target) => new(
        "Example", inputs, new PortDescription("y", ElementType.Number, [1]), target, target is null ? null : "Loss", [], Layouts.Flat(1));

    /// <summary>Two numbers, three tokens below 5 → a class below 4.</summary>
    public static NetworkDescription Mixed { get; } = Network(
        [new PortDescription("points", ElementType.Number, [1, 2]), new PortDescription("tokens", ElementType.Index, [3], 5)],
        new PortDescription("target", ElementType.Index, [], 4));
}
