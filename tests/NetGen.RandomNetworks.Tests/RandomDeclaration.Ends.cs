namespace NetGen.RandomNetworks.Tests;

/// <content>What chains end with: joins, heads, losses.</content>
internal sealed partial class RandomDeclaration
{
    private void AddSecondChain()
    {
        attributes.Add("Flatten(Name = \"first\")");
        int length = Length(shape);
        AddInput("b");
        for (int i = random.Next(0, 3); i > 0; i--)
            AddLayer();
        attributes.Add("Flatten(Name = \"second\")");
        shape = [length + Length(shape)];
        attributes.Add("Concat(\"first\", \"second\")");
    }

    private void AddHead()
    {
        if (shape.Length > 2 || random.Next(2) == 0)
        {
            attributes.Add("Flatten");
            shape = [Length(shape)];
        }

        AddDense(random.Next(2, 40));
    }

    private void AddLoss()
    {
        switch (random.Next(13))
        {
            case 0: attributes.Add("MeanSquaredError"); break;
            case 1: attributes.Add("HalfSquaredError"); break;
            case 2: attributes.Add("AbsoluteError"); break;
            case 3: attributes.Add("Huber(0.5f)"); break;
            case 4: attributes.Add("Hinge"); break;
            case 5: attributes.Add("SquaredHinge"); break;
            case 6: attributes.Add("BinaryCrossEntropy"); break;
            case 7: attributes.Add("SoftmaxCrossEntropy(Targets = Targets.Distribution)"); break;
            case 8:
                attributes.Add("Activate(Activation.LogSoftmax)");
                attributes.Add("NegativeLogLikelihood");
                break;
            case 9:
                attributes.Add("Activate(Activation.LogSoftmax)");
                attributes.Add("KullbackLeibler");
                break;
            case 10: break;
            case 11: attributes.Add("MulticlassHinge"); break;
            default: attributes.Add("SoftmaxCrossEntropy"); break;
        }

        bool hasLoss = attributes[^1] is var last && !last.StartsWith("Dense", StringComparison.Ordinal);
        if (hasLoss && random.Next(4) == 0)
            attributes.Add(random.Next(2) == 0 ? "L2(0.01f)" : "L1(0.01f)");
    }
}
