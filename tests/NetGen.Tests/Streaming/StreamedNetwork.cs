namespace NetGen.Tests.Streaming;

/// <summary>A streaming network, a random sequence for it and a state over it.</summary>
internal abstract class StreamedNetwork
{
    private readonly int[] outputShape;

    protected StreamedNetwork(INetwork network, ulong seed)
    {
        Network = network;
        Sample = RandomBatch.Create(network, 1, seed);
        Port = Sample.Ports.ToList().FindLastIndex(network.Description.Inputs.Length - 1, port => !port.IsLengths);
        Steps = Sample.Ports[Port].Shape[0];
        InputLength = Sample.Ports[Port].Length / Steps;
        outputShape = network.Description.Output.Shape;
        OutputLength = IsLastOnly ? outputShape[0] : network.Description.Output.Length / Steps;

        // Of a stepped sequence all steps count.
        if (Sample.Ports[^1].IsLengths)
            Sample.Indices(Sample.Ports.Count - 1).Fill(Steps);
    }

    public INetwork Network { get; }

    /// <summary>The inputs.</summary>
    public Batch Sample { get; }

    /// <summary>Which of them is stepped.</summary>
    public int Port { get; }

    /// <summary>Steps that the network is declared for.</summary>
    public int Steps { get; }

    /// <summary>Elements of a step's input.</summary>
    public int InputLength { get; }

    /// <summary>Elements of a step's output.</summary>
    public int OutputLength { get; }

    /// <summary>Whether <c>Forward</c> gives what the last step gives, and nothing of the steps before it.</summary>
    public bool IsLastOnly => outputShape.Length == 1;

    public abstract StreamingState State { get; }

    /// <summary>What <c>Forward</c> gives.</summary>
    public float[] Forward()
    {
        var output = new float[Network.Description.Output.Length];
        Network.Forward(Sample, 0, 1, output, Network.CreateWorkspace());
        return output;
    }

    /// <summary>What steps give, in blocks of so many.</summary>
    public float[] StepAll(int block)
    {
        var output = new float[Steps * OutputLength];
        for (int first = 0; first < Steps; first += block)
            Step(first, Math.Min(block, Steps - first), output.AsSpan(first * OutputLength));
        return output;
    }

    /// <summary>Makes steps.</summary>
    /// <param name="first">The first of them in the sequence.</param>
    /// <param name="count">How many.</param>
    /// <param name="output">Takes what they give, and may be longer.</param>
    public abstract void Step(int first, int count, Span<float> output);

    /// <summary>Whether there is <see cref="Prefill"/>.</summary>
    public abstract bool CanPrefill { get; }

    /// <summary>Makes steps, of which the last one's output alone is given.</summary>
    public abstract void Prefill(int first, int count, Span<float> output);

    /// <summary>Goes to the beginning of a sequence.</summary>
    public abstract void Begin();

    /// <summary>Another state over the same network and the same sequence, at its beginning.</summary>
    public abstract StreamedNetwork Another();

    /// <summary>Copies the state to another one's.</summary>
    public abstract void CopyTo(StreamedNetwork another);
}
