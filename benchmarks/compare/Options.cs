using System.CommandLine;

namespace NetGen.Compare;

/// <summary>The command line.</summary>
internal sealed class Options
{
    private readonly Option<bool> quick = new("--quick") { Description = "Fewer and shorter rounds: to see that it works" };
    private readonly Option<string[]> only = new("--only")
    {
        Description = "Workloads to compare; all if not given",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int?> rounds = new("--rounds") { Description = "Turns of each contestant (9; 3 with --quick)" };
    private readonly Option<int?> turn = new("--turn") { Description = "Milliseconds of a turn, about (200; 30 with --quick)" };
    private readonly Option<int> cpu = new("--cpu") { Description = "Processor to run on", DefaultValueFactory = _ => Processor.FirstAllowed };
    private readonly Option<string> output = new("--out")
    {
        Description = "Folder for table, chart and rounds",
        DefaultValueFactory = _ => Path.Combine("artifacts", "compare"),
    };

    private readonly Option<string> cache = new("--cache")
    {
        Description = "Folder that setup has filled",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PEERS_TMP") ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "netgen-peers"),
    };

    private readonly Option<string> python = new("--python") { Description = "Python with PyTorch", DefaultValueFactory = _ => "/usr/bin/python3" };
    private readonly Option<bool> firstCall = new("--first-call") { Description = "Times NetGen's first call and prints JSON", Hidden = true };
    private readonly Option<bool> twoCores = new("--two-cores") { Description = "Times NetGen's training on one and two processors and prints JSON", Hidden = true };
    private readonly Option<int> lanes = new("--lanes") { Description = "Times NetGen alone and prints JSON", Hidden = true };

    /// <summary>Makes the command.</summary>
    /// <param name="run">What it does.</param>
    public RootCommand Command(Action<Settings> run)
    {
        string[] names = [.. WorkloadList.All.Select(workload => workload.Name)];
        only.AcceptOnlyFromAmong(names);
        only.HelpName = "names";
        rounds.Validators.Add(result => RefuseBelowOne(result.GetValueOrDefault<int?>(), result.AddError, "--rounds"));
        turn.Validators.Add(result => RefuseBelowOne(result.GetValueOrDefault<int?>(), result.AddError, "--turn"));
        var command = new RootCommand("Times NetGen, ONNX Runtime and PyTorch on the same networks, by turns, on one thread.")
        {
            quick, only, rounds, turn, cpu, output, cache, python, lanes, firstCall, twoCores,
        };
        command.SetAction(arguments => run(Read(arguments)));
        return command;
    }

    private static void RefuseBelowOne(int? received, Action<string> refuse, string name)
    {
        if (received < 1)
            refuse($"{name}: expected 1 or more, received {received}.");
    }

    private Settings Read(ParseResult arguments)
    {
        bool isQuick = arguments.GetValue(quick);
        return new Settings(
            arguments.GetValue(only) ?? [],
            arguments.GetValue(rounds) ?? (isQuick ? 3 : 9),
            TimeSpan.FromMilliseconds(arguments.GetValue(turn) ?? (isQuick ? 30 : 200)),
            arguments.GetValue(cpu),
            arguments.GetValue(output)!,
            arguments.GetValue(cache)!,
            arguments.GetValue(python)!,
            arguments.GetValue(lanes),
            arguments.GetValue(firstCall),
            arguments.GetValue(twoCores));
    }
}
