namespace NetGen;

/// <summary>The last step of a sequence: [time, features] → [features].</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LastStepAttribute : LayerAttribute;
