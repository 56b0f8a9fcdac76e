using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;

namespace NetGen.Compiler.Streaming;

/// <summary>A network one step at a time.</summary>
/// <param name="Step">The step: state, input → state, output.</param>
/// <param name="Start">What is computed before the first step from the inputs of other chains, or <see langword="null"/>.</param>
/// <param name="State">What is carried.</param>
/// <param name="Input">The input of a step.</param>
/// <param name="Output">The output of a step.</param>
/// <param name="Given">The inputs that <paramref name="Start"/> takes.</param>
/// <param name="MostSteps">How many steps a sequence may have; <see langword="null"/>: any number.</param>
/// <param name="Chunk">Several steps at once, for what they leave in the state alone; <see langword="null"/> if they are made one by one.</param>
/// <param name="LastChunk">The same with the output of the last of them that counts.</param>
/// <param name="ChunkSteps">How many.</param>
public sealed record StreamingModel(
    Graph Step, Graph? Start, IReadOnlyList<StateValue> State, PortModel Input, PortModel Output, IReadOnlyList<PortModel> Given, int? MostSteps = null, Graph? Chunk = null, Graph? LastChunk = null, int ChunkSteps = 1)
{
    /// <summary>Whether there is a cache of steps, for which <c>Prefill</c> pays.</summary>
    public bool HasCache => State.Any(value => value is { IsCache: true, Layer: not null });

    /// <summary>Where a value of the state starts, in floats: at the start of a cache line.</summary>
    public int Offset(int state) => State.Take(state).Sum(value => Padded(value.Shape.Length));

    /// <summary>Floats of the state.</summary>
    public int Length => Offset(State.Count);

    private static int Padded(int length) => checked(length + 15) / 16 * 16;
}
