using System.Globalization;
using NetGen;

namespace Autoencoder;

/// <summary>The course's linear autoencoder with the course's numbers: forward, backward, one step, and the loss behind it.</summary>
internal static class CourseExample
{
    private const float LearningRate = 0.1f;

    private static ReadOnlySpan<float> X => [2, 0];

    public static void Print()
    {
        Console.WriteLine("A linear autoencoder, as the course works it out by hand: h = x We, y = h Wd, L = ½ |y − x|²");
        PrintRow("", "by hand", "computed");
        var network = new LinearAutoencoder();
        float[] encoder = [0.5f, -1], decoder = [1, 0.5f];
        encoder.CopyTo(network.Encoder.Weight);
        decoder.CopyTo(network.Decoder.Weight);

        // The code is no output of the whole network: its first half, with the same weight, gives it.
        var firstHalf = new LinearEncoder();
        encoder.CopyTo(firstHalf.Encoder.Weight);
        Span<float> code = stackalloc float[LinearEncoder.OutputLength];
        Span<float> output = stackalloc float[LinearAutoencoder.OutputLength];
        firstHalf.Forward(X, code);
        network.Forward(X, output);
        PrintRow("h", [1], code);
        PrintRow("y", [1, 0.5f], output);

        // An autoencoder's target is its input.
        Gradients gradients = network.CreateGradients();
        PrintRow("L", [0.625f], network.Backward(X, X, gradients));
        PrintRow("∂L/∂We", [-1.5f, 0], gradients["encoder.weight"].Span);
        PrintRow("∂L/∂Wd", [-1, 0.5f], gradients["decoder.weight"].Span);

        new Sgd(LearningRate).Step(network.Parameters, gradients);
        PrintRow("We after a step", [0.65f, -1], network.Encoder.Weight);
        PrintRow("Wd after a step", [1.1f, 0.45f], network.Decoder.Weight);
        PrintRow("L after a step", [0.3335625f], network.Loss(X, X));
        Console.WriteLine();
    }

    private static void PrintRow(string what, ReadOnlySpan<float> byHand, params ReadOnlySpan<float> computed) =>
        PrintRow(what, Text(byHand), Text(computed));

    private static void PrintRow(string what, string byHand, string computed) =>
        Console.WriteLine($"  {what,-16}  {byHand,-12}  {computed}".TrimEnd());

    private static string Text(ReadOnlySpan<float> numbers)
    {
        var texts = new string[numbers.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = numbers[i].ToString("0.#######", CultureInfo.InvariantCulture);
        return string.Join(' ', texts);
    }
}
