namespace NetGen.Compiler.Expressions;

/// <summary>Functions of one variable. Their derivatives stand in <see cref="Derivative"/>, their values in <see cref="Evaluator"/>.</summary>
public enum UnaryFunction
{
    /// <summary>−x.</summary>
    Negate,

    /// <summary>|x|.</summary>
    Absolute,

    /// <summary>−1, 0 or 1.</summary>
    Sign,

    /// <summary>√x.</summary>
    SquareRoot,

    /// <summary>eˣ.</summary>
    Exp,

    /// <summary>ln x.</summary>
    Log,

    /// <summary>Hyperbolic tangent.</summary>
    Tanh,

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    Sigmoid,

    /// <summary>The error function 2/√π ∫₀ˣ e^(−t²) dt.</summary>
    Erf,

    /// <summary>x · Φ(x), Φ the normal distribution function (Hendrycks and Gimpel 2016).</summary>
    Gelu,

    /// <summary>The derivative of <see cref="Gelu"/>: Φ(x) + x · φ(x), φ the normal density.</summary>
    GeluDerivative,

    /// <summary>The GELU's approximation by a tanh: x/2 · (1 + tanh(√(2/π) (x + 0.044715 x³))).</summary>
    GeluTanh,

    /// <summary>x · sigmoid(x) (also called swish).</summary>
    Silu,

    /// <summary>ln(1 + eˣ).</summary>
    Softplus,

    /// <summary>max(0, x).</summary>
    Relu,

    /// <summary>x above 0, parameter · x below.</summary>
    LeakyRelu,

    /// <summary>x above 0, parameter · (eˣ − 1) below.</summary>
    Elu,

    /// <summary>1 above 0, else 0: the perceptron's step. Its derivative is 0, so nothing is learnt through it.</summary>
    Step,
}
