namespace NetGen;

/// <summary>Counts how often each token occurs, order aside: indices [time] → [vocabulary].</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BagOfWordsAttribute : LayerAttribute;
