namespace NetGen.Compiler.Layers;

/// <summary>All layers. A new one is added here.</summary>
internal static class LayerCatalog
{
    /// <summary>The layers, one line each.</summary>
    public static IReadOnlyList<Layer> All { get; } =
    [
        new DenseLayer(),
        new Conv1DLayer(),
        new Conv2DLayer(),
        new DepthwiseConv2DLayer(),
        new SeparableConv2DLayer(),
        new ConvTranspose2DLayer(),
        new RnnLayer(),
        new GruLayer(),
        new LstmLayer(),
        new SelfAttentionLayer(),
        new CrossAttentionLayer(),
        new DotAttentionLayer(),
        new AdditiveAttentionLayer(),
        new PositionalEncodingLayer(),
        new LearnedPositionsLayer(),
        new RotaryPositionsLayer(),
        new BidirectionalLayer(),
        new LastStateLayer(),
        new LastStepLayer(),
        new ReverseLayer(),
        new RepeatVectorLayer(),
        new ActivateLayer(),
        new SoftmaxLayer(),
        new DropoutLayer(),
        new SpatialDropoutLayer(),
        new BatchNormLayer(),
        new LayerNormLayer(),
        new RmsNormLayer(),
        new GroupNormLayer(),
        new LocalResponseNormLayer(),
        new FlattenLayer(),
        new ReshapeLayer(),
        new MaxPool1DLayer(),
        new MaxPool2DLayer(),
        new AveragePool1DLayer(),
        new AveragePool2DLayer(),
        new GlobalMaxPoolLayer(),
        new GlobalAveragePoolLayer(),
        new Upsample2DLayer(),
        new Pad2DLayer(),
        new EmbeddingLayer(),
        new OneHotLayer(),
        new BagOfWordsLayer(),
        new AddLayer(),
        new MultiplyLayer(),
        new ConcatLayer(),
        new ResidualLayer(),
        new RepeatLayer(),
        new TransformerBlockLayer(),
        new DecoderBlockLayer(),
    ];

    /// <summary>The layer of an attribute's name, if there is one.</summary>
    public static Layer? Find(string name) => All.FirstOrDefault(layer => layer.Name == name);
}
