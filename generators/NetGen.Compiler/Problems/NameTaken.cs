using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Problems;

/// <summary>NG0004: the class or one of its own members is called as a member that the compiler adds.</summary>
internal static class NameTaken
{
    /// <param name="name">The class's name.</param>
    public static Problem ByClass(string name) => DeclarationProblems.NameTaken.At(Place.Class, name, "a network can't be called");

    /// <param name="member">The member's name, or its signature as in <see cref="NetworkSpec.MethodSignatures"/>.</param>
    /// <param name="network">The class's name.</param>
    public static Problem ByMember(string member, string network) => DeclarationProblems.NameTaken.At(
        Place.Class with { Argument = member }, member.Replace("global::", "").Replace(".ctor", network), "a member of the class can't be called");
}
