namespace Amp;

/// <summary>How a value lies in a WAV file.</summary>
internal enum WavFormat
{
    /// <summary>A whole number of 16 bits, of which 2¹⁵ stands for 1.</summary>
    Pcm16,

    /// <summary>A whole number of 24 bits, of which 2²³ stands for 1.</summary>
    Pcm24,

    /// <summary>A float.</summary>
    Float32,
}
