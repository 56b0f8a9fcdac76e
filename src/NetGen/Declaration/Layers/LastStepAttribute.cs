namespace NetGen;

/// <summary>The last step of a sequence, or the last that counts where it has lengths: [time, features] → [features].</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LastStepAttribute : LayerAttribute;
