using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.RandomNetworks;

namespace NetGen.RandomNetworks.Tests;

/// <content>Layers of images, and convolutions.</content>
internal sealed partial class RandomDeclaration
{
    private void AddImageLayer()
    {
        switch (random.Next(5))
        {
            case 0:
                attributes.Add(Named(random.Next(2) == 0 ? "GlobalAveragePool" : "GlobalMaxPool", [shape[2]]));
                break;
            case 1 when Length(shape) < 1000:
                int factor = random.Next(1, 4);
                attributes.Add(Named($"Upsample2D({factor})", [factor * shape[0], factor * shape[1], shape[2]]));
                break;
            case 2:
                int top = random.Next(3), bottom = random.Next(3), left = random.Next(3), right = random.Next(3);
                attributes.Add(Named($"Pad2D({top}, {bottom}, {left}, {right})", [top + shape[0] + bottom, left + shape[1] + right, shape[2]]));
                break;
            default:
                RandomPool pool = RandomPool.Next(random, shape[0], shape[1]);
                attributes.Add(Named(pool.Attribute("2D"), [pool.Rows, pool.Columns, shape[2]]));
                break;
        }
    }

    private void AddConvolutions()
    {
        for (int i = random.Next(1, 4); i > 0; i--)
            AddConvolution();
    }

    private void AddConvolution()
    {
        string activation = Pick(Activations);
        AttributeSpec layer = new RandomConvolution(random, MostProducts).Next(ref shape, activation);
        if (shape[^1] == 1 && IsConstantOfOne(activation))
            layer = layer with { Arguments = new(layer.Arguments.Where(argument => argument.Name != "activation")) };
        attributes.Add(Named(AttributeText.Of(layer)));
    }
}
