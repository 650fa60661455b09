using System.Text.RegularExpressions;
using MAB.DotIgnore;

namespace RunbookLint.Cli.Files;

/// <summary>The rules of one <c>.gitignore</c>, which speak about the paths below its folder.</summary>
internal sealed class IgnoreFile
{
    private readonly Entry[] entries;

    private IgnoreFile(string folder, Entry[] entries) => (Folder, this.entries) = (folder, entries);

    /// <summary>The folder the rules are about.</summary>
    public string Folder { get; }

    /// <summary>The rules in a file, or null when there are none.</summary>
    /// <param name="path">The file with the rules.</param>
    /// <param name="folder">The folder that they are about.</param>
    public static IgnoreFile? Read(string path, string folder)
    {
        if (!File.Exists(path) || new FileInfo(path).LinkTarget is not null)
            return null;

        var content = FileContent.Read(path);
        if (content.Problem is not null || content.IsTooLarge)
            return null;

        return Parse(folder, System.Text.Encoding.UTF8.GetString(content.Bytes, 0, content.Length));
    }

    /// <summary>The rules of a text, or null when there are none.</summary>
    public static IgnoreFile? Parse(string folder, string text)
    {
        Entry[] entries = [.. text.TrimStart('\uFEFF').Split('\n').Select(Entry.Read).OfType<Entry>()];
        return entries.Length == 0 ? null : new(folder, entries);
    }

    /// <summary>True when the last rule that matches ignores the path, false when it takes it back, null when none matches.</summary>
    /// <param name="relative">The path from <see cref="Folder"/>, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool? Decide(string relative, bool isFolder)
    {
        for (var index = entries.Length - 1; index >= 0; index--)
        {
            if (entries[index].Matches(relative, isFolder))
                return !entries[index].IsNegation;
        }

        return null;
    }

    /// <summary>One rule. Its matcher is made when the first path comes that holds what the rule says literally.</summary>
    private sealed class Entry(string pattern, bool isNegation, string literal)
    {
        /// <summary>The matcher does not know an escaped exclamation mark: pattern and paths get another character for it.</summary>
        private const char Mark = '\u0001';

        private readonly bool isEscaped = pattern.StartsWith("\\!", StringComparison.Ordinal);
        private IgnoreRule? rule;
        private bool isBroken;

        public bool IsNegation { get; } = isNegation;

        public static Entry? Read(string line)
        {
            var text = line.TrimEnd('\r');

            // Blanks at the end do not count unless a backslash stands before them.
            while (text.EndsWith(' ') && !text.EndsWith("\\ ", StringComparison.Ordinal))
                text = text[..^1];

            if (text.Length == 0 || text[0] == '#')
                return null;

            var isNegation = text[0] == '!';
            var pattern = isNegation ? text[1..] : text;
            return pattern.Trim('/').Length == 0 ? null : new(pattern, isNegation, LiteralOf(pattern));
        }

        public bool Matches(string relative, bool isFolder)
        {
            if (isBroken || !relative.Contains(literal, StringComparison.Ordinal))
                return false;

            try
            {
                rule ??= new IgnoreRule(isEscaped ? Mark + pattern[2..] : pattern);
                return rule.IsMatch("/" + (isEscaped ? relative.Replace('!', Mark) : relative), isFolder);
            }
            catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
            {
                isBroken = true;
                return false;
            }
        }

        /// <summary>The longest run of the pattern that a path must hold to match.</summary>
        private static string LiteralOf(string pattern)
        {
            var special = pattern.AsSpan().IndexOfAny('\\', '[');
            var plain = special < 0 ? pattern : pattern[..special];
            return plain.Split('*', '?', '/').MaxBy(run => run.Length) ?? "";
        }
    }
}
