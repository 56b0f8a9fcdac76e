namespace NetGen.Tests.Course;

/// <summary>The notes on long short-term memory: one step, and the cell from gates that are given.</summary>
public partial class LstmTests
{
    /// <summary>The gates as the layer has them side by side.</summary>
    private const string Gates = "ifgo";

    [Fact]
    public void Lstm_step() => CourseCase.Check(course =>
    {
        var net = new Step();
        Parameter inputWeight = net.Parameters["lstm.weight_ih"], recurrentWeight = net.Parameters["lstm.weight_hh"];
        foreach (char gate in Gates)
        {
            Copy(course.Floats($"Wx{gate}"), inputWeight, gate);
            Copy(course.Floats($"Wh{gate}"), recurrentWeight, gate);
        }

        float[] x = course.Floats("x"), h = course.Floats("h_prev"), c = course.Floats("c_prev"), states = new float[4];
        net.Forward(x, h, c, states);
        course.AssertValue("h", states[..2]);
        course.AssertValue("c", states[2..]);
        course.AssertValue("L", states[..2].Sum());
        course.AssertValue("tanh_c", Tanh(states[2..]));
        CheckGates(course, x, h, inputWeight, recurrentWeight);

        Gradients gradients = net.CreateGradients();
        float[] dx = new float[2], dh = new float[2], dc = new float[2];
        net.BackwardFrom(x, h, c, [1, 1, 0, 0], gradients, dx, dh, dc);
        course.AssertGradient("x", dx);
        course.AssertGradient("h_prev", dh);
        course.AssertGradient("c_prev", dc);
        foreach (char gate in Gates)
        {
            course.AssertGradient($"Wx{gate}", OfGate(gradients["lstm.weight_ih"], gate));
            course.AssertGradient($"Wh{gate}", OfGate(gradients["lstm.weight_hh"], gate));
        }
    });

    /// <summary>What the layer does behind its gates, as layers of its own.</summary>
    [Fact]
    public void Lstm_cell_from_gates() => CourseCase.Check(course =>
    {
        var net = new Cell();
        float[] f = course.Floats("f"), i = course.Floats("i"), g = course.Floats("g"), o = course.Floats("o"), before = course.Floats("c_prev");
        var parts = new float[Cell.OutputLength];
        net.Forward(f, i, g, o, before, parts);
        course.AssertJoined(parts, 1, "f*c_prev", "i*g", "c", "tanh_c", "h");
        course.AssertValue("L", parts[^2..].Sum());

        float[] upstream = [.. new float[Cell.OutputLength - 2], 1, 1];
        float[] df = new float[2], di = new float[2], dg = new float[2], dO = new float[2], dBefore = new float[2];
        net.BackwardFrom(f, i, g, o, before, upstream, net.CreateGradients(), df, di, dg, dO, dBefore);
        course.AssertGradient("f", df);
        course.AssertGradient("i", di);
        course.AssertGradient("g", dg);
        course.AssertGradient("o", dO);
        course.AssertGradient("c_prev", dBefore);
    });

    private static void CheckGates(CourseCase course, float[] x, float[] h, Parameter inputWeight, Parameter recurrentWeight)
    {
        var sums = new Sums();
        inputWeight.Span.CopyTo(sums.Parameters["input.weight"].Span);
        recurrentWeight.Span.CopyTo(sums.Parameters["recurrent.weight"].Span);
        var z = new float[Sums.OutputLength];
        sums.Forward(x, h, z);
        foreach ((char gate, float[] sum) in Gates.Zip(z.Chunk(2)))
        {
            course.AssertValue($"z_{gate}", sum);
            course.AssertValue($"{gate}", gate == 'g' ? Tanh(sum) : Sigmoid(sum));
        }
    }

    // The notes write (out, in) for each gate; the layer has [in, gates · out].
    private static void Copy(float[] gateWeight, Parameter weight, char gate)
    {
        for (int row = 0; row < 2; row++)
        {
            for (int column = 0; column < 2; column++)
                weight.Span[Place(row, column, gate)] = gateWeight[(column * 2) + row];
        }
    }

    private static float[] OfGate(Parameter weight, char gate)
    {
        float[] all = weight.Span.ToArray();
        return [.. Enumerable.Range(0, 2).SelectMany(column => Enumerable.Range(0, 2).Select(row => all[Place(row, column, gate)]))];
    }

    private static int Place(int row, int column, char gate) => (row * 2 * Gates.Length) + (Gates.IndexOf(gate, StringComparison.Ordinal) * 2) + column;

    private static float[] Tanh(float[] z)
    {
        var y = new float[2];
        new TanhOfTwo().Forward(z, y);
        return y;
    }

    private static float[] Sigmoid(float[] z)
    {
        var y = new float[2];
        new SigmoidOfTwo().Forward(z, y);
        return y;
    }

    [Network, Input(1, 2, Name = "x"), Input(2, Name = "h"), Input(2, Name = "c")]
    [Lstm(2, Bias = false, From = "x", InitialState = "h", InitialCell = "c", Name = "lstm"), LastState(Cell = true, Name = "cell"), Concat("lstm", "cell")]
    private sealed partial class Step;

    [Network, Input(2, Name = "x"), Input(2, Name = "h")]
    [Dense(8, Bias = false, From = "x", Name = "input"), Dense(8, Bias = false, From = "h", Name = "recurrent"), Add("input")]
    private sealed partial class Sums;

    [Network, Input(2, Name = "f"), Input(2, Name = "i"), Input(2, Name = "g"), Input(2, Name = "o"), Input(2, Name = "before")]
    [Multiply("f", "before", Name = "kept"), Multiply("i", "g", Name = "taken"), Add("kept", Name = "c"), Activate(Activation.Tanh, Name = "shown"), Multiply("o", Name = "h")]
    [Concat("kept", "taken", "c", "shown", "h")]
    private sealed partial class Cell;

    [Network, Input(2), Activate(Activation.Tanh)]
    private sealed partial class TanhOfTwo;

    [Network, Input(2), Activate(Activation.Sigmoid)]
    private sealed partial class SigmoidOfTwo;
}
