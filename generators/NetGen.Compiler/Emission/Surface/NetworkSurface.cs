using NetGen.Compiler.Models;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>All that the writers of the public surface need: the network, its computations, sizes and names.</summary>
/// <param name="Model">The network.</param>
/// <param name="Forward">Inference.</param>
/// <param name="Loss">The loss at inference, or <see langword="null"/>.</param>
/// <param name="Backward">Loss and gradients, or <see langword="null"/>.</param>
/// <param name="BackwardFrom">Gradients for an upstream gradient.</param>
/// <param name="Penalty">Penalties and their gradients, or <see langword="null"/>.</param>
/// <param name="Step">A step of a streaming network, or <see langword="null"/>.</param>
/// <param name="Start">What comes before its first step, or <see langword="null"/>.</param>
/// <param name="Prefill">Several of its steps at once, or <see langword="null"/>.</param>
/// <param name="PrefillLast">Several at once with the output of the last, or <see langword="null"/>.</param>
/// <param name="Carried">Those that go on where the call before has ended, or <see langword="null"/>.</param>
/// <param name="ParameterOffsets">Where each parameter lies.</param>
/// <param name="ParameterNames">What each parameter is called in C#.</param>
/// <param name="BatchTile">The most samples of a tile.</param>
public sealed record NetworkSurface(
    NetworkModel Model,
    EntryPoint Forward,
    EntryPoint? Loss,
    EntryPoint? Backward,
    EntryPoint BackwardFrom,
    EntryPoint? Penalty,
    EntryPoint? Step,
    EntryPoint? Start,
    EntryPoint? Prefill,
    EntryPoint? PrefillLast,
    CarriedEntries? Carried,
    IReadOnlyList<int> ParameterOffsets,
    ParameterNames ParameterNames,
    int BatchTile)
{
    /// <summary>All computations.</summary>
    public IEnumerable<EntryPoint> Entries =>
        SampleEntries.Concat(StepEntries);

    /// <summary>Those that compute samples, in a workspace.</summary>
    public IEnumerable<EntryPoint> SampleEntries => Present(Forward, Loss, Backward, BackwardFrom, Penalty, Carried?.Forward, Carried?.Loss, Carried?.Backward);

    /// <summary>Those that compute steps, in a state.</summary>
    public IEnumerable<EntryPoint> StepEntries => Present(Step, Start, Prefill, PrefillLast);

    /// <summary>Floats of workspace that serve every computation.</summary>
    public int WorkspaceLength => SampleEntries.Max(entry => entry.Plan.ArenaLength);

    /// <summary>Floats that are learnt.</summary>
    public int ParameterCount => Model.Parameters.Where(parameter => parameter.IsTrainable).Aggregate(0, (sum, parameter) => checked(sum + parameter.Shape.Length));

    /// <summary>The output as a port.</summary>
    public PortModel Output => new("output", Model.Output.Type);

    /// <summary>The constant with the elements of a sample of a port; what is carried from call to call has none, but the number itself.</summary>
    public string LengthConstant(PortModel port) => CarriedPorts.Contains(port) ? $"{port.Length()}" : Ports.LengthConstant(Model, port);

    /// <summary>What is carried from call to call.</summary>
    public IReadOnlyList<PortModel> CarriedPorts => Model.Carrying?.State ?? [];

    /// <summary>The inputs that are numbers, whose gradients can be asked for.</summary>
    public IEnumerable<PortModel> NumberInputs => Ports.Numbers(Model);

    private static IEnumerable<EntryPoint> Present(params EntryPoint?[] entries) => entries.Where(entry => entry is not null).Select(entry => entry!);
}
