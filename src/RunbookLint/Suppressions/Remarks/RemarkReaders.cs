using RunbookLint.Lowering;
using RunbookLint.Syntax.AsciiDoc;
using RunbookLint.Syntax.Org;
using RunbookLint.Syntax.PowerShell;
using RunbookLint.Syntax.Python;
using RunbookLint.Syntax.ReStructuredText;

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
    private static readonly CSharpRemarks CSharp = new();
    private static readonly HclRemarks Hcl = new();
    private static readonly BracketRemarks Groovy = new(BracketRemarks.Groovy);
    private static readonly ProgramRemarks Python = new(ProgramRemarks.Python, '\\', PythonParser.Parse);
    private static readonly ProgramRemarks PowerShell = new(ProgramRemarks.PowerShell, '`', PowerShellParser.Parse);
    private static readonly LineRemarks Lines = new(LineRemarks.WholeLines, LineGrouping.None);
    private static readonly LineRemarks Units = new(LineRemarks.Units, LineGrouping.Headed);
    private static readonly LineRemarks Recipes = new(LineRemarks.Recipes, LineGrouping.Indented);
    private static readonly PageRemarks AsciiDoc = new("//", text => AsciiDocParser.Parse(text, _ => null));
    private static readonly PageRemarks ReStructuredText = new("..", text => ReStructuredTextParser.Parse(text, _ => null));
    private static readonly PageRemarks Org = new("#", OrgParser.Parse);

    /// <summary>A text with its comments and nodes.</summary>
    public static RemarkedText Read(string text, FragmentLanguage language)
    {
        var remarked = new RemarkedText(text);
        if (MayBeTemplate(language))
            Templates.Read(remarked);

        if (remarked.Remarks.Count > 0)
            remarked.BlankRemarks();

        For(language)?.Read(remarked);
        return remarked;
    }

    /// <summary>Pages and programs only speak about templates.</summary>
    private static bool MayBeTemplate(FragmentLanguage language) => language is not (FragmentLanguage.Markdown or FragmentLanguage.AsciiDoc
        or FragmentLanguage.ReStructuredText or FragmentLanguage.Org or FragmentLanguage.CSharp or FragmentLanguage.Python or FragmentLanguage.PowerShell);

    private static IRemarkReader? For(FragmentLanguage language) => language switch
    {
        FragmentLanguage.Shell or FragmentLanguage.Transcript => Shell,
        FragmentLanguage.Yaml => Yaml,
        FragmentLanguage.Markdown => Markdown,
        FragmentLanguage.Sql => Sql,
        FragmentLanguage.Toml => Toml,
        FragmentLanguage.CSharp => CSharp,
        FragmentLanguage.Terraform => Hcl,
        FragmentLanguage.Jenkinsfile => Groovy,
        FragmentLanguage.Python => Python,
        FragmentLanguage.PowerShell => PowerShell,
        FragmentLanguage.Dockerfile or FragmentLanguage.Crontab => Lines,
        FragmentLanguage.SystemdUnit => Units,
        FragmentLanguage.Makefile or FragmentLanguage.Justfile => Recipes,
        FragmentLanguage.AsciiDoc => AsciiDoc,
        FragmentLanguage.ReStructuredText => ReStructuredText,
        FragmentLanguage.Org => Org,
        _ => null,
    };
}
