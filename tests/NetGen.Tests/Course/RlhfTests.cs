namespace NetGen.Tests.Course;

/// <summary>The notes on RLHF: the reward model learns from ranked pairs.</summary>
public partial class RlhfTests
{
    /// <summary>
    /// −ln σ(r_win − r_lose) is the cross-entropy of the two rewards with the winner as the target; one dense layer over the two
    /// answers, here with the reward itself as the only feature, is the model that scores both.
    /// </summary>
    [Fact]
    public void Reward_model_pairwise() => CourseCase.Check(course =>
    {
        float[] answers = [course.Number("r_win"), course.Number("r_lose")], answersGradient = new float[2];
        var net = new RewardModel();
        Gradients gradients = net.CreateGradients();
        course.AssertValue("loss", net.Backward(answers, [0], gradients));

        // The gradients of the two rewards, and what the model makes of them: with the weight 1, its inputs have the same.
        var pair = new FreePair();
        answers.CopyTo(pair.Parameters["rewards.weight"].Span);
        Gradients rewardGradients = pair.CreateGradients();
        course.AssertValue("loss", pair.Backward([0], [0], rewardGradients));
        Gradients pulled = net.CreateGradients();
        net.BackwardFrom(answers, rewardGradients.Span, pulled, answersGradient);
        course.AssertGradient("r_win", answersGradient[0]);
        course.AssertGradient("r_lose", answersGradient[1]);
        Tolerance.Gradient.AssertClose(pulled.Span, gradients.Span);
    });

    [Network, Input(2, 1), Dense(1, Init = Init.Ones, Name = "reward"), Flatten, SoftmaxCrossEntropy]
    private sealed partial class RewardModel;

    [Network, Tokens(1, 1), Embedding(2, Name = "rewards"), Flatten, SoftmaxCrossEntropy]
    private sealed partial class FreePair;
}
