using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Changes parameters a little so that the loss falls: one <see cref="Step"/> for each mini-batch.</summary>
/// <remarks>
/// An optimiser belongs to one network: the first step binds it to the parameters' layout and allocates what the rule
/// remembers of each parameter; no later step allocates. A rule of one's own derives from this class.
/// </remarks>
public abstract class Optimizer
{
    private readonly string[] stateNames;
    private ParameterLayout? layout;
    private AlignedBuffer[] states = [];
    private WorkerTeam? team;
    private object? teamPass;

    /// <summary>Starts an optimiser.</summary>
    /// <param name="learningRate">Factor of the change; 0 or more.</param>
    /// <param name="stateNames">What the rule remembers: a name for each value it keeps per parameter, as in <c>"exp_avg"</c>.</param>
    protected Optimizer(double learningRate, params string[] stateNames)
    {
        ArgumentNullException.ThrowIfNull(stateNames);
        LearningRate = Setting.NotNegative(learningRate);
        this.stateNames = stateNames;
    }

    /// <summary>Factor of the change. A schedule sets it before a step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, infinite or not a number.</exception>
    public float LearningRate
    {
        get;
        set => field = Setting.NotNegative(value, nameof(LearningRate));
    }

    /// <summary>Number of steps made.</summary>
    public int StepCount { get; private set; }

    /// <summary>Changes the parameters by their gradients; the gradients stay as they are.</summary>
    /// <param name="parameters">A network's parameters, the same network's at every step.</param>
    /// <param name="gradients">The gradients of the loss.</param>
    /// <exception cref="ArgumentException">
    /// The gradients belong to other parameters, or the parameters are laid out otherwise than those of the steps before.
    /// </exception>
    public void Step(ParameterSet parameters, Gradients gradients) => StepWith(team: null, parameters, gradients);

    /// <summary>As <see cref="Step"/>, shared by the threads of a team.</summary>
    /// <remarks>The result does not depend on the team: the built-in rules look at each parameter for itself.</remarks>
    internal void StepWith(WorkerTeam? team, ParameterSet parameters, Gradients gradients)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(gradients);
        parameters.Layout.ThrowIfOther(gradients.Layout, nameof(gradients));
        if (!ReferenceEquals(parameters.Layout, layout))
            Bind(parameters.Layout);
        if (!ReferenceEquals(team, this.team))
            this.team = team;
        StepCount = checked(StepCount + 1);
        int length = parameters.Layout.TrainableLength;
        Update(parameters.Span[..length], gradients.Span[..length]);
    }

    /// <summary>Copies all that the next step depends on besides the settings, for a checkpoint.</summary>
    public OptimizerState Save()
    {
        var values = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (int i = 0; i < states.Length; i++)
            values.Add(stateNames[i], states[i].Span.ToArray());
        return new OptimizerState(GetType().Name, LearningRate, StepCount, values);
    }

    /// <summary>Goes on where an optimiser of the same kind stood when it was saved. Changes nothing if it throws.</summary>
    /// <param name="state">What <see cref="Save"/> gave.</param>
    /// <param name="layout">Layout of the parameters it will serve.</param>
    /// <exception cref="ArgumentException">The state is another kind's or of another length, or the optimiser serves another layout.</exception>
    public void Restore(OptimizerState state, ParameterLayout layout)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(layout);
        if (state.Misfit(GetType().Name, stateNames, layout.TrainableLength) is { } misfit)
            throw new ArgumentException(misfit, nameof(state));
        Bind(layout);
        for (int i = 0; i < states.Length; i++)
        {
            // Before its first step an optimiser has nothing to save.
            if (state.Values.TryGetValue(stateNames[i], out float[]? values))
                values.CopyTo(states[i].Span);
            else
                InitializeState(i, states[i].Span);
        }

        LearningRate = state.LearningRate;
        StepCount = state.StepCount;
    }

    /// <summary>Changes the parameters. <see cref="StepCount"/> counts this step already.</summary>
    /// <param name="parameters">All that is trainable.</param>
    /// <param name="gradients">Gradients, of the same length.</param>
    protected abstract void Update(Span<float> parameters, ReadOnlySpan<float> gradients);

    /// <summary>What the rule remembers: one value per parameter, in the order of the names given to the constructor.</summary>
    protected Span<float> State(int index) => states[index].Span;

    /// <summary>Gives a state its first values before the first step; 0 unless overridden.</summary>
    protected virtual void InitializeState(int index, Span<float> values) => values.Clear();

    /// <summary>Applies a formula to all parameters, on the team's threads if the step has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void Apply<TRule>(in TRule rule, Span<float> parameters, ReadOnlySpan<float> gradients)
        where TRule : struct, ILaneRule
    {
        Span<float> first = TRule.StateCount > 0 ? State(0) : default;
        Span<float> second = TRule.StateCount > 1 ? State(1) : default;
        if (team is null)
            LanePass.Run(in rule, parameters, gradients, first, second);
        else
            TeamPass<TRule>.Of(team, ref teamPass).Run(in rule, parameters, gradients, first, second);
    }

    private void Bind(ParameterLayout received)
    {
        if (layout is not null)
        {
            layout.ThrowIfOther(received, "parameters");
            return;
        }

        states = new AlignedBuffer[stateNames.Length];
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = new AlignedBuffer(received.TrainableLength);
            InitializeState(i, states[i].Span);
        }

        layout = received;
    }
}
