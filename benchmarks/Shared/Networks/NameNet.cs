namespace NetGen.Benchmarks;

/// <summary>Guesses the next letter from three: an embedding of 10 features, 200 units with tanh, 27 letters.</summary>
[Network]
[Tokens(3, 27)]
[Embedding(10, Name = "embedding")]
[Flatten]
[Dense(200, Activation.Tanh, Name = "fc1")]
[Dense(27, Name = "fc2")]
[SoftmaxCrossEntropy]
public sealed partial class NameNet;
