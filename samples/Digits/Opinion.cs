using NetGen;

namespace Digits;

/// <summary>What a network makes of one image of a data set.</summary>
/// <param name="Image">Index of the image.</param>
/// <param name="Digit">What it shows.</param>
/// <param name="Prediction">The digit the network takes it for.</param>
/// <param name="Probability">How sure it is of that, from 0 to 1.</param>
internal sealed record Opinion(int Image, int Digit, int Prediction, float Probability)
{
    private const int Classes = 10;

    public bool IsRight => Prediction == Digit;

    /// <summary>The opinions on all images of a data set.</summary>
    /// <param name="images">Images and, as the second column, their digits.</param>
    /// <param name="logits">For each image the network's ten outputs.</param>
    public static IEnumerable<Opinion> All(Dataset images, float[] logits)
    {
        var probabilities = new float[Classes];
        for (int i = 0; i < images.Count; i++)
        {
            // The network ends with logits: softmax, the other half of the loss, makes probabilities of them.
            Sampler.Softmax(logits.AsSpan(i * Classes, Classes), probabilities);
            int prediction = Sampler.Greedy(probabilities);
            yield return new Opinion(i, images.Columns[1].Indices[i], prediction, probabilities[prediction]);
        }
    }
}
