namespace NetGen;

/// <summary>Makes one sample a vector: [d₁, …, dₙ] → [d₁ · … · dₙ], row-major. Nothing is copied.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class FlattenAttribute : LayerAttribute;
