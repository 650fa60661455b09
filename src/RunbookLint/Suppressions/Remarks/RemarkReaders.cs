using RunbookLint.Lowering;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>The readers of comments by language.</summary>
internal static class RemarkReaders
{
    private static readonly TemplateRemarks Templates = new();
    private static readonly ShellRemarks Shell = new();
    private static readonly YamlRemarks Yaml = new();
    private static readonly MarkdownRemarks Markdown = new();
    private static readonly SqlRemarks Sql = new();
    private static readonly TomlRemarks Toml = new();

    /// <summary>A text with its comments and nodes.</summary>
    public static RemarkedText Read(string text, FragmentLanguage language)
    {
        var remarked = new RemarkedText(text);
        Templates.Read(remarked);
        if (remarked.Remarks.Count > 0)
            remarked.BlankRemarks();

        For(language)?.Read(remarked);
        return remarked;
    }

    private static IRemarkReader? For(FragmentLanguage language) => language switch
    {
        FragmentLanguage.Shell or FragmentLanguage.Transcript => Shell,
        FragmentLanguage.Yaml => Yaml,
        FragmentLanguage.Markdown => Markdown,
        FragmentLanguage.Sql => Sql,
        FragmentLanguage.Toml => Toml,
        _ => null,
    };
}
