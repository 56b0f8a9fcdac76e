namespace NetGen;

/// <summary>
/// What a network carries from one step to the next: hidden states, the last inputs of causal convolutions. Every network with
/// <c>[Network(Streaming = true)]</c> has a <c>State</c> that implements this; a model of your own may have one too.
/// </summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface IStreamingState<TSelf>
    where TSelf : class, IStreamingState<TSelf>
{
    /// <summary>Goes back to the beginning of a sequence, where nothing has been seen. Allocates nothing.</summary>
    void Reset();

    /// <summary>
    /// Makes another state equal to this one, and shares nothing with it: both may go on in different ways. Allocates nothing.
    /// </summary>
    /// <param name="destination">A state of the same network; what it held is lost.</param>
    void CopyTo(TSelf destination);
}
