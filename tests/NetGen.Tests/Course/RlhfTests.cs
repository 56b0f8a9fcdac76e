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
        float[] answers = [course.Number("r_win"), course.Number("r_lose")], rewardGradient = new float[2];
        var net = new RewardModel();
        Gradients gradients = net.CreateGradients();
        course.AssertValue("loss", net.Backward(answers, [0], gradients));

        // From the loss's gradient in the shared weight alone the two rewards' can't be told apart, so each is moved by itself.
        var pair = new FreePair();
        answers.CopyTo(pair.Parameters["rewards.weight"].Span);
        Gradients free = pair.CreateGradients();
        course.AssertValue("loss", pair.Backward([0], [0], free));
        course.AssertGradient("r_win", free["rewards.weight"].Span[0]);
        course.AssertGradient("r_lose", free["rewards.weight"].Span[1]);

        // And they explain the shared weight's.
        free["rewards.weight"].Span.CopyTo(rewardGradient);
        float expected = (answers[0] * rewardGradient[0]) + (answers[1] * rewardGradient[1]);
        Tolerance.Gradient.AssertClose([expected], gradients["reward.weight"].Span);
    });

    [Network, Input(2, 1), Dense(1, Init = Init.Ones, Name = "reward"), Flatten, SoftmaxCrossEntropy]
    private sealed partial class RewardModel;

    [Network, Tokens(1, 1), Embedding(2, Name = "rewards"), Flatten, SoftmaxCrossEntropy]
    private sealed partial class FreePair;
}
