using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of convolutions.</summary>
internal static class ConvolutionProblemCases
{
    public static ProblemCase[] All { get; } =
    [
        new(
            "NG0104", [1], "StrideWidth", "'StrideWidth' must be greater than 0, but is 0",
            Network(Input(3, 3, 1), Attribute("Conv2D", new { filters = 2, kernel = 3, StrideWidth = 0 }))),
        new(
            "NG0104", [1], "PadTop", "'PadTop' must be 0 or more, but is -1",
            Network(Input(3, 3, 1), Attribute("Conv2D", new { filters = 2, kernel = 3, Padding = "Explicit", Pad = 1, PadTop = -1 }))),
        new(
            "NG0104", [1], "Padding", "'Padding' must be less than the 4 rows that the windows cover, but is 4",
            Network(Input(2, 2, 1), Attribute("ConvTranspose2D", new { filters = 2, kernel = 3, Padding = "Explicit", Pad = 2 }))),
        new(
            "NG0118", [1], null, "[DepthwiseConv2D] makes the network too large: at most 2,147,483,647 elements for one sample, and as many parameters in all",
            Network(Input(3, 3, 3), Attribute("DepthwiseConv2D", new { kernel = 3, multiplier = int.MaxValue }))),
        new("NG0122", [1], null, "[Conv2D] needs 'kernel': a whole number", Network(Input(3, 3, 1), Attribute("Conv2D", new { filters = 2 }))),
        new(
            "NG0124", [1], "PadLeft", "'PadLeft' has no effect here: only 'Padding.Explicit' takes numbers",
            Network(Input(3, 3, 1), Attribute("Conv2D", new { filters = 2, kernel = 3, PadLeft = 1 }))),
        new(
            "NG0124", [1], "OutputPaddingHeight", "'OutputPaddingHeight' has no effect here: 'Padding.Same' gives as many elements as the input's times the stride",
            Network(Input(3, 3, 1), Attribute("ConvTranspose2D", new { filters = 2, kernel = 3, Padding = "Same", Stride = 2, OutputPaddingHeight = 1 }))),
        new(
            "NG0125", [1], "kernelWidth", "[Conv2D] has a window that covers 5 columns, but receives 3; the output would be empty",
            Network(Input(3, 3, 1), Attribute("Conv2D", new { filters = 2, kernelHeight = 3, kernelWidth = 5 }))),
        new(
            "NG0125", [1], "kernel", "[Conv1D] has a window that covers 9 steps, but receives 5 and 2 of padding; the output would be empty",
            Network(Input(5, 1), Attribute("Conv1D", new { filters = 2, kernel = 3, Dilation = 4, Padding = "Explicit", Pad = 1 }))),
        new(
            "NG0126", [1], null, "[Conv2D] ignores the last 2 of 7 columns: windows of 2 at a stride of 3 don't reach them; pad the input if they matter",
            Network(Input(5, 7, 1), Attribute("Conv2D", new { filters = 2, kernel = 2, Stride = 3 }))),
        new(
            "NG0127", [1], null, "[Conv2D] wants an image [height, width, channels], but receives [28, 28]; [Reshape(…)] gives the same elements other dimensions",
            Network(Input(28, 28), Attribute("Conv2D", new { filters = 2, kernel = 3 }))),
        new(
            "NG0127", [1], null, "[Conv1D] wants a sequence [time, channels], but receives [8]; [Reshape(…)] gives the same elements other dimensions",
            Network(Input(8), Attribute("Conv1D", new { filters = 2, kernel = 3 }))),
        new(
            "NG0134", [1], "Groups", "[Conv2D] has 6 input channels and 8 filters; 'Groups' must divide both (1 and 2 do), but is 3",
            Network(Input(3, 3, 6), Attribute("Conv2D", new { filters = 8, kernel = 3, Groups = 3 }))),
        new(
            "NG0134", [1], "Groups", "[ConvTranspose2D] has 5 input channels and 10 filters; 'Groups' must divide both (1 and 5 do), but is 2",
            Network(Input(3, 3, 5), Attribute("ConvTranspose2D", new { filters = 10, kernel = 3, Groups = 2 }))),
        new(
            "NG0135", [1], "Padding", "[Conv2D] takes Padding.Valid, Same or Explicit, but receives Causal, which is for sequences: take [Conv1D], or Padding.Same",
            Network(Input(3, 3, 1), Attribute("Conv2D", new { filters = 2, kernel = 3, Padding = "Causal" }))),
        new(
            "NG0136", [1], "OutputPadding", "[ConvTranspose2D] has a stride of 2 over rows, so 'OutputPadding' must be less than 2, but is 2",
            Network(Input(3, 3, 1), Attribute("ConvTranspose2D", new { filters = 2, kernel = 3, Stride = 2, OutputPadding = 2 }))),
    ];
}
