using Xunit.Sdk;

namespace NetGen.Generators.Tests;

public class SnapshotTests
{
    [Fact]
    public void Writes_what_was_received_and_fails_until_it_is_verified()
    {
        string folder = Directory.CreateTempSubdirectory("snapshot").FullName;
        string source = Path.Combine(folder, "Some.cs");
        string received = Path.Combine(folder, "Some.Test.received.txt");
        string verified = Path.Combine(folder, "Some.Test.verified.txt");
        try
        {
            Assert.Throws<FailException>(() => Snapshot.Verify("text", source: source, test: "Test"));
            Assert.Equal("text\n", File.ReadAllText(received));

            File.Move(received, verified);
            Snapshot.Verify("text\r\n", source: source, test: "Test");
            Assert.Throws<FailException>(() => Snapshot.Verify("other", source: source, test: "Test"));
            Assert.Equal("text\n", File.ReadAllText(verified));

            Snapshot.Verify("text", source: source, test: "Test");
            Assert.False(File.Exists(received));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
