using Microsoft.CodeAnalysis.Text;

namespace RunbookLint;

/// <summary>Credentials that well-known tools take in a place of their own, with no name beside them: <c>sshpass -p secret</c>.</summary>
internal static class ToolSecrets
{
    /// <summary>The words that name a tool, and which of the words behind them are credentials.</summary>
    private static readonly Tool[] Tools =
    [
        new(["sshpass"], Flags: ["-p"]),
        new(["redis-cli"], Flags: ["-a"]),
        new(["curl"], Flags: ["-u", "--user", "-U", "--proxy-user"], HasUser: true),
        new(["docker", "login"], Flags: ["-p"]),
        new(["podman", "login"], Flags: ["-p"]),
        new(["mongosh"], Flags: ["-p"]),
        new(["mongodump"], Flags: ["-p"]),
        new(["vault", "login"], From: 0, Count: 1),
        new(["configure", "set", "aws_secret_access_key"], From: 0, Count: 1),
        new(["configure", "set", "aws_session_token"], From: 0, Count: 1),
        new(["configure", "set", "aws_access_key_id"], From: 0, Count: 1),
        new(["mc", "alias", "set"], From: 2, Count: 2),
        new(["mc", "config", "host", "add"], From: 2, Count: 2),
    ];

    /// <summary>Where credentials stand in a line.</summary>
    public static IEnumerable<TextSpan> In(string line)
    {
        if (!Array.Exists(Tools, tool => line.IndexOf(tool.Names[0], StringComparison.Ordinal) >= 0) && !HasBasic(line) && !IsPiped(line))
            return [];

        var words = WordsOf(line);
        return Enumerable.Range(0, words.Count).SelectMany(index => Array.FindAll(Tools, tool => StandsAt(tool.Names, words, index, line)).SelectMany(tool => Of(tool, words, index + tool.Names.Length, line)))
            .Concat(Basic(words, line))
            .Concat(Piped(words, line));
    }

    private static IEnumerable<TextSpan> Of(Tool tool, List<TextSpan> words, int first, string line)
    {
        var position = 0;
        for (var index = first; index < words.Count && !EndsCommand(line, words[index]); index++)
        {
            var word = line.Substring(words[index].Start, words[index].Length);

            if (Array.Exists(tool.Flags ?? [], flag => flag == word) && index + 1 < words.Count)
            {
                yield return Secret(tool, words[++index], line);

                // What follows may be the flags of a command that the tool runs.
                if (!tool.HasUser)
                    yield break;
            }
            else if (Array.Find(tool.Flags ?? [], flag => word.Length > flag.Length && word.StartsWith(flag, StringComparison.Ordinal) && (flag.Length == 2 || word[flag.Length] == '=')) is { } joined)
                yield return Secret(tool, TextSpan.FromBounds(words[index].Start + joined.Length + (word[joined.Length] == '=' ? 1 : 0), words[index].End), line);
            else if (word[0] != '-' && position++ is var place && place >= tool.From && place < tool.From + tool.Count)
                yield return words[index];
        }
    }

    /// <summary>Behind <c>user:</c>, where the tool wants both.</summary>
    private static TextSpan Secret(Tool tool, TextSpan word, string line)
    {
        var colon = tool.HasUser ? line.IndexOf(':', word.Start, word.Length) : word.Start - 1;
        return colon < 0 ? new(word.End, 0) : TextSpan.FromBounds(colon + 1, word.End);
    }

    private static bool HasBasic(string line) => line.IndexOf("uthorization", StringComparison.Ordinal) >= 0;

    /// <summary><c>Authorization: Basic SECRET</c>.</summary>
    private static IEnumerable<TextSpan> Basic(List<TextSpan> words, string line) =>
        !HasBasic(line) ? [] : Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(index => Is(line, words[index - 1], "Basic") || Is(line, words[index - 1], "basic")).Select(index => words[index]);

    private static bool IsPiped(string line) => line.IndexOf("--password-stdin", StringComparison.Ordinal) >= 0;

    /// <summary><c>echo SECRET | docker login --password-stdin</c>.</summary>
    private static IEnumerable<TextSpan> Piped(List<TextSpan> words, string line) =>
        !IsPiped(line) ? [] : Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(index => Is(line, words[index - 1], "echo") && line[words[index].Start] != '-').Select(index => words[index]);

    private static bool StandsAt(string[] names, List<TextSpan> words, int index, string line)
    {
        for (var name = 0; name < names.Length; name++)
        {
            if (index + name >= words.Count || !(Is(line, words[index + name], names[name]) || (name == 0 && EndsPath(line, words[index], names[0]))))
                return false;
        }

        return true;
    }

    private static bool EndsPath(string line, TextSpan word, string name) =>
        word.Length > name.Length && line[word.End - name.Length - 1] == '/' && string.CompareOrdinal(line, word.End - name.Length, name, 0, name.Length) == 0;

    private static bool Is(string line, TextSpan word, string text) => word.Length == text.Length && string.CompareOrdinal(line, word.Start, text, 0, text.Length) == 0;

    private static bool EndsCommand(string line, TextSpan word) => line[word.Start] is '|' or ';' or '&' or '#';

    /// <summary>The words of a line, without the quotes around them.</summary>
    private static List<TextSpan> WordsOf(string line)
    {
        var words = new List<TextSpan>();
        for (var index = 0; index < line.Length;)
        {
            if (IsBetween(line[index]))
            {
                index++;
                continue;
            }

            var start = index++;
            while (index < line.Length && line[start] != ';' && line[index] != ';' && !IsBetween(line[index]))
                index++;

            words.Add(TextSpan.FromBounds(start, index));
        }

        return words;
    }

    private static bool IsBetween(char character) => char.IsWhiteSpace(character) || character is '"' or '\'' or '`' or ',' or '[' or ']' or '(' or ')';

    /// <summary>A tool.</summary>
    /// <param name="Names">The words that name it, one behind the other.</param>
    /// <param name="Flags">The flags whose value is a credential.</param>
    /// <param name="From">The first of its arguments that is one, from zero.</param>
    /// <param name="Count">How many arguments are.</param>
    /// <param name="HasUser">Whether a user and a colon stand before the credential.</param>
    private sealed record Tool(string[] Names, string[]? Flags = null, int From = 0, int Count = 0, bool HasUser = false);
}
