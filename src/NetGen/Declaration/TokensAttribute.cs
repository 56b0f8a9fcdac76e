namespace NetGen;

/// <summary>An input made of <see cref="Length"/> token indices, each in [0, <see cref="Vocabulary"/>).</summary>
/// <param name="length">See <see cref="Length"/>.</param>
/// <param name="vocabulary">See <see cref="Vocabulary"/>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class TokensAttribute(int length, int vocabulary) : NetworkInputAttribute
{
    /// <summary>Indices of one sample: the number of time steps.</summary>
    public int Length { get; } = length;

    /// <summary>Number of different tokens: the first index out of range.</summary>
    public int Vocabulary { get; } = vocabulary;
}
