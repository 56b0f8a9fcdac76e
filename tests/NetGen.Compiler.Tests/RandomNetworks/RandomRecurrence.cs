using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.RandomNetworks;

/// <summary>Draws recurrent layers, forward, backward and both, which start from each other's states, and what turns a sequence round.</summary>
/// <param name="random">Decides everything.</param>
/// <param name="mostUnits">The largest number of units.</param>
internal sealed class RandomRecurrence(Random random, int mostUnits)
{
    private readonly List<(string Name, int Units, bool HasCell)> states = [];

    /// <summary>The next layer, which has a name.</summary>
    /// <param name="shape">A sequence [time, features], and then what the layer gives.</param>
    /// <param name="vectors">Names of vectors and their lengths.</param>
    public AttributeSpec Next(ref int[] shape, IEnumerable<(string Name, int Units)> vectors)
    {
        string name = $"recurrent{states.Count}_{random.Next()}";
        int steps = shape[0];
        switch (random.Next(8))
        {
            case 0:
                return Attribute("Reverse", new { Name = name });
            case 1:
                bool isSequence = random.Next(2) == 0, isSum = random.Next(2) == 0;
                int units = Units();
                states.Add((name, isSum ? units : 2 * units, false));
                shape = isSequence ? [steps, states[^1].Units] : [states[^1].Units];
                BlockSpec block = Block(
                    "Reader", Layer(units, isSequence: true, "inner", default, default, isLstm: random.Next(2) == 0), Layer(units, isSequence, null, ("inner", units), default, isLstm: false));
                return Attribute("Bidirectional", new { Merge = isSum ? "Sum" : "Concat", Name = name }, block);
            case 2 when states.Count > 0:
                (string from, int length, bool hasCell) = states[random.Next(states.Count)];
                shape = [length];
                return Attribute("LastState", new { Cell = hasCell && random.Next(2) == 0, From = from, Name = name });
            default:
                (string Name, int Units)[] starts = [.. vectors.Where(vector => vector.Units <= mostUnits), .. states.Select(state => (state.Name, state.Units))];
                (string Name, int Units) hidden = Pick(starts);
                int own = hidden.Name is null ? Units() : hidden.Units;
                (string Name, int Units) cell = Pick([.. starts.Where(start => start.Units == own)]);
                bool hasStates = random.Next(3) > 0, isLstm = random.Next(2) == 0;
                shape = hasStates ? [steps, own] : [own];
                AttributeSpec layer = Layer(own, hasStates, name, hidden, cell, isLstm);
                states.Add((name, own, isLstm));
                return layer;
        }
    }

    private int Units() => random.Next(1, mostUnits + 1);

    // Half of the time none.
    private (string Name, int Units) Pick((string Name, int Units)[] starts) =>
        starts.Length == 0 || random.Next(2) == 0 ? default : starts[random.Next(starts.Length)];

    private AttributeSpec Layer(int units, bool isSequence, string? name, (string Name, int Units) hidden, (string Name, int Units) cell, bool isLstm)
    {
        string kind = isLstm ? "Lstm" : random.Next(2) == 0 ? "Rnn" : "Gru";
        AttributeSpec layer = Attribute(kind, new
        {
            units,
            activation = kind == "Rnn" && random.Next(3) == 0 ? "Relu" : null,
            ReturnSequences = isSequence,
            Backward = random.Next(3) == 0,
            Bias = random.Next(4) > 0,
            ResetAfter = kind == "Gru" && random.Next(2) == 0 ? false : (bool?)null,
            InitialState = hidden.Name,
            InitialCell = isLstm ? cell.Name : null,
            Name = name,
        });
        return layer with { Arguments = new EquatableArray<ArgumentSpec>(layer.Arguments.Where(argument => argument.Value is not null)) };
    }
}
