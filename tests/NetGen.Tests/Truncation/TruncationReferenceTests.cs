using System.Text.Json;

namespace NetGen.Tests.Truncation;

/// <summary>Two calls, the second going on from the first, against derivatives by complex steps (<c>reference/truncation.py</c>).</summary>
public partial class TruncationReferenceTests
{
    private static readonly JsonElement Cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "reference", "truncation.json"))).RootElement;

    [Theory]
    [InlineData("rnn")]
    [InlineData("gru")]
    [InlineData("lstm")]
    public void Losses_and_gradients_are_those_of_the_reference(string name)
    {
        ICarryingNetwork network = name switch { "rnn" => new RnnCell(), "gru" => new GruCell(), _ => new LstmCell() };
        JsonElement expected = Cases.EnumerateArray().Single(each => each.GetProperty("name").GetString() == name);
        foreach (JsonProperty parameter in expected.GetProperty("parameters").EnumerateObject())
            Floats(parameter.Value).CopyTo(network.Parameters[parameter.Name].Span);
        CarriedState carried = network.CreateCarriedState(2);
        foreach (JsonElement call in expected.GetProperty("calls").EnumerateArray())
        {
            var batch = new Batch(network.Description, 2);
            batch.Resize(2);
            Floats(call.GetProperty("input")).CopyTo(batch.Floats(0));
            Floats(call.GetProperty("targets")).CopyTo(batch.Floats(1));
            Gradients gradients = network.CreateGradients();
            float loss = network.Backward(batch, 0, 2, gradients, carried, network.CreateWorkspace());
            Tolerance.Forward.AssertClose(call.GetProperty("loss").GetSingle(), loss, "loss");
            Assert.Equal(6, call.GetProperty("gradients").EnumerateObject().Count());
            foreach (JsonProperty gradient in call.GetProperty("gradients").EnumerateObject())
                Tolerance.Gradient.AssertClose(Floats(gradient.Value), gradients[gradient.Name].Span, gradient.Name);
        }
    }

    private static float[] Floats(JsonElement numbers) => [.. numbers.EnumerateArray().Select(number => number.GetSingle())];

    [Network, Truncate(3), Input(3, 3), Rnn(4, ReturnSequences = true, Name = "cell"), Dense(2, Name = "out"), MeanSquaredError]
    internal sealed partial class RnnCell;

    [Network, Truncate(3), Input(3, 3), Gru(4, ReturnSequences = true, Name = "cell"), Dense(2, Name = "out"), MeanSquaredError]
    internal sealed partial class GruCell;

    [Network, Truncate(3), Input(3, 3), Lstm(4, ReturnSequences = true, Name = "cell"), Dense(2, Name = "out"), MeanSquaredError]
    internal sealed partial class LstmCell;
}
