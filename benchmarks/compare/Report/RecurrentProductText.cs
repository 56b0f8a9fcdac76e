using System.Globalization;
using System.Text;

namespace NetGen.Compare;

/// <summary>How fast the recurrent product goes, and how that was found.</summary>
internal static class RecurrentProductText
{
    /// <summary>Appends the section.</summary>
    public static void Write(StringBuilder text, RecurrentProduct product) => text
        .Append(CultureInfo.InvariantCulture, $"\n## The recurrent product\n\nNetGen alone, an LSTM 27 → 128 over 64 steps, one sample. Each step reads {RecurrentProduct.Bytes:N0} bytes of recurrent weights, more than the first cache holds.\n")
        .Append("The product cannot be timed by itself, since gates and cell follow it in one loop. The loop is the layer less a dense layer 27 → 512 of as many steps, which is what the\n")
        .Append("layer computes before it; the product is the loop less gates and cell, which another network computes from sums that are there. All were timed by turns.\n\n")
        .Append(CultureInfo.InvariantCulture, $"- A step of the loop {NumberText.Time(product.Loop)}; gates and cell {NumberText.Time(product.GatesOfStep)}, the product {NumberText.Time(product.Product)}\n")
        .Append(CultureInfo.InvariantCulture, $"- Its weights are read at {NumberText.ThreeDigits(RecurrentProduct.Bytes / product.Product)} GB/s; a loop of loads, each with a multiply-add, reads so many bytes at {NumberText.ThreeDigits(product.Bandwidth)}: ")
        .Append(CultureInfo.InvariantCulture, $"{NumberText.Percent(product.Share)} (≥ {100 * RecurrentProduct.AtLeast:0} % {(product.IsReached ? "✓ reached" : "✗ missed")})\n")
        .Append(CultureInfo.InvariantCulture, $"- If the whole loop were the product: {NumberText.Percent(product.ShareOfLoop)}\n");
}
