namespace NetGen;

/// <summary>One step of a model of token sequences: <c>net.Step</c> of a network with <c>Streaming = true</c>, or a method of your own.</summary>
/// <typeparam name="TState">What the model carries from step to step.</typeparam>
/// <param name="token">The token that comes next.</param>
/// <param name="logits">Receives a logit for each token that may follow; -∞ shuts one out.</param>
/// <param name="state">What the tokens before have left; moves on by this one.</param>
public delegate void TokenStep<in TState>(int token, Span<float> logits, TState state);
