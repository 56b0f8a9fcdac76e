namespace NetGen.Compiler.Emission;

/// <summary>A method that a kernel calls. Its text is long, so it is written only if no kernel before had the same.</summary>
/// <param name="Key">Two helpers of the same key are one method.</param>
/// <param name="Emit">Writes it.</param>
public sealed record KernelHelper(string Key, Func<Kernel> Emit);
