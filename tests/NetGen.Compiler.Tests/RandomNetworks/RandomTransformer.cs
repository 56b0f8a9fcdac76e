using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.RandomNetworks;

/// <summary>
/// Declares transformers at random: a decoder alone, an encoder alone, or an encoder and a decoder that attends to it. Steps may know where they stand. Blocks are residual, of attention and of dense layers, with the
/// norm before or behind, and some are repeated; or they are the ready-made ones. Every sequence has two steps or more, and every row two features or more: of one alone, softmax and norms leave nothing but rounding.
/// </summary>
internal sealed class RandomTransformer
{
    // Gentle slopes, also where all elements of a row are alike.
    private const float Epsilon = 0.5f;
    private const string Memory = "memory";

    // Wavelengths that such short sequences can tell.
    private const float Base = 50;

    private readonly Random random;
    private readonly int mostSteps, mostHeadFeatures, heads, features;
    private readonly List<AttributeSpec> attributes = [];
    private int blocks, joins;

    private RandomTransformer(Random random, int mostSteps, int mostHeadFeatures)
    {
        (this.random, this.mostSteps, this.mostHeadFeatures) = (random, mostSteps, mostHeadFeatures);
        heads = random.Next(1, 5);
        features = heads * random.Next(heads == 1 ? 2 : 1, mostHeadFeatures + 1);
    }

    // Their norms have an ε of their own, too small for rows of two or three elements that may be nearly alike.
    private bool HasReadyMade => features > 3 && random.Next(3) == 0;

    private bool CanRotate => features / heads % 2 == 0;

    private bool Coin => random.Next(2) == 0;

    /// <summary>The layers of the next network, but for its loss.</summary>
    /// <param name="random">Decides everything.</param>
    /// <param name="mostSteps">The longest sequence, 2 or more.</param>
    /// <param name="mostHeadFeatures">The most features of a head, 2 or more.</param>
    /// <param name="shape">The shape of what they give, a sequence or a vector.</param>
    public static AttributeSpec[] Next(Random random, int mostSteps, int mostHeadFeatures, out int[] shape)
    {
        var transformer = new RandomTransformer(random, mostSteps, mostHeadFeatures);
        shape = transformer.AddNetwork();
        return [.. transformer.attributes];
    }

    private int[] AddNetwork()
    {
        bool hasMemory = random.Next(3) == 0;
        if (hasMemory)
        {
            AddInput("source");
            AddBlocks(isCausal: false);
            Add(Norm(Memory));
        }

        int steps = AddInput("steps");
        AddBlocks(isCausal: Coin);
        if (hasMemory)
            AddAttentionToMemory();
        Add(Norm());
        int units = random.Next(2, 12);
        switch (random.Next(4))
        {
            case 0:
                Add(Attribute(Coin ? "LastStep" : Coin ? "GlobalAveragePool" : "GlobalMaxPool"));
                return [features];
            case 1:
                Add(Dense(units, "Tanh"));
                Add(Attribute("LastStep"));
                return [units];
            default:
                Add(Dense(units));
                return [steps, units];
        }
    }

    /// <summary>A sequence of so many features as all blocks have.</summary>
    private int AddInput(string name)
    {
        int steps = random.Next(2, mostSteps + 1);
        bool hasLengths = random.Next(3) == 0;
        if (Coin)
        {
            Add(Attribute("Tokens", new { length = steps, vocabulary = random.Next(2, 12), Lengths = hasLengths, Name = name }));
            Add(Attribute("Embedding", new { features }));
        }
        else
        {
            Add(Attribute("Input", new { shape = new[] { steps, random.Next(1, 6) }, Lengths = hasLengths, Name = name }));
            Add(Dense(features, "Tanh"));
        }

        if (Coin)
            Add(Coin ? Attribute("PositionalEncoding", new { Base }) : Attribute("LearnedPositions", new { Context = steps + random.Next(3) }));
        return steps;
    }

    private void AddBlocks(bool isCausal)
    {
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            if (HasReadyMade)
            {
                Add(Attribute("TransformerBlock", new
                {
                    heads, Causal = isCausal, Hidden = random.Next(2, 2 * features), KeyValueHeads = KeyValueHeads(), Rotary = CanRotate && Coin,
                    Dropout = 0.25f * random.Next(2), PostNorm = Coin, Bias = Coin, Times = random.Next(1, 3),
                }));
                continue;
            }

            BlockSpec block = Block($"Block{blocks++}", [.. Around("Attend", SelfAttention(isCausal)), .. Around("Think", Think())]);
            if (Coin)
                Add(Attribute("Repeat", new { times = random.Next(1, 3) }, block));
            else
                attributes.AddRange(block.Attributes);
        }
    }

    /// <summary>A residual block, with a norm before its layers or behind the whole.</summary>
    private AttributeSpec[] Around(string name, params AttributeSpec[] layers) => Coin
        ? [Attribute("Residual", null, Block($"{name}{blocks++}", [Norm(), .. layers]))]
        : [Attribute("Residual", null, Block($"{name}{blocks++}", layers)), Norm()];

    private AttributeSpec[] Think()
    {
        AttributeSpec[] layers = [Dense(random.Next(2, 2 * features + 1), Pick("Relu", "Gelu", "GeluTanh", "Silu", "Tanh")), Dense(features)];
        return random.Next(4) == 0 ? [.. layers, Attribute("Dropout", new { rate = 0.25f })] : layers;
    }

    private AttributeSpec SelfAttention(bool isCausal) => isCausal && Coin
        ? Attribute("SelfAttention", new { heads, Causal = true, Window = random.Next(2, mostSteps + 2), KeyValueHeads = KeyValueHeads(), Bias = Coin })
        : Attribute("SelfAttention", new { heads, Causal = isCausal, KeyValueHeads = KeyValueHeads(), Rotary = CanRotate && Coin, Bias = Coin });

    /// <summary>What a block would be, written out: blocks do not know the names outside.</summary>
    private void AddAttentionToMemory()
    {
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            if (HasReadyMade)
            {
                Add(Attribute("DecoderBlock", new
                {
                    heads, Memory, Hidden = random.Next(2, 2 * features), Activation = Pick("Gelu", "Relu", "Tanh"), KeyValueHeads = KeyValueHeads(), PostNorm = Coin, Times = random.Next(1, 3),
                }));
                continue;
            }

            string before = $"before{joins}", attended = $"attended{joins++}";
            Add(Norm(before));
            Add(random.Next(3) switch
            {
                0 => Attribute("AdditiveAttention", new { width = random.Next(1, mostHeadFeatures + 1), Memory, Bias = Coin, Name = attended }),
                1 => Attribute("DotAttention", new { Keys = Memory, Name = attended }),
                _ => Attribute("CrossAttention", new { heads, Memory, KeyValueHeads = KeyValueHeads(), Bias = Coin, Name = attended }),
            });
            Add(Attribute("Add", new { names = new[] { before } }));
            attributes.AddRange(Around("Think", Think()));
        }
    }

    private AttributeSpec Norm(string? name = null)
    {
        string layer = Coin ? "LayerNorm" : "RmsNorm";
        return name is null ? Attribute(layer, new { Epsilon }) : Attribute(layer, new { Epsilon, Name = name });
    }

    private int KeyValueHeads()
    {
        int[] divisors = [.. Enumerable.Range(1, heads).Where(divisor => heads % divisor == 0)];
        return divisors[random.Next(divisors.Length)];
    }

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private void Add(AttributeSpec layer) => attributes.Add(layer);
}
