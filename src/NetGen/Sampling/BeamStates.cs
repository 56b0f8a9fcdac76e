namespace NetGen;

/// <summary>A state for each sequence of a beam search, handed on from the sequences to their continuations.</summary>
internal sealed class BeamStates<TState>
    where TState : class, IStreamingState<TState>
{
    private readonly bool[] isHandedOn;
    private TState?[] current;
    private TState?[] next;

    /// <summary>Creates a state for each of <paramref name="width"/> sequences.</summary>
    /// <exception cref="InvalidOperationException">A created state is null, or was created before.</exception>
    public BeamStates(Func<TState> createState, int width)
    {
        isHandedOn = new bool[width];
        next = new TState[width];
        current = new TState[width];
        for (int i = 0; i < width; i++)
        {
            TState? state = createState();
            if (state is null || Array.IndexOf(current, state, 0, i) >= 0)
                throw new InvalidOperationException($"Expected a new state, received {(state is null ? "null" : "one that was created before")}.");
            current[i] = state;
        }
    }

    /// <summary>The state of a sequence.</summary>
    public TState this[int beam] => current[beam]!;

    /// <summary>Gives each continuation the state of the sequence that it continues.</summary>
    /// <remarks>A sequence's first continuation takes its state itself, the others copies, in states that nobody continues.</remarks>
    /// <param name="continuations">Each says which sequence it continues.</param>
    public void HandOn(ReadOnlySpan<BeamCandidate> continuations)
    {
        Array.Clear(isHandedOn);
        for (int i = 0; i < continuations.Length; i++)
        {
            int beam = continuations[i].Beam;
            next[i] = isHandedOn[beam] ? null : current[beam];
            isHandedOn[beam] = true;
        }

        next.AsSpan(continuations.Length).Clear();
        int unused = 0;
        for (int i = 0; i < next.Length; i++)
        {
            if (next[i] is not null)
                continue;
            while (isHandedOn[unused])
                unused++;
            TState state = current[unused++]!;
            if (i < continuations.Length)
                this[continuations[i].Beam].CopyTo(state);
            next[i] = state;
        }

        (current, next) = (next, current);
    }
}
