using System.Runtime.ExceptionServices;

namespace NetGen;

/// <summary>
/// Some threads that do the same job together, again and again. The caller is worker 0; the others are background threads
/// that live as long as the team. Handing over a job allocates nothing.
/// </summary>
internal sealed class WorkerTeam : IDisposable
{
    private readonly Thread[] threads;
    private readonly Gate[] jobReady;
    private readonly Gate allDone = new();
    private readonly Exception?[] exceptions;
    private Action<int>? job;
    private int running;

    /// <summary>Starts the threads.</summary>
    /// <param name="count">Number of workers, the caller included.</param>
    public WorkerTeam(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        exceptions = new Exception?[count];
        threads = new Thread[count - 1];
        jobReady = new Gate[count - 1];
        for (int i = 0; i < threads.Length; i++)
        {
            int worker = i + 1;
            jobReady[i] = new Gate();
            threads[i] = new Thread(() => Work(worker)) { IsBackground = true, Name = $"NetGen worker {worker}" };
            threads[i].Start();
        }
    }

    /// <summary>Number of workers, the caller included.</summary>
    public int Count { get; }

    /// <summary>Calls <paramref name="job"/> with 0 … <see cref="Count"/> - 1, each on its own thread, and waits for all.</summary>
    /// <exception cref="Exception">What the worker of the smallest number threw.</exception>
    public void Run(Action<int> job)
    {
        this.job = job;
        running = threads.Length;
        foreach (Gate ready in jobReady)
            ready.Open();
        Do(job, 0);
        if (threads.Length > 0)
            allDone.Pass();
        RethrowFirst();
    }

    /// <summary>Ends the threads and waits for them.</summary>
    public void Dispose()
    {
        job = null;
        foreach (Gate ready in jobReady)
            ready.Open();
        foreach (Thread thread in threads)
            thread.Join();
    }

    private void Work(int worker)
    {
        while (true)
        {
            jobReady[worker - 1].Pass();
            if (job is not { } current)
                return;
            Do(current, worker);
            if (Interlocked.Decrement(ref running) == 0)
                allDone.Open();
        }
    }

#pragma warning disable CA1031 // Nothing is swallowed: the caller gets the exception.
    private void Do(Action<int> current, int worker)
    {
        try
        {
            current(worker);
        }
        catch (Exception exception)
        {
            exceptions[worker] = exception;
        }
    }
#pragma warning restore CA1031

    private void RethrowFirst()
    {
        int first = Array.FindIndex(exceptions, static exception => exception is not null);
        if (first < 0)
            return;
        Exception thrown = exceptions[first]!;
        Array.Clear(exceptions);
        ExceptionDispatchInfo.Throw(thrown);
    }
}
