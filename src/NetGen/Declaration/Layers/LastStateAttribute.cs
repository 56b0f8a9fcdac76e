namespace NetGen;

/// <summary>
/// What a recurrent layer carries on from the step that it computes last, [units], beside the sequence that it gives: <c>[LastState(From = "encoder")]</c>. Of a layer that goes backward that is
/// the state at the beginning of the sequence, of a bidirectional block both states side by side, or their sum.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LastStateAttribute : LayerAttribute
{
    /// <summary>Whether the cell of an <c>Lstm</c> is taken, not the hidden state; default no.</summary>
    public bool Cell { get; set; }
}
