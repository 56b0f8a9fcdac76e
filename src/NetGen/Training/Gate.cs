using System.Diagnostics;

namespace NetGen;

/// <summary>
/// Lets one waiting thread pass each time it is opened. Like an auto-reset event, but the waiting thread looks for a while
/// before it goes to sleep, and unlike <see cref="ManualResetEventSlim"/> it allocates nothing when it first does.
/// </summary>
internal sealed class Gate
{
    // The next job mostly comes within microseconds; waking a thread up takes longer than that.
    private static readonly long LookingTicks = Environment.ProcessorCount == 1 ? 0 : Stopwatch.Frequency / 20_000;

    private readonly object sleep = new();
    private volatile bool isOpen;

    public void Open()
    {
        lock (sleep)
        {
            isOpen = true;
            Monitor.Pulse(sleep);
        }
    }

    /// <summary>Waits until the gate is open and closes it.</summary>
    public void Pass()
    {
        // No yielding while it looks: a thread that yields again and again stays runnable on its processor, and two such threads
        // may share one while the other idles. A thread that sleeps is woken up where nobody works.
        long end = Stopwatch.GetTimestamp() + LookingTicks;
        while (!isOpen && Stopwatch.GetTimestamp() < end)
            Thread.SpinWait(20);
        lock (sleep)
        {
            while (!isOpen)
                Monitor.Wait(sleep);
            isOpen = false;
        }
    }
}
