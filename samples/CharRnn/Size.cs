namespace CharRnn;

/// <summary>The sizes that the three networks share; shapes have to be constants.</summary>
internal static class Size
{
    /// <summary>Characters that a network reads at once in training, and through which gradients go back.</summary>
    public const int Window = 64;

    /// <summary>Most different characters of a text: all of ASCII that can be printed, and the end of a line.</summary>
    public const int Characters = 96;

    /// <summary>Features of the hidden state.</summary>
    public const int Units = 128;
}
