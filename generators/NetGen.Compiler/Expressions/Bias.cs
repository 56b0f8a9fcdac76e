namespace NetGen.Compiler.Expressions;

/// <summary>Formulas of a product and a bias that is added to it before anything else.</summary>
public static class Bias
{
    /// <summary>The formula of product + bias instead, which takes the product's place.</summary>
    /// <param name="formula">A formula.</param>
    /// <param name="product">The product's argument.</param>
    /// <param name="bias">The bias's argument.</param>
    /// <returns><see langword="null"/> if one of them occurs in it otherwise.</returns>
    public static Expression? Remove(Expression formula, int product, int bias)
    {
        Expression p = new Argument(product), b = new Argument(bias), placeholder = new Argument(-1);
        Expression replaced = formula.Replace(part => part == p + b || part == b + p ? placeholder : null);
        bool readsOtherwise = replaced.Descendants().Any(part => part == p || part == b);
        return readsOtherwise ? null : replaced.Replace(part => part == placeholder ? p : null);
    }
}
