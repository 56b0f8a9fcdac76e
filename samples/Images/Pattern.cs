namespace Images;

/// <summary>What a drawn picture shows: a shape, or a texture that fills it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsTexture">Whether it fills the picture.</param>
/// <param name="Distance">
/// How far a point is outside of what is drawn, below 0 inside. A shape is about 1 in radius and stands at (0, 0); a texture repeats itself after 1.
/// </param>
internal sealed record Pattern(string Name, bool IsTexture, Func<float, float, float> Distance)
{
    /// <summary>The classes, in the order of their indices.</summary>
    public static Pattern[] All { get; } =
    [
        new("disc", false, (x, y) => float.Hypot(x, y) - 1),
        new("ring", false, (x, y) => MathF.Abs(float.Hypot(x, y) - 0.8f) - 0.2f),
        new("square", false, (x, y) => MathF.Max(MathF.Abs(x), MathF.Abs(y)) - 0.85f),
        new("triangle", false, (x, y) => MathF.Max(y, (0.866f * MathF.Abs(x)) - (0.5f * y)) - 0.55f),
        new("cross", false, (x, y) => MathF.Min(Bar(x, y), Bar(y, x))),
        new("stripes", true, (x, _) => Stripe(x)),
        new("zigzag", true, (x, y) => Stripe(x + MathF.Abs(Wave(y)))),
        new("checks", true, (x, y) => MathF.Abs(Wave(x)) < 0.25f == MathF.Abs(Wave(y)) < 0.25f ? -0.1f : 0.1f),
        new("dots", true, (x, y) => float.Hypot(Wave(x), Wave(y)) - 0.3f),
        new("ripples", true, (x, y) => Stripe(float.Hypot(x, y))),
    ];

    private static float Bar(float x, float y) => MathF.Max(MathF.Abs(x) - 1, MathF.Abs(y) - 0.3f);

    private static float Stripe(float x) => MathF.Abs(Wave(x)) - 0.25f;

    /// <summary>The distance to the nearest whole number, from −0.5 to 0.5.</summary>
    private static float Wave(float x) => x - MathF.Round(x);
}
