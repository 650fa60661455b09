using System.Globalization;

namespace RunbookLint.Cli.Files;

/// <summary>The lines of a committed file, each with the day on which it came to be.</summary>
internal sealed class BlamedLines
{
    private readonly List<(string Text, DateTimeOffset Written)> lines = [];
    private readonly Dictionary<string, List<int>> byText = new(StringComparer.Ordinal);

    /// <summary>Reads what <c>git blame --porcelain</c> writes.</summary>
    public static BlamedLines Read(string porcelain)
    {
        var read = new BlamedLines();
        var times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var commit = "";

        foreach (var line in porcelain.Split('\n'))
        {
            if (line.StartsWith('\t'))
                read.Add(line[1..].TrimEnd('\r'), times.GetValueOrDefault(commit));
            else if (line.StartsWith("author-time ", StringComparison.Ordinal) && long.TryParse(line["author-time ".Length..], CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 253_000_000_000)
                times[commit] = DateTimeOffset.FromUnixTimeSeconds(seconds);
            else if (line.IndexOf(' ') is >= 40 and var end && line.AsSpan(0, end).IndexOfAnyExceptInRange('0', 'f') < 0)
                commit = line[..end];
        }

        return read;
    }

    /// <summary>When a line was committed; the file in the folder may have lines that were not, so that the nearest of the same text counts.</summary>
    public DateTimeOffset? DateOf(int line, string text)
    {
        if (!byText.TryGetValue(text, out var candidates))
            return null;

        var nearest = candidates.MinBy(candidate => Math.Abs(candidate - line));
        return lines[nearest].Written == default ? null : lines[nearest].Written;
    }

    private void Add(string text, DateTimeOffset written)
    {
        if (!byText.TryGetValue(text, out var same))
            byText.Add(text, same = []);

        same.Add(lines.Count);
        lines.Add((text, written));
    }
}
