using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Problems;

/// <summary>Problems of normalising layers.</summary>
internal static class NormProblemCases
{
    private const string RedundantBias =
        "The bias of 'dense1' has no effect, as 'batchNorm1' subtracts each channel's mean: expected Bias = false, received a bias";

    public static ProblemCase[] All { get; } =
    [
        new("NG0104", [1], "Epsilon", "'Epsilon' must be greater than 0, but is 0", Network(Input(3), Attribute("LayerNorm", new { Epsilon = 0 }))),
        new("NG0104", [1], "Epsilon", "'Epsilon' must be greater than 0, but is -1", Network(Input(3), Attribute("RmsNorm", new { Epsilon = -1 }))),
        new("NG0104", [1], "Epsilon", "'Epsilon' must be a finite number, but is NaN", Network(Input(3), Attribute("BatchNorm", new { Epsilon = double.NaN }))),
        new("NG0104", [1], "Epsilon", "'Epsilon' must be greater than 0, but is 0", Network(Input(3), Attribute("GroupNorm", new { groups = 1, Epsilon = 1e-60 }))),
        new("NG0104", [1], "Momentum", "'Momentum' must be between 0 and 1, but is 1.5", Network(Input(3), Attribute("BatchNorm", new { Momentum = 1.5f }))),
        new("NG0104", [1], "Momentum", "'Momentum' must be between 0 and 1, but is -0.1", Network(Input(3), Attribute("BatchNorm", new { Momentum = -0.1f }))),
        new("NG0104", [1], "Momentum", "'Momentum' must be between 0 and 1, but is NaN", Network(Input(3), Attribute("BatchNorm", new { Momentum = double.NaN }))),
        new("NG0104", [1], "groups", "'groups' must be greater than 0, but is 0", Network(Input(3), Attribute("GroupNorm", new { groups = 0 }))),
        new("NG0104", [1], "size", "'size' must be greater than 0, but is -5", Network(Input(3), Attribute("LocalResponseNorm", new { size = -5 }))),
        new("NG0104", [1], "Alpha", "'Alpha' must be at least 0, but is -1", Network(Input(3), Attribute("LocalResponseNorm", new { size = 5, Alpha = -1 }))),
        new("NG0104", [1], "Beta", "'Beta' must be at least 0, but is -1", Network(Input(3), Attribute("LocalResponseNorm", new { size = 5, Beta = -1 }))),
        new("NG0104", [1], "K", "'K' must be greater than 0, but is 0", Network(Input(3), Attribute("LocalResponseNorm", new { size = 5, K = 0 }))),
        new("NG0104", [1], "rate", "'rate' must be at least 0 and less than 1, but is 1", Network(Input(2, 3), Attribute("SpatialDropout", new { rate = 1 }))),
        new("NG0124", [1], "Bias", "'Bias' has no effect here: without 'Affine' there is none", Network(Input(3), Attribute("LayerNorm", new { Affine = false, Bias = true }))),
        new("NG0144", [1], null, RedundantBias, Network(Input(3), Dense(4), Attribute("BatchNorm"), Attribute("Activate", new { activation = "Relu" }))),
        new(
            "NG0144", [1, 0], null, RedundantBias.Replace("'batchNorm1'", "'block1.batchNorm1'", StringComparison.Ordinal) + " (in 'Block')",
            Network(Input(3), Attribute("Repeat", new { times = 1 }, Block("Block", Dense(4), Attribute("BatchNorm"))))),
        new(
            "NG0145", [1], "groups", "[GroupNorm] wants a number of channels that 4 divides, but receives 6 (shape [2, 6])",
            Network(Input(2, 6), Attribute("GroupNorm", new { groups = 4 }))),
    ];
}
