using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Tells the language of a file by its path, then by its first line.</summary>
public static class FileLanguage
{
    /// <summary>The language of a file.</summary>
    public static FragmentLanguage Of(SourceFile file)
    {
        var byPath = Of(file.Path);
        return byPath != FragmentLanguage.None ? byPath : OfShebang(file.Content);
    }

    /// <summary>The language of a text that goes into a file.</summary>
    public static FragmentLanguage Of(Fragment content, string path)
    {
        var byPath = Of(path);
        return byPath != FragmentLanguage.None ? byPath : OfShebang(content.Text);
    }

    /// <summary>The language that a path promises; none when it promises nothing.</summary>
    public static FragmentLanguage Of(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1).ToLowerInvariant();
        var dot = name.LastIndexOf('.');

        return (dot < 0 ? "" : name.Substring(dot)) switch
        {
            ".md" or ".markdown" or ".mdx" or ".mdown" => FragmentLanguage.Markdown,
            ".sh" or ".bash" or ".ksh" or ".zsh" or ".env" => FragmentLanguage.Shell,
            ".yaml" or ".yml" or ".json" => FragmentLanguage.Yaml,
            ".toml" => FragmentLanguage.Toml,
            ".sql" => FragmentLanguage.Sql,
            _ => FragmentLanguage.None,
        };
    }

    /// <summary>Whether a file that is run by its path is a shell script.</summary>
    public static bool IsShell(string path, string content) => Of(path) == FragmentLanguage.Shell || OfShebang(content) == FragmentLanguage.Shell;

    private static FragmentLanguage OfShebang(string content)
    {
        if (!content.StartsWith("#!", StringComparison.Ordinal))
            return FragmentLanguage.None;

        var end = content.IndexOf('\n');
        var line = end < 0 ? content : content.Substring(0, end);
        var words = line.Substring(2).Split([' ', '/', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);

        return words.Any(word => word is "sh" or "bash" or "dash" or "ksh" or "zsh" or "ash") ? FragmentLanguage.Shell : FragmentLanguage.None;
    }
}
