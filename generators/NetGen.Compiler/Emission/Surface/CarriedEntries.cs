namespace NetGen.Compiler.Emission.Surface;

/// <summary>The computations of a network that go on where the call before has ended.</summary>
/// <param name="Forward">Inference.</param>
/// <param name="Loss">The loss at inference, or <see langword="null"/>.</param>
/// <param name="Backward">Loss and gradients, or <see langword="null"/>.</param>
public sealed record CarriedEntries(EntryPoint Forward, EntryPoint? Loss, EntryPoint? Backward);
