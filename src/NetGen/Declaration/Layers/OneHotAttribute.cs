namespace NetGen;

/// <summary>Makes each index a vector that is 1 at the index and 0 elsewhere: indices [time] → [time, vocabulary].</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OneHotAttribute : LayerAttribute;
