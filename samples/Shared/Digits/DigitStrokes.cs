namespace Samples;

/// <summary>
/// The ten digits as strokes of a pen: each stroke goes through its points in straight lines. x goes from 0 to 2 to the right,
/// y from 0 to 4 downwards.
/// </summary>
internal static class DigitStrokes
{
    /// <summary>The points of each stroke of each digit.</summary>
    public static (float X, float Y)[][][] All { get; } =
    [
        [[(1, 0), (0.2f, 0.7f), (0, 2), (0.2f, 3.3f), (1, 4), (1.8f, 3.3f), (2, 2), (1.8f, 0.7f), (1, 0)]],
        [[(0.4f, 0.9f), (1.2f, 0), (1.2f, 4)]],
        [[(0, 0.9f), (0.5f, 0.1f), (1.5f, 0.1f), (2, 1), (1.6f, 2), (0, 4), (2, 4)]],
        [[(0, 0.4f), (1, 0), (1.9f, 0.6f), (1.7f, 1.6f), (0.8f, 1.9f)], [(0.8f, 1.9f), (1.9f, 2.5f), (1.9f, 3.5f), (1, 4), (0, 3.6f)]],
        [[(1.5f, 4), (1.5f, 0), (0, 2.7f), (2, 2.7f)]],
        [[(1.9f, 0), (0.3f, 0), (0.1f, 1.8f), (1.2f, 1.5f), (2, 2.4f), (1.8f, 3.6f), (0.8f, 4), (0, 3.6f)]],
        [[(1.7f, 0.1f), (0.7f, 0.8f), (0, 2.4f), (0.3f, 3.7f), (1.2f, 4), (2, 3.2f), (1.7f, 2.1f), (0.8f, 1.9f), (0, 2.6f)]],
        [[(0, 0), (2, 0), (0.7f, 4)]],
        [[(1, 1.8f), (0.2f, 1.2f), (0.3f, 0.3f), (1, 0), (1.7f, 0.3f), (1.8f, 1.2f), (1, 1.8f), (0, 2.7f), (0.2f, 3.7f), (1, 4), (1.8f, 3.7f), (2, 2.7f), (1, 1.8f)]],
        [[(2, 1.4f), (1.2f, 2.1f), (0.3f, 1.9f), (0, 0.8f), (0.8f, 0), (1.7f, 0.3f), (2, 1.4f), (1.8f, 3), (1, 4)]],
    ];
}
