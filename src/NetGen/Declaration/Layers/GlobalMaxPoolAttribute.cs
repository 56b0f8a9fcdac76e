namespace NetGen;

/// <summary>The largest element over all positions (of a sequence with lengths, over the steps that count), each channel for itself: [h, w, c] → [c], or [t, c] → [c] (Lin et al. 2013, "Network In Network").</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GlobalMaxPoolAttribute : LayerAttribute;
