using NetGen.Compiler.Lowering;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.RandomNetworks;
using NetGen.Compiler.Tests.Streaming;

namespace NetGen.RandomNetworks.Tests;

/// <content>Sequences and their layers.</content>
internal sealed partial class RandomDeclaration
{
    // What can be computed step by step.
    private void AddCausal()
    {
        isStreaming = true;
        NetworkSpec causal = RandomCausalNetwork.Next(random, mostUnits: 20, mostSteps: 12);
        attributes.AddRange(causal.Attributes.Select(attribute => AttributeText.Of(attribute)));
        shape = [.. NetworkLowering.Lower(causal).Model!.Output.Shape.Dimensions];
        AddDense(random.Next(2, 40));
        AddLoss();
    }

    private void AddTransformer()
    {
        attributes.AddRange(RandomTransformer.Next(random, mostSteps: 18, mostHeadFeatures: 3, out shape).Select(Declared));
        AddDense(random.Next(2, 40));
        AddLoss();
    }

    private void AddTokenLayer(int vocabulary)
    {
        switch (random.Next(3))
        {
            case 0:
                attributes.Add("OneHot");
                shape = [.. shape, vocabulary];
                break;
            case 1:
                attributes.Add("BagOfWords");
                shape = [vocabulary];
                break;
            default:
                int features = random.Next(1, 20);
                attributes.Add($"Embedding({features})");
                shape = [.. shape, features];
                break;
        }

        isTokens = false;
    }

    private void AddSequenceLayer()
    {
        if (random.Next(3) == 0)
        {
            attributes.Add(Named(random.Next(2) == 0 ? "GlobalAveragePool" : "GlobalMaxPool", [shape[1]]));
            return;
        }

        if (random.Next(2) == 0 && Length(shape) < MostProducts / 20)
        {
            AddRecurrence();
            return;
        }

        if (random.Next(4) == 0)
        {
            attributes.Add(AttributeText.Of(attention.Positions(shape)));
            return;
        }

        // The weight of a single step is 1, whatever its score: of the gradient of a score only rounding is left.
        if (random.Next(2) == 0 && shape[0] > 1 && Length(shape) < MostProducts / 20)
        {
            AttributeSpec layer = attention.Next(ref shape, named.Where(each => each.Shape[0] > 1));
            attributes.Add(AttributeText.Of(layer));
            named.Add(((string)layer.Arguments.Single(argument => argument.Name == "Name").Value!, shape));
            return;
        }

        RandomPool pool = RandomPool.Next(random, null, shape[0]);
        attributes.Add(Named(pool.Attribute("1D"), [pool.Columns, shape[1]]));
    }

    private void AddRecurrence()
    {
        AttributeSpec layer = recurrence.Next(ref shape, named.Where(each => each.Shape.Length == 1).Select(each => (each.Name, each.Shape[0])));
        attributes.Add(Declared(layer));
        named.Add(((string)layer.Arguments.Single(argument => argument.Name == "Name").Value!, shape));
    }

    // The blocks of a layer, and of those inside them, are classes of their own.
    private string Declared(AttributeSpec layer)
    {
        if (layer.Block is not { } block)
            return AttributeText.Of(layer);
        string inside = string.Join(", ", block.Attributes.Select(Declared)), blockName = $"{name}Block{blocks.Count}";
        blocks.Add($"[Block, {inside}] public sealed class {blockName};");
        return AttributeText.Of(layer, $"<{blockName}>");
    }
}
