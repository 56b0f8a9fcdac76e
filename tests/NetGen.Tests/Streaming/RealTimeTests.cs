using System.Reflection;

namespace NetGen.Tests.Streaming;

/// <summary>A step, and what begins a sequence, takes no lock, calls nothing that may wait, and reaches no code that allocates: fit for an audio thread.</summary>
public class RealTimeTests
{
    private readonly object gate = new();

    public static TheoryData<string> Networks => StreamedNetworks.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void Steps_reach_arithmetic_and_memory_alone(string name)
    {
        foreach (MethodInfo method in StreamedNetworks.Find(name).Network.GetType().GetMethods().Where(method => method.Name is "Step" or "Start" or "Prefill"))
        {
            ReachedCode code = ReachedCode.Of(method);
            Assert.Equal("", string.Join("\n", code.Offences.Distinct()));

            // Checks, the state's position, kernels of three widths.
            Assert.InRange(code.Methods, 8, 1000);
        }
    }

    [Theory]
    [InlineData(nameof(StreamingState.Reset))]
    [InlineData(nameof(StreamingState.Restore))]
    [InlineData("CopyStateTo")]
    public void So_do_methods_of_a_state(string name) => Assert.Empty(
        ReachedCode.Of(typeof(StreamingState).GetMethod(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!).Offences);

    [Theory]
    [InlineData(nameof(Locks), "System.Threading.Monitor")]
    [InlineData(nameof(Waits), "System.Threading.Tasks.Task")]
    [InlineData(nameof(Allocates), "newarr")]
    [InlineData(nameof(Makes), "makes a System.Object")]
    [InlineData(nameof(CallsWhatLocks), "System.Threading.Monitor")]
    [InlineData(nameof(CallsAnyone), "whoever implements it")]
    public void What_does_not_is_seen(string method, string offence)
    {
        ReachedCode code = ReachedCode.Of(typeof(RealTimeTests).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!);
        Assert.Contains(code.Offences, each => each.Contains(offence, StringComparison.Ordinal));
    }

    private void Locks()
    {
        lock (gate)
            GC.KeepAlive(this);
    }

    private void Waits() => Task.Delay(1).Wait();

    private void Allocates() => GC.KeepAlive(new float[gate.GetHashCode()]);

    private void Makes() => GC.KeepAlive(new object());

    private void CallsWhatLocks() => Locks();

    private void CallsAnyone() => ((INetwork)gate).CreateWorkspace();
}
