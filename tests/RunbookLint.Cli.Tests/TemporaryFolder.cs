using System.Text;

namespace RunbookLint.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("runbooklint-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public string Full(string relative) => System.IO.Path.Combine(Path, relative);

    public TemporaryFolder Add(string relative, string content = "br log start --pd 10.0.1.10:2379\n") => Add(relative, Encoding.UTF8.GetBytes(content));

    public TemporaryFolder Add(string relative, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(relative))!);
        File.WriteAllBytes(Full(relative), content);
        return this;
    }

    public TemporaryFolder AddFolder(string relative)
    {
        Directory.CreateDirectory(Full(relative));
        return this;
    }

    public TemporaryFolder Link(string relative, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(relative))!);
        File.CreateSymbolicLink(Full(relative), target);
        return this;
    }
}
