using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>What an epilogue reads beside the product.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Kind">How it goes along with the product.</param>
/// <param name="IsInitial">Whether the sums start from it, which the epilogue then does not read.</param>
public sealed record ContractionExtra(string Name, ContractionExtra.Shape Kind, bool IsInitial = false)
{
    /// <summary>How an extra goes along with the product.</summary>
    public enum Shape
    {
        /// <summary>The same place of a tensor of the product's shape.</summary>
        Tensor,

        /// <summary>The same column of a row that serves all rows.</summary>
        Row,

        /// <summary>One number.</summary>
        Number,
    }

    /// <summary>As a parameter of a method.</summary>
    public string Parameter => Kind == Shape.Number ? $"float {Name}" : $"ref float {Name}";

    /// <summary>Adds the kernel's parameter.</summary>
    public static ContractionExtra Add(KernelBuilder builder, Value value, string suffix)
    {
        Shape kind = value.Type == builder.Node.Output.Type ? Shape.Tensor : value.Type.IsScalar ? Shape.Number : Shape.Row;
        string name = kind switch { Shape.Tensor => "other", Shape.Row => "bias", _ => "factor" } + suffix;
        return new ContractionExtra(kind == Shape.Number ? builder.Number(value, name) : builder.Memory(value, name), kind);
    }

    /// <summary>As an argument of a call, at a place of the product and its column.</summary>
    public string Argument(string place, string column) => Kind switch
    {
        Shape.Tensor => $"ref {Lanes.At(Name, place)}",
        Shape.Row => $"ref {Lanes.At(Name, column)}",
        _ => Name,
    };
}
