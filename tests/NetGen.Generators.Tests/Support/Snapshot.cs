using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace NetGen.Generators.Tests;

/// <summary>
/// Compares text with a file beside the test, in Verify's file convention: <c>Class.Test.verified.txt</c> is what was
/// approved; on a mismatch the text goes to <c>Class.Test.received.txt</c> and the test fails. To approve, look at the difference and
/// rename the file.
/// </summary>
internal static class Snapshot
{
    /// <param name="text">What the test made.</param>
    /// <param name="extension">The files' extension.</param>
    /// <param name="source">The test's file; its name is the class's.</param>
    /// <param name="test">The test's name.</param>
    public static void Verify(
        string text, string extension = "txt", [CallerFilePath] string source = "", [CallerMemberName] string test = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(source)!, $"{Path.GetFileNameWithoutExtension(source)}.{test}");
        string verified = $"{path}.verified.{extension}";
        string received = $"{path}.received.{extension}";
        string approved = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : "";
        if (approved == Normalize(text))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, Normalize(text));
        throw FailException.ForFailure($"{received} differs from {verified}:\n{text}");
    }

    /// <summary>Line ends are those of the checkout, and editors add one at the end: neither counts.</summary>
    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
