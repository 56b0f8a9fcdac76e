namespace NetGen.Tests;

/// <summary>
/// Tests that run while no other does. What a thread has allocated is counted in pieces of 8 KiB, and a garbage collection, which another test may cause, can end a piece early.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
