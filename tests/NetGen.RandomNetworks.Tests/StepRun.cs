using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Feeds a sample of a streaming network to its compiled <c>Start</c> and <c>Step</c>.</summary>
internal sealed class StepRun
{
    private readonly Type type;
    private readonly INetwork network;
    private readonly Array sequence;
    private readonly object[] given;
    private readonly Action<object[]> step;
    private readonly Action<object[]>? start, prefill;

    /// <summary>Takes a sample.</summary>
    /// <param name="type">The network's class.</param>
    /// <param name="network">The network.</param>
    /// <param name="model">Its model.</param>
    /// <param name="data">Samples.</param>
    /// <param name="sample">Which of them.</param>
    public StepRun(Type type, INetwork network, NetworkModel model, RandomData data, int sample)
    {
        (this.type, this.network) = (type, network);
        Array Sample(int input) => Slice(data.Array(model.Inputs[input], SourceKind.Input, input), sample * model.Inputs[input].Type.Shape.Length, model.Inputs[input].Type.Shape.Length);
        int stepped = model.Inputs.Count - 1;
        sequence = Sample(stepped);
        Steps = model.Inputs[stepped].Type.Shape[0];
        OutputLength = (int)type.GetField("StepOutputLength")!.GetRawConstantValue()!;

        Type state = type.GetNestedType("State")!;
        step = SpanCall.Of(network, type, "Step", sequence.GetType(), typeof(float[]), state);
        prefill = type.GetMethod("Prefill") is null ? null : SpanCall.Of(network, type, "Prefill", sequence.GetType(), typeof(float[]), state);
        System.Reflection.ParameterInfo[] parameters = type.GetMethod("Start")?.GetParameters() ?? [];
        given = [.. parameters.SkipLast(1).Select(parameter => Sample(model.Inputs.ToList().FindIndex(input => input.Name == parameter.Name)))];
        start = parameters.Length == 0 ? null : SpanCall.Of(network, type, "Start", [.. given.Select(argument => argument.GetType()), state]);
    }

    /// <summary>Steps of the sequence.</summary>
    public int Steps { get; }

    /// <summary>Elements of a step's output.</summary>
    public int OutputLength { get; }

    /// <summary>A state, at no sequence's beginning yet where there is something to start from.</summary>
    public StreamingState CreateState() => (StreamingState)type.GetMethod("CreateState")!.Invoke(network, null)!;

    /// <summary>Goes to the beginning of the sequence.</summary>
    public void Begin(StreamingState state)
    {
        state.Reset();
        start?.Invoke([.. given, state]);
    }

    /// <summary>Whether steps can be made of which the last one's output alone is given.</summary>
    public bool CanPrefill => prefill is not null;

    /// <summary>Makes the first steps at once.</summary>
    /// <param name="state">Is at the beginning.</param>
    /// <param name="end">The step behind the last.</param>
    /// <param name="output">Takes what the last of them gives, where it is in what the whole sequence gives.</param>
    public void Prefill(StreamingState state, int end, float[] output)
    {
        var last = new float[OutputLength];
        prefill!([Slice(sequence, 0, end * (sequence.Length / Steps)), last, state]);
        last.CopyTo(output, (end - 1) * OutputLength);
    }

    /// <summary>Makes the steps from where the state is to <paramref name="end"/>, in blocks of random sizes.</summary>
    /// <param name="state">Is behind the last of them then.</param>
    /// <param name="end">The step behind the last.</param>
    /// <param name="output">Takes what the whole sequence gives.</param>
    /// <param name="random">Decides the sizes; without it there is one block.</param>
    public void Go(StreamingState state, int end, float[] output, Random? random = null)
    {
        int inputLength = sequence.Length / Steps;
        while (state.Position < end)
        {
            int first = (int)state.Position, count = random?.Next(1, end - first + 1) ?? (end - first);
            var block = new float[count * OutputLength];
            step([Slice(sequence, first * inputLength, count * inputLength), block, state]);
            block.CopyTo(output, first * OutputLength);
        }
    }

    private static Array Slice(Array elements, int first, int count)
    {
        var slice = Array.CreateInstance(elements.GetType().GetElementType()!, count);
        Array.Copy(elements, first, slice, 0, count);
        return slice;
    }
}
