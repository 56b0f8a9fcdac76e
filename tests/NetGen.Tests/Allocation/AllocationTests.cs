using System.Reflection;

namespace NetGen.Tests.Allocation;

/// <summary>Inference and training allocate nothing, whatever layers and loss a network has.</summary>
public class AllocationTests
{
    public static TheoryData<string> Networks => new([.. SmallNetworks.All.Select(each => each.Network.Description.Name)]);

    public static TheoryData<Type> Optimizers => new(
        [.. typeof(Optimizer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Optimizer)) && !type.IsAbstract)]);

    [Theory]
    [MemberData(nameof(Networks))]
    public void Forward_allocates_nothing(string name) => AssertNone(Find(name).Forward);

    [Theory]
    [MemberData(nameof(Networks))]
    public void Loss_allocates_nothing(string name)
    {
        SmallNetwork network = Find(name);
        AssertNone(() => network.Loss());
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Backward_allocates_nothing(string name)
    {
        SmallNetwork network = Find(name);
        AssertNone(() => network.Backward());
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void BackwardFrom_allocates_nothing(string name) => AssertNone(Find(name).BackwardFrom);

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_training_step_allocates_nothing(string name) => AssertStepAllocatesNothing(Find(name), new Adam(1e-3f));

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void No_optimiser_allocates(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().First();
        object[] arguments = [.. constructor.GetParameters().Select(each => each.HasDefaultValue ? each.DefaultValue! : 0.01f)];
        AssertStepAllocatesNothing(Find("Joins"), (Optimizer)constructor.Invoke(arguments));
    }

    [Fact]
    public void Every_attribute_of_the_language_is_in_one_of_the_networks()
    {
        Type[] used =
        [
            .. SmallNetworks.All.Select(each => each.Network.GetType())
                .Concat(typeof(SmallNetworks).GetNestedTypes(BindingFlags.NonPublic).Where(type => type.IsDefined(typeof(BlockAttribute))))
                .SelectMany(type => type.GetCustomAttributes<DeclarationAttribute>(inherit: false))
                .Select(attribute => Open(attribute.GetType()))
                .Distinct(),
        ];
        Type[] all = [.. typeof(DeclarationAttribute).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeclarationAttribute)) && !type.IsAbstract)];
        Assert.True(all.Length > 20);
        Assert.Equal(all.Select(type => type.Name).Order(StringComparer.Ordinal), used.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_activation_is_in_one_of_the_networks() => Assert.Equal(
        Enum.GetValues<Activation>(),
        typeof(SmallNetworks.Activations).GetCustomAttributes<LayerAttribute>(inherit: false)
            .Select(layer => layer is DenseAttribute dense ? dense.Activation : ((ActivateAttribute)layer).Activation)
            .Order());

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static SmallNetwork Find(string name) => SmallNetworks.All.Single(each => each.Network.Description.Name == name);

    private static void AssertStepAllocatesNothing(SmallNetwork network, Optimizer optimizer) => AssertNone(() =>
    {
        network.Gradients.Clear();
        network.Backward();
        network.Gradients.ClipByNorm(1);
        optimizer.Step(network.Network.Parameters, network.Gradients);
    });

    // The first call may allocate: static data, an optimiser's memory, the just-in-time compiler's own.
    private static void AssertNone(Action call)
    {
        call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
