using System.Text.Json;

namespace NetGen.Tests;

public class OptimizerFixtureTests
{
    private const int CaseCount = 32;

    public static TheoryData<string> Cases => FixtureFile.Ids("optimiser-");

    [Fact]
    public void All_cases_are_there() => Assert.Equal(CaseCount, Cases.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Follows_PyTorchs_trace(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        ParameterLayout layout = Layouts.Of(("weight", file.Shape("param.weight")), ("bias", file.Shape("param.bias")));
        var parameters = new ParameterSet(layout, seed: 0);
        var gradients = new Gradients(layout);
        foreach (Parameter parameter in parameters)
            file.Floats("param." + parameter.Name).CopyTo(parameter.Span);

        JsonElement settings = file.Attributes;
        Optimizer optimizer = Create(file.Operation, settings);
        Tolerance tolerance = file.Tolerance("trace");
        for (int step = 0; step < settings.GetProperty("steps").GetInt32(); step++)
        {
            foreach (Parameter parameter in parameters)
                Row(file, "trace.grad." + parameter.Name, step).CopyTo(gradients[parameter.Name].Span);
            tolerance.AssertClose(file.Floats("trace.grad_norm")[step], gradients.Norm(), $"norm of step {step}");
            if (settings.GetProperty("clip_norm") is { ValueKind: JsonValueKind.Number } clip)
                gradients.ClipByNorm(clip.GetSingle());
            optimizer.Step(parameters, gradients);
            foreach (Parameter parameter in parameters)
                tolerance.AssertClose(Row(file, "trace.param." + parameter.Name, step), parameter.Span, $"{parameter.Name} after step {step}");
        }

        AssertStates(file, layout, optimizer.Save(), tolerance);
    }

    private static Optimizer Create(string operation, JsonElement settings)
    {
        float Setting(string name) => settings.GetProperty(name).GetSingle();
        float Beta(int index) => settings.GetProperty("betas")[index].GetSingle();
        float rate = Setting("lr"), decay = Setting("weight_decay");
        return operation switch
        {
            "sgd" => new Sgd(rate, decay),
            "momentum" => new Momentum(rate, Setting("momentum"), decay),
            "nesterov" => new Nesterov(rate, Setting("momentum"), decay),
            "adam" => new Adam(rate, Beta(0), Beta(1), Setting("eps"), decay),
            "adamw" => new AdamW(rate, Beta(0), Beta(1), Setting("eps"), decay),
            "rmsprop" or "rmsprop-momentum" => new RmsProp(rate, Setting("alpha"), Setting("eps"), Setting("momentum"), decay),
            "adagrad" => new AdaGrad(rate, Setting("eps"), decay, Setting("initial_accumulator")),
            _ => throw new ArgumentException($"No optimiser for \"{operation}\"."),
        };
    }

    // The file's states and the optimiser's are the same set, and the values agree.
    private static void AssertStates(FixtureFile file, ParameterLayout layout, OptimizerState state, Tolerance tolerance)
    {
        var expected = file.Names.Where(name => name.StartsWith("state.", StringComparison.Ordinal)).ToHashSet();
        foreach ((string name, float[] values) in state.Values)
        {
            foreach (Parameter parameter in new ParameterSet(layout, seed: 0))
            {
                string tensor = $"state.{parameter.Name}.{name}";
                Assert.True(expected.Remove(tensor), $"PyTorch has no {tensor}");
                tolerance.AssertClose(file.Floats(tensor), values.AsSpan(parameter.Info.Offset, parameter.Length), tensor);
            }
        }

        Assert.Empty(expected);
    }

    private static ReadOnlySpan<float> Row(FixtureFile file, string name, int row)
    {
        float[] values = file.Floats(name);
        int length = values.Length / file.Shape(name)[0];
        return values.AsSpan(row * length, length);
    }
}
