using System.Numerics;

namespace NetGen;

/// <summary>
/// The formula of an optimiser for one vector of parameters, a struct with the step's constants in it: the JIT compiles
/// <see cref="UpdatePass"/> for each rule anew, with the formula inlined.
/// </summary>
internal interface IUpdateRule
{
    /// <summary>How many values per parameter the rule remembers: 0, 1 or 2.</summary>
    static abstract int StateCount { get; }

    /// <summary>Returns the changed parameters and changes the states.</summary>
    Vector<float> Apply(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second);
}
