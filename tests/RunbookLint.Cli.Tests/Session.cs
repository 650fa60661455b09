using System.Text;

namespace RunbookLint.Cli.Tests;

/// <summary>
/// One session with the program, as a text archive: a comment, then sections that begin with <c>-- name --</c>. The sections
/// <c>run</c> (one argument a line), <c>exit</c>, <c>stdin</c>, <c>stdout</c>, <c>stderr</c> and <c>environment</c> describe the session, all others are files.
/// A name may end with <c>(hex)</c>, and <c>link -> target</c> makes a link.
/// </summary>
internal sealed record Session(IReadOnlyDictionary<string, string> Sections)
{
    private static readonly string[] Descriptive = ["run", "exit", "stdin", "stdout", "stderr", "environment"];

    public string[] Arguments => Section("run").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public int ExitCode => int.Parse(Section("exit"), System.Globalization.CultureInfo.InvariantCulture);

    public byte[] Input => Sections.TryGetValue("stdin", out var text) ? Encoding.UTF8.GetBytes(text) : [];

    public string Output => Section("stdout");

    public string Messages => Section("stderr");

    public IReadOnlyDictionary<string, string> Environment =>
        Section("environment").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    public static Session Read(string path)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        var content = new StringBuilder();

        foreach (var line in File.ReadAllText(path).Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal) && line.Length > 6)
            {
                sections[name] = content.ToString();
                name = line[3..^3];
                content.Clear();
                continue;
            }

            content.Append(line).Append('\n');
        }

        // The last line break is the archive's own.
        sections[name] = content.ToString()[..^1];
        return new(sections);
    }

    public void WriteFiles(TemporaryFolder folder)
    {
        foreach (var (name, content) in Sections.Where(section => section.Key.Length > 0 && !Descriptive.Contains(section.Key)))
        {
            if (name.Split(" -> ") is [var link, var target])
                folder.Link(link, target);
            else if (name.EndsWith('/'))
                folder.AddFolder(name);
            else if (name.EndsWith(" (hex)", StringComparison.Ordinal))
                folder.Add(name[..^6], Convert.FromHexString(string.Concat(content.Where(char.IsAsciiHexDigit))));
            else
                folder.Add(name, content);
        }
    }

    private string Section(string name) => Sections.TryGetValue(name, out var content) ? content : "";
}
