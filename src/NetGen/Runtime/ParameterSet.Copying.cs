namespace NetGen;

public sealed partial class ParameterSet
{
    /// <summary>
    /// Copies parameters of another network by their names: each parameter here takes the values of that of the same name there. What the other has besides is left out, so a part of a network can
    /// take what the whole has learnt. Either all parameters are copied or, if it throws, none.
    /// </summary>
    /// <param name="other">The parameters to copy.</param>
    /// <exception cref="ArgumentException">The other lacks a parameter, or has one of another shape; the message lists every mismatch.</exception>
    public void CopyFrom(ParameterSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        List<string> problems = [];
        foreach (Parameter parameter in this)
        {
            if (!other.TryGet(parameter.Name, out Parameter source))
                problems.Add($"\"{parameter.Name}\": expected [{string.Join(", ", parameter.Info.Shape)}], received none");
            else if (!parameter.Shape.SequenceEqual(source.Shape))
                problems.Add($"\"{parameter.Name}\": expected [{string.Join(", ", parameter.Info.Shape)}], received [{string.Join(", ", source.Info.Shape)}]");
        }

        if (problems.Count > 0)
            throw new ArgumentException($"{string.Join("; ", problems)}.", nameof(other));
        foreach (Parameter parameter in this)
            other[parameter.Name].Span.CopyTo(parameter.Span);
    }
}
