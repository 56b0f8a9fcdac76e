using System.CommandLine;
using NetGen.Compare;

ParseResult parsed = new Options().Command(Run).Parse(args);

// Errors are printed here and not by the library, which would let the whole help text follow.
if (parsed.Errors.Count > 0)
{
    Console.Error.WriteLine(parsed.Errors[0].Message);
    return 1;
}

try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ComparisonException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

static void Run(Settings settings)
{
    if (settings.FirstCall)
    {
        FirstCall.Run();
        return;
    }

    if (settings.TwoCores)
    {
        TwoCores.Run();
        return;
    }

    bool isNarrow = settings.Lanes > 0;
    TwoCores? twoCores = isNarrow ? null : TwoCores.Start();
    Processor.Pin(settings.Cpu);
    IWorkload[] workloads = [.. WorkloadList.All.Where(workload => settings.Only.Length == 0 || settings.Only.Contains(workload.Name))];
    DirectoryInfo exchange = Directory.CreateTempSubdirectory("netgen-compare");
    IPeer[] peers = [];
    try
    {
        var onnx = new OnnxRuntime(Path.Combine(settings.Cache, OnnxRuntime.File));
        peers = isNarrow ? [onnx] : [onnx, new PyTorch(settings.Python)];
        var session = new Session(peers, new WorkloadFiles(exchange.FullName, settings.Cache), settings);
        if (isNarrow)
            NarrowRun.Run(workloads, session, settings);
        else
            FullRun.Run(workloads, peers, session, twoCores, settings);
    }
    finally
    {
        Array.ForEach(peers, peer => peer.Dispose());
        exchange.Delete(recursive: true);
    }
}
