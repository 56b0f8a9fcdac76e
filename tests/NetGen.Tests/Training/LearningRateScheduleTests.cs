namespace NetGen.Tests.Training;

public class LearningRateScheduleTests
{
    [Fact]
    public void Constant_is_always_1()
    {
        Assert.Equal(1, LearningRateSchedule.Constant.Factor(0, 10));
        Assert.Equal(1, LearningRateSchedule.Constant.Factor(1_000_000, 10));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 0.5)]
    [InlineData(19, 0.5)]
    [InlineData(20, 0.25)]
    [InlineData(30, 0.125)]
    public void Step_multiplies_after_every_so_many_steps(long step, double expected) =>
        Assert.Equal(expected, LearningRateSchedule.Step(every: 10, factor: 0.5).Factor(step, 100), 15);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(25, 0.8535533905932737)] // (1 + √½) / 2
    [InlineData(50, 0.5)]
    [InlineData(75, 0.1464466094067262)] // (1 − √½) / 2
    [InlineData(100, 0)]
    [InlineData(1000, 0)]
    public void Cosine_is_half_a_wave(long step, double expected) =>
        Assert.Equal(expected, LearningRateSchedule.Cosine(totalSteps: 100).Factor(step, 7), 14);

    [Theory]
    [InlineData(0, 0.25)]
    [InlineData(1, 0.5)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(12, 0.55)] // half way from 1 to 0.1
    [InlineData(20, 0.1)]
    [InlineData(21, 0.1)]
    public void Cosine_warms_up_and_ends_at_the_final_factor(long step, double expected) =>
        Assert.Equal(expected, LearningRateSchedule.Cosine(totalSteps: 20, warmupSteps: 4, final: 0.1).Factor(step, 0), 14);

    [Fact]
    public void Cosine_without_a_total_ends_with_the_epochs()
    {
        LearningRateSchedule schedule = LearningRateSchedule.Cosine();
        Assert.Equal(0.5, schedule.Factor(20, 40), 14);
        Assert.Equal(0, schedule.Factor(40, 40), 14);
    }

    [Fact]
    public void A_warm_up_longer_than_the_training_is_cut_off()
    {
        LearningRateSchedule schedule = LearningRateSchedule.Cosine(warmupSteps: 10);
        Assert.Equal(0.5, schedule.Factor(4, totalSteps: 5), 14);
    }

    [Fact]
    public void Options_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Step(0, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Step(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Step(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Cosine(totalSteps: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Cosine(totalSteps: 5, warmupSteps: 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Cosine(warmupSteps: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Cosine(final: 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => LearningRateSchedule.Cosine(final: double.NaN));
    }

    [Fact]
    public void Text_says_all_options()
    {
        Assert.Equal("constant", LearningRateSchedule.Constant.ToString());
        Assert.Equal("step(every 10, factor 0.5)", LearningRateSchedule.Step(10, 0.5).ToString());
        Assert.Equal("cosine(total 100, warm-up 5, final 0.1)", LearningRateSchedule.Cosine(100, 5, 0.1).ToString());
        Assert.Equal("cosine(total from epochs, warm-up 0, final 0)", LearningRateSchedule.Cosine().ToString());
    }
}
