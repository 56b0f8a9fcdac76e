using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of losses and penalties.</summary>
internal static class LossProblemCases
{
    private const string Fit = "wants an output of shape [classes] or [time, classes], of two classes at least, but the last layer,";

    private const string LogSoftmax =
        "takes log-probabilities, but the last layer, 'dense1', does not end in a log-softmax; give it 'LogSoftmax', or take [SoftmaxCrossEntropy]";

    private static readonly AttributeSpec
        CrossEntropy = Attribute("SoftmaxCrossEntropy"), SquaredError = Attribute("MeanSquaredError"), Likelihood = Attribute("NegativeLogLikelihood");

    public static ProblemCase[] All { get; } =
    [
        new("NG0104", [2], "delta", "'delta' must be greater than 0, but is 0", Network(Input(3), Dense(2), Attribute("Huber", new { delta = 0f }))),
        new(
            "NG0104", [2], "Margin", "'Margin' must be a finite number, but is NaN",
            Network(Input(3), Dense(2), Attribute("Hinge", new { Margin = float.NaN }))),
        new(
            "NG0104", [3], "lambda", "'lambda' must be a number that a float can hold, up to 3.4E+38, but is 1E+39",
            Network(Input(3), Dense(2), SquaredError, Attribute("L2", new { lambda = 1e39 }))),
        new(
            "NG0104", [2], "Targets", "'Targets' must be one of Indices, Distribution, but is 7",
            Network(Input(3), Dense(2), Attribute("SoftmaxCrossEntropy", new { Targets = "7" }))),
        new(
            "NG0117", [1], "activation",
            "The derivative of 'Step' is 0, so no layer from here back to the input learns; use a smooth activation such as 'Sigmoid'",
            Network(Input(3), Dense(4, "Step"), Dense(2), SquaredError)),
        new("NG0201", [2], null, $"[SoftmaxCrossEntropy] {Fit} 'dense1', gives [1]", Network(Input(3), Dense(1), CrossEntropy)),
        new(
            "NG0201", [2], null, $"[NegativeLogLikelihood] {Fit} 'activate1', gives [4, 4, 3]",
            Network(Input(4, 4, 3), Attribute("Activate", new { activation = "LogSoftmax" }), Likelihood)),
        new(
            "NG0202", [3], null, "A network has at most one loss, but [MeanSquaredError] comes after [SoftmaxCrossEntropy]",
            Network(Input(3), Dense(2), CrossEntropy, SquaredError)),
        new("NG0203", [1], null, "[MeanSquaredError] must end the network, but [Dense] comes after it", Network(Input(3), SquaredError, Dense(2))),
        new(
            "NG0203", [2], null, "[MeanSquaredError] must end the network, but [Input] comes after it",
            Network(Input(3), Dense(2), SquaredError, Input(3))),
        new(
            "NG0204", [3], "lambda", "[L2] wants a λ of 0 or more, but got -0.1",
            Network(Input(3), Dense(2), SquaredError, Attribute("L2", new { lambda = -0.1f }))),
        new(
            "NG0204", [3], "lambda", "[L1] wants a λ of 0 or more, but got NaN",
            Network(Input(3), Dense(2), SquaredError, Attribute("L1", new { lambda = float.NaN }))),
        new(
            "NG0204", [2], null, "[L2] is added to the loss, but the network has none",
            Network(Input(3), Dense(2), Attribute("L2", new { lambda = 0.1f }))),
        new(
            "NG0205", [2], null, "[SoftmaxCrossEntropy] applies the softmax itself, but the last layer, 'dense1', has applied one already; remove that activation",
            Network(Input(3), Dense(2, "Softmax"), CrossEntropy)),
        new(
            "NG0205", [3], null, "[BinaryCrossEntropy] applies the sigmoid itself, but the last layer, 'activate1', has applied one already; remove that activation",
            Network(Input(3), Dense(2), Attribute("Activate", new { activation = "Sigmoid" }), Attribute("BinaryCrossEntropy"))),
        new("NG0206", [2], null, $"[NegativeLogLikelihood] {LogSoftmax}", Network(Input(3), Dense(2), Likelihood)),
        new("NG0206", [2], null, $"[NegativeLogLikelihood] {LogSoftmax}", Network(Input(3), Dense(2, "Softmax"), Likelihood)),
    ];
}
