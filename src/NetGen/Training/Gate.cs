namespace NetGen;

/// <summary>
/// Lets one waiting thread pass each time it is opened. Like an auto-reset event, but the waiting thread looks for a while
/// before it goes to sleep, and unlike <see cref="ManualResetEventSlim"/> it allocates nothing when it first does.
/// </summary>
internal sealed class Gate
{
    // The next job mostly comes within microseconds; waking a thread up takes longer than that.
    private const int Looks = 200;

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
        SpinWait wait = default;
        for (int i = 0; i < Looks && !isOpen; i++)
            wait.SpinOnce(sleep1Threshold: -1);
        lock (sleep)
        {
            while (!isOpen)
                Monitor.Wait(sleep);
            isOpen = false;
        }
    }
}
