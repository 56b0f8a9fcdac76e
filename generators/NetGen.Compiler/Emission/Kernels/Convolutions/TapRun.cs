namespace NetGen.Compiler.Emission.Kernels.Convolutions;

/// <summary>Neighbouring outputs of an axis whose taps inside the inputs are the same.</summary>
/// <param name="First">The first output.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstTap">The first tap inside.</param>
/// <param name="Taps">How many taps inside.</param>
public sealed record TapRun(int First, int Count, int FirstTap, int Taps);
