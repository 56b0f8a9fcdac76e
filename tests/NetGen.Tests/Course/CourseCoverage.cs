using System.Reflection;

namespace NetGen.Tests.Course;

/// <summary>Says of every case of the notes which class tests it, or for which topic it waits, so that none is left out in silence.</summary>
public class CourseCoverage
{
    private static readonly Dictionary<Type, string[]> Tested = new()
    {
        [typeof(ActivationsTests)] =
        [
            "tanh-and-derivative", "relu-and-derivative", "leaky-relu-and-derivative", "sigmoid-of-1",
        ],
        [typeof(SoftmaxTests)] =
        [
            "softmax-jacobian-2-1-0.1", "softmax-jacobian-1-2-3",
        ],
        [typeof(ForwardPassTests)] =
        [
            "forward-4-3-2-2-relu", "forward-matrices-as-printed", "layer-shapes", "layer-of-two-neurons", "stacked-linear-collapse",
            "linear-and-relu-nets", "three-layer-forward", "two-layer-sigmoid-3x2", "relu-neuron",
        ],
        [typeof(PerceptronTests)] =
        [
            "perceptron-and", "perceptron-or-bias-minus-1", "perceptron-or-bias-0", "perceptron-xor-single-bias-1",
            "perceptron-xor-single-bias-2", "perceptron-xor-not-separable", "perceptron-xor-hidden", "gate-and-sigmoid",
            "gate-or-sigmoid", "xor-hand-built-sigmoid", "trained-and", "trained-xor-outputs",
        ],
        [typeof(ComputationalGraphTests)] =
        [
            "graph-sigmoid-neuron", "graph-mul-max", "graph-sum-times", "graph-c-a-2b", "two-layer-graph-target-1",
            "two-layer-graph-target-0",
        ],
        [typeof(MseTests)] =
        [
            "mse-three", "nielsen-cost-three",
        ],
        [typeof(GradientDescentTests)] =
        [
            "gradient-descent-quadratic", "gradient-descent-rates", "batch-gd-vs-sgd", "pytorch-loop-three-steps",
            "two-layer-numpy-training", "minibatch-256",
        ],
        [typeof(BackpropagationTests)] =
        [
            "backprop-bp1-bp4",
        ],
        [typeof(CrossEntropyTests)] =
        [
            "finetuning-masked-cross-entropy", "regularised-loss", "cross-entropy-target-0", "cross-entropy-target-1",
            "cross-entropy-target-2",
        ],
        [typeof(HingeTests)] =
        [
            "multiclass-hinge",
        ],
        [typeof(KullbackLeiblerTests)] =
        [
            "kl-forward", "kl-reverse", "kl-as-printed", "binomial-pmf",
        ],
        [typeof(TokensTests)] =
        [
            "char-tokens-to-be", "bag-of-words-to-be",
        ],
        [typeof(BigramTests)] =
        [
            "bigram-pairs-emma", "one-hot-emma", "one-hot-row", "count-to-probability", "bigram-counts-five-names",
            "bigram-full-name-list", "bigram-end-after-a",
        ],
        [typeof(NeuralBigramTests)] =
        [
            "neural-bigram-emma", "neural-bigram-uniform",
        ],
        [typeof(EmbeddingsTests)] =
        [
            "mlp-dataset-five-names", "analogy-king-queen",
        ],
        [typeof(SamplingTests)] =
        [
            "softmax-temperature-1", "softmax-temperature-0.5", "softmax-temperature-2", "sampling-inverse-cdf",
        ],
        [typeof(ModelSizeTests)] =
        [
            "dense-on-image-parameters", "playground-sizes", "alexnet-sizes",
        ],
        [typeof(ConvolutionTests)] =
        [
            "conv-6x6-3x3-valid", "conv-6x6-3x3-valid-as-printed", "conv-window-sums", "conv-6x6-3x3-same", "conv-5x5-2x2-pad1-stride2",
            "conv-5x5-2x2-pad1-stride2-as-printed", "conv-rgb-volume",
        ],
        [typeof(ConvolutionSizeTests)] =
        [
            "conv-output-size",
        ],
        [typeof(AutoencoderTests)] =
        [
            "autoencoder-2-1-2",
        ],
        [typeof(RnnTests)] =
        [
            "rnn-two-steps", "rnn-two-steps-first-block", "rnn-abandoned-attempt-tanh", "rnn-shapes", "seq2seq-rnn", "rnn-language-model",
        ],
        [typeof(LstmTests)] =
        [
            "lstm-step", "lstm-cell-from-gates",
        ],
        [typeof(AttentionTests)] =
        [
            "attention-dot-product", "attention-additive", "cross-attention",
        ],
        [typeof(SelfAttentionTests)] =
        [
            "self-attention-two-words", "self-attention-two-words-k057", "self-attention-two-words-as-printed", "attention-cat",
            "causal-self-attention", "multi-head-causal-two-heads",
        ],
        [typeof(PositionTests)] =
        [
            "positional-encoding-base-100", "positional-encoding-base-1000", "positional-encoding-base-10000", "sine-of-degrees",
        ],
        [typeof(RlhfTests)] =
        [
            "reward-model-pairwise",
        ],
    };

    /// <summary>By the topic that has to come first.</summary>
    private static readonly Dictionary<string, string[]> Later = new()
    {
        ["features"] =
        [
            "hog-one-cell", "kmeans-two-clusters",
        ],
        ["models"] =
        [
            "parameters-gpt2-gpt3",
        ],
        ["reinforcement learning"] =
        [
            "policy-gradient-one-step",
        ],
        ["Neural Turing Machine"] =
        [
            "ntm-addressing",
        ],
    };

    public static TheoryData<Type> Classes => [.. Tested.Keys];

    [Fact]
    public void Every_case_is_listed_once() =>
        Assert.Equal(
            CourseFile.Cases.Keys.Order(StringComparer.Ordinal),
            Tested.Values.Concat(Later.Values).SelectMany(ids => ids).Order(StringComparer.Ordinal));

    /// <summary>Neither more nor fewer tests than the list says, and none that is skipped.</summary>
    [Theory]
    [MemberData(nameof(Classes))]
    public void A_class_tests_the_cases_listed(Type tests) =>
        Assert.Equal(Tested[tests].Select(CourseFile.MethodOf).Order(StringComparer.Ordinal), TestsOf(tests));

    [Fact]
    public void Every_class_is_listed()
    {
        IEnumerable<string> classes = typeof(CourseCoverage).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CourseCoverage).Namespace && type != typeof(CourseCoverage) && TestsOf(type).Any())
            .Select(type => type.Name);
        Assert.Equal(Tested.Keys.Select(type => type.Name).Order(), classes.Order());
    }

    private static IEnumerable<string> TestsOf(Type type) =>
        type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null })
            .Select(method => method.Name).Order(StringComparer.Ordinal);
}
