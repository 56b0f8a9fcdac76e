using NetGen.Compiler.Lowering;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Layers;

/// <summary>
/// What a transformer's ready-made blocks have in common: parts that each are added to what goes into them, with a norm before the part (Radford et al. 2019) or behind the sum (Vaswani et al. 2017).
/// </summary>
internal abstract class TransformerLayer : Layer
{
    private static readonly string[] Attention = ["heads", "KeyValueHeads", "Bias"];

    private static readonly string[] SelfAttention = [.. Attention, "Causal", "Window", "Rotary", "RotaryBase", "RotaryInterleaved"];

    /// <inheritdoc/>
    public override int Times(Arguments arguments) => arguments.Positive("Times", 1);

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        NamedValue input = context.NamedSequence();
        Composition composition = context.Compose(input);
        var parts = new Parts(composition, context.Arguments);
        parts.Add(() => composition.Add("SelfAttention", "attn", [.. SelfAttentionArguments(Given(context.Arguments, SelfAttention))]));
        AddMemory(context, composition, parts);
        int features = input.Value.Shape.Last, hidden = context.Arguments.Positive("Hidden", checked(4 * features));
        object? bias = Given(context.Arguments, "Bias").Select(argument => argument.Value).SingleOrDefault();
        parts.Add(() =>
        {
            composition.Add("Dense", "mlp.fc1", ("units", hidden), ("activation", context.Arguments.Choice("Activation", "Gelu", Activation.Names)), ("Bias", bias));
            composition.Add("Dense", "mlp.fc2", ("units", features), ("Bias", bias));
        });
        NamedValue output = composition.Output;
        return new LayerOutput(output.Value, Formula: null, Lengths: output.Lengths);
    }

    /// <summary>Changes what the block says of self-attention.</summary>
    protected virtual IEnumerable<(string Name, object? Value)> SelfAttentionArguments(IEnumerable<(string Name, object? Value)> given) => given;

    /// <summary>Adds the part that attends to another sequence, if there is one.</summary>
    protected virtual void AddMemory(LayerContext context, Composition composition, Parts parts)
    {
    }

    /// <summary>The block's arguments that an attention layer in it takes.</summary>
    protected static IEnumerable<(string Name, object? Value)> AttentionArguments(Arguments arguments) => Given(arguments, Attention);

    private static IEnumerable<(string Name, object? Value)> Given(Arguments arguments, params string[] names) =>
        arguments.Attribute.Arguments.Where(argument => names.Contains(argument.Name)).Select(argument => (argument.Name, argument.Value));

    /// <summary>The parts, one after the other.</summary>
    protected sealed class Parts(Composition composition, Arguments arguments)
    {
        private readonly bool isPostNorm = arguments.Flag("PostNorm", false);
        private readonly bool hasBias = arguments.Flag("Bias", true);
        private readonly double rate = DropoutLayer.Rate(arguments, "Dropout", fallback: 0);
        private string before = "input";
        private int count;

        /// <summary>Adds a part with its norm, its dropout and the way around it.</summary>
        public void Add(Action part)
        {
            count++;
            if (!isPostNorm)
                AddNorm();
            part();
            if (rate != 0)
                composition.Add("Dropout", $"drop{count}", ("rate", rate));
            composition.Add("Add", $"sum{count}", ("names", new EquatableArray<string>(before)));
            if (isPostNorm)
                AddNorm();
            before = isPostNorm ? $"ln{count}" : $"sum{count}";
        }

        private void AddNorm() => composition.Add("LayerNorm", $"ln{count}", ("Bias", hasBias ? null : false));
    }
}
