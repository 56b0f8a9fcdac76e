using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Layers;

/// <summary>How many groups a convolution's channels are split into.</summary>
internal static class ChannelGroups
{
    /// <summary>Reads <c>Groups</c>, which must divide the channels of input and output.</summary>
    public static int Read(LayerContext context, int channels, int filters)
    {
        const string argument = "Groups";
        int groups = context.Arguments.Positive(argument, 1);
        return channels % groups == 0 && filters % groups == 0
            ? groups
            : throw new ProblemException(GroupsDontDivide.At(
                context.Arguments.PlaceOf(argument), context.Arguments.Attribute.Name, channels, filters, groups));
    }
}
