namespace Filters;

/// <summary>
/// The course's example with its results, to hold against what is computed: bright left of dark gives a positive response, dark
/// left of bright a negative one. The kernel is not flipped.
/// </summary>
internal static class Example
{
    public static Grid Image { get; } = new(6, [
        3, 0, 1, 2, 7, 4,
        1, 5, 8, 9, 3, 1,
        2, 7, 2, 5, 1, 3,
        0, 1, 3, 1, 7, 8,
        4, 2, 1, 6, 2, 8,
        2, 4, 5, 2, 3, 9]);

    public static Grid Kernel { get; } = new(3, [
        1, 0, -1,
        1, 0, -1,
        1, 0, -1]);

    public static Grid Response { get; } = new(4, [
        -5, -4, 0, 8,
        -10, -2, 2, 3,
        0, -2, -4, -7,
        -3, -2, -3, -16]);

    /// <summary>Of the sum of all responses, for each pixel: the weights of the windows that it lies in.</summary>
    public static Grid ImageGradient { get; } = new(6, [
        1, 1, 0, 0, -1, -1,
        2, 2, 0, 0, -2, -2,
        3, 3, 0, 0, -3, -3,
        3, 3, 0, 0, -3, -3,
        2, 2, 0, 0, -2, -2,
        1, 1, 0, 0, -1, -1]);

    /// <summary>Of the sum of all responses, for each weight: the sum of the pixels that it is multiplied with.</summary>
    public static Grid KernelGradient { get; } = new(3, [
        50, 62, 65,
        57, 63, 68,
        47, 52, 66]);
}
