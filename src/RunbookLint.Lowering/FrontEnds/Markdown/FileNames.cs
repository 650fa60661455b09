using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Finds the name of the file that a fence shows: in its info string, its first comment, or the sentence before it.</summary>
internal static class FileNames
{
    /// <summary>The name; null when the fence shows no file, or one that only a resource reader needs.</summary>
    public static string? Of(MarkdownCode code, MarkdownBlock? before, FragmentLanguage language)
    {
        if (!IsRead(language))
            return null;

        if (code.Title is not null)
            return code.Title;

        if (FirstComment(code.Text) is { } named)
            return named;

        return language switch
        {
            FragmentLanguage.Toml => NameIn(before) ?? "tidb-lightning.toml",
            FragmentLanguage.SystemdUnit => NameIn(before),
            _ => null,
        };
    }

    /// <summary><c># tidb-lightning.toml</c> as the first line, and nothing else on it.</summary>
    private static string? FirstComment(string text)
    {
        var end = text.IndexOf('\n');
        var line = (end < 0 ? text : text.Substring(0, end)).Trim();
        if (line.Length < 3 || line[0] is not ('#' or '-'))
            return null;

        var name = line.TrimStart('#', '-', ' ').Trim();
        return IsFileName(name) ? name : null;
    }

    private static string? NameIn(MarkdownBlock? before) =>
        (before as MarkdownParagraph)?.CodeSpans.Select(code => code.Text.Trim()).LastOrDefault(IsFileName);

    private static bool IsFileName(string text) =>
        text.IndexOf(' ') < 0 && IsRead(FileLanguage.Of(text));

    /// <summary>Whether other files name files of a language.</summary>
    private static bool IsRead(FragmentLanguage language) =>
        language is FragmentLanguage.Toml or FragmentLanguage.Shell or FragmentLanguage.Sql or FragmentLanguage.SystemdUnit;
}
