namespace NetGen;

/// <summary>The steps of a sequence in the other order, the last one first: [time, features] → [time, features].</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ReverseAttribute : LayerAttribute;
