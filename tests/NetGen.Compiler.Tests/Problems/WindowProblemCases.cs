using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of layers with windows.</summary>
internal static class WindowProblemCases
{
    private static readonly AttributeSpec Image = Input(8, 9, 2);

    public static ProblemCase[] All { get; } =
    [
        new("NG0104", [1], "size", "'size' must be greater than 0, but is 0", Network(Image, Attribute("MaxPool2D", new { size = 0 }))),
        new("NG0104", [1], "Stride", "'Stride' must be greater than 0, but is -1", Network(Image, Attribute("MaxPool2D", new { size = 2, Stride = -1 }))),
        new(
            "NG0104", [1], "Padding", "'Padding' must be one of Valid, Same, Explicit, but is Causal",
            Network(Input(8, 2), Attribute("MaxPool1D", new { size = 2, Padding = "Causal" }))),
        new(
            "NG0104", [1], "Pad", "'Pad' must be 0 or more, but is -1",
            Network(Input(8, 2), Attribute("AveragePool1D", new { size = 2, Padding = "Explicit", Pad = -1 }))),
        new(
            "NG0104", [1], "PadWidth", "'PadWidth' must be less than the window's size, 2, but is 2",
            Network(Image, Attribute("MaxPool2D", new { size = 2, Padding = "Explicit", PadWidth = 2 }))),
        new("NG0104", [1], "factor", "'factor' must be greater than 0, but is 0", Network(Image, Attribute("Upsample2D", new { factor = 0 }))),
        new(
            "NG0104", [1], "right", "'right' must be 0 or more, but is -3",
            Network(Image, Attribute("Pad2D", new { top = 0, bottom = 0, left = 0, right = -3 }))),
        new("NG0122", [1], null, "[MaxPool1D] needs 'size': a whole number", Network(Input(8, 2), Attribute("MaxPool1D"))),
        new("NG0122", [1], null, "[Pad2D] needs 'bottom': a whole number", Network(Image, Attribute("Pad2D", new { top = 1 }))),
        new(
            "NG0124", [1], "PadHeight", "'PadHeight' has no effect here: only 'Padding.Explicit' takes numbers",
            Network(Image, Attribute("MaxPool2D", new { size = 1, PadHeight = 1 }))),
        new(
            "NG0125", [1], "size", "[MaxPool2D] has a window that covers 9 rows, but receives 8; the output would be empty",
            Network(Image, Attribute("MaxPool2D", new { size = 9 }))),
        new(
            "NG0125", [1], "size", "[AveragePool2D] has a window that covers 10 columns, but receives 7 and 2 of padding; the output would be empty",
            Network(Input(10, 7, 2), Attribute("AveragePool2D", new { size = 10, Padding = "Explicit", PadWidth = 1 }))),
        new(
            "NG0125", [1], "size", "[MaxPool1D] has a window that covers 9 steps, but receives 8; the output would be empty",
            Network(Input(8, 2), Attribute("MaxPool1D", new { size = 9 }))),
        new(
            "NG0126", [1], null, "[MaxPool2D] ignores the last 1 of 9 columns: windows of 2 at a stride of 2 don't reach them; pad the input if they matter",
            Network(Image, Attribute("MaxPool2D", new { size = 2 }))),
        new(
            "NG0126", [1], null, "[AveragePool1D] ignores the last 2 of 8 steps: windows of 3 at a stride of 3 don't reach them; pad the input if they matter",
            Network(Input(8, 2), Attribute("AveragePool1D", new { size = 3 }))),
        new(
            "NG0127", [1], null, "[MaxPool2D] wants an image [height, width, channels], but receives [8, 2]; [Reshape(…)] gives the same elements other dimensions",
            Network(Input(8, 2), Attribute("MaxPool2D", new { size = 2 }))),
        new(
            "NG0127", [1], null, "[AveragePool1D] wants a sequence [time, channels], but receives [8, 9, 2]; [Reshape(…)] gives the same elements other dimensions",
            Network(Image, Attribute("AveragePool1D", new { size = 2 }))),
        new(
            "NG0127", [1], null,
            "[GlobalMaxPool] wants an image [height, width, channels] or a sequence [time, channels], but receives [8]; "
                + "[Reshape(…)] gives the same elements other dimensions",
            Network(Input(8), Attribute("GlobalMaxPool"))),
    ];
}
