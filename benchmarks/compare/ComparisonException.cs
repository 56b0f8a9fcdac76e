namespace NetGen.Compare;

/// <summary>Why there is no comparison: a peer is missing, or results differ. The message is for the user.</summary>
internal sealed class ComparisonException : Exception
{
    /// <summary>Says why.</summary>
    public ComparisonException(string message)
        : base(message)
    {
    }
}
