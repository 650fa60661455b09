using RunbookLint.Lowering.FrontEnds.Crontab;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Systemd;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Tells the language of a fence by its info string, unless its content is plainly something else; without one, by its content.</summary>
internal static class FenceLanguage
{
    private static readonly Dictionary<string, FragmentLanguage> Tags = new(StringComparer.Ordinal)
    {
        ["ansible"] = FragmentLanguage.Yaml,
        ["bash"] = FragmentLanguage.Shell,
        ["c#"] = FragmentLanguage.CSharp,
        ["containerfile"] = FragmentLanguage.Dockerfile,
        ["cron"] = FragmentLanguage.Crontab,
        ["crontab"] = FragmentLanguage.Crontab,
        ["cs"] = FragmentLanguage.CSharp,
        ["csharp"] = FragmentLanguage.CSharp,
        ["csx"] = FragmentLanguage.CSharp,
        ["dash"] = FragmentLanguage.Shell,
        ["docker"] = FragmentLanguage.Dockerfile,
        ["docker-compose"] = FragmentLanguage.Yaml,
        ["dockerfile"] = FragmentLanguage.Dockerfile,
        ["dotenv"] = FragmentLanguage.Shell,
        ["env"] = FragmentLanguage.Shell,
        ["groovy"] = FragmentLanguage.Jenkinsfile,
        ["helm"] = FragmentLanguage.Yaml,
        ["jenkinsfile"] = FragmentLanguage.Jenkinsfile,
        ["json"] = FragmentLanguage.Yaml,
        ["jsonc"] = FragmentLanguage.Yaml,
        ["just"] = FragmentLanguage.Justfile,
        ["justfile"] = FragmentLanguage.Justfile,
        ["ksh"] = FragmentLanguage.Shell,
        ["make"] = FragmentLanguage.Makefile,
        ["makefile"] = FragmentLanguage.Makefile,
        ["mariadb"] = FragmentLanguage.Sql,
        ["mk"] = FragmentLanguage.Makefile,
        ["mysql"] = FragmentLanguage.Sql,
        ["posh"] = FragmentLanguage.PowerShell,
        ["powershell"] = FragmentLanguage.PowerShell,
        ["ps1"] = FragmentLanguage.PowerShell,
        ["pwsh"] = FragmentLanguage.PowerShell,
        ["py"] = FragmentLanguage.Python,
        ["python"] = FragmentLanguage.Python,
        ["python3"] = FragmentLanguage.Python,
        ["service"] = FragmentLanguage.SystemdUnit,
        ["sh"] = FragmentLanguage.Shell,
        ["shell"] = FragmentLanguage.Shell,
        ["shellscript"] = FragmentLanguage.Shell,
        ["sql"] = FragmentLanguage.Sql,
        ["systemd"] = FragmentLanguage.SystemdUnit,
        ["tidb"] = FragmentLanguage.Sql,
        ["timer"] = FragmentLanguage.SystemdUnit,
        ["toml"] = FragmentLanguage.Toml,
        ["unit"] = FragmentLanguage.SystemdUnit,
        ["yaml"] = FragmentLanguage.Yaml,
        ["yml"] = FragmentLanguage.Yaml,
        ["zsh"] = FragmentLanguage.Shell,
    };

    /// <summary>What terminals show: commands with prompts, and what they print.</summary>
    private static readonly HashSet<string> Sessions =
        new(["console", "shell-session", "shellsession", "terminal", "session", "sh-session", "bash-session"], StringComparer.Ordinal);

    /// <summary>Tags that say nothing; only what is plainly ours counts. <c>text</c> is not among them: pages mark output with it.</summary>
    private static readonly HashSet<string> Blank =
        new(["none", "nohighlight", "code", "bat", "batch", "cmd", "ini", "conf", "cfg", "properties", "desktop"], StringComparer.Ordinal);

    private static readonly string[] Tables = ["[tikv-importer]", "[mydumper]", "[lightning]", "[log-backup]"];

    private static readonly string[] Statements =
        ["IMPORT INTO ", "BACKUP ", "RESTORE ", "LOAD DATA ", "FLASHBACK ", "ALTER TABLE ", "SET GLOBAL ", "SET CONFIG "];

    /// <summary>The language; none for output, prose and languages that hold no plan.</summary>
    public static FragmentLanguage Of(MarkdownCode code)
    {
        if (code.Language.Length == 0)
            return Guess(code);

        if (Sessions.Contains(code.Language))
            return OfConsole(code.Text);

        if (Tags.TryGetValue(code.Language, out var tagged))
            return PlainlyOtherThan(tagged, code.Text) ?? tagged;

        return Blank.Contains(code.Language) ? OfBlank(code.Text) : FragmentLanguage.None;
    }

    private static FragmentLanguage OfConsole(string text) =>
        Transcript.LooksLikeTranscript(text) || Transcript.HasRootPrompt(text) ? FragmentLanguage.Transcript
        : KnownCommands.StartsLikeCommand(text) ? FragmentLanguage.Shell
        : FragmentLanguage.None;

    private static FragmentLanguage OfBlank(string text) =>
        UnitFile.LooksLikeUnit(text) ? FragmentLanguage.SystemdUnit
        : StartsWithTable(text) ? FragmentLanguage.Toml
        : KnownCommands.IsOurCommand(FirstLine(text)) ? FragmentLanguage.Shell
        : FragmentLanguage.None;

    /// <summary>The language of a text whose tag is wrong; null when the tag may be right.</summary>
    private static FragmentLanguage? PlainlyOtherThan(FragmentLanguage tagged, string text)
    {
        if (tagged == FragmentLanguage.Shell)
        {
            return CrontabReader.LooksLikeCrontab(text) ? FragmentLanguage.Crontab
                : StartsLikeResource(text) ? FragmentLanguage.Yaml
                : StartsWithTable(text) ? FragmentLanguage.Toml
                : StartsLikeStatement(text) ? FragmentLanguage.Sql
                : null;
        }

        return tagged is FragmentLanguage.Yaml or FragmentLanguage.Toml or FragmentLanguage.Sql or FragmentLanguage.Dockerfile && KnownCommands.IsOurCommand(FirstLine(text))
            ? FragmentLanguage.Shell
            : null;
    }

    private static FragmentLanguage Guess(MarkdownCode code)
    {
        if (code.Title is { } title && FileLanguage.Of(title) is var byName && byName != FragmentLanguage.None)
            return byName;

        var text = code.Text;
        if (Transcript.LooksLikeTranscript(text))
            return FragmentLanguage.Transcript;

        if (text.IndexOf("apiVersion:", StringComparison.Ordinal) >= 0 && text.IndexOf("kind:", StringComparison.Ordinal) >= 0)
            return FragmentLanguage.Yaml;

        if (text.IndexOf("[tikv-importer]", StringComparison.Ordinal) >= 0)
            return FragmentLanguage.Toml;

        if (CrontabReader.LooksLikeCrontab(text))
            return FragmentLanguage.Crontab;

        if (UnitFile.LooksLikeUnit(text))
            return FragmentLanguage.SystemdUnit;

        return KnownCommands.StartsLikeCommand(text) ? FragmentLanguage.Shell
            : StartsLikeStatement(text) ? FragmentLanguage.Sql
            : FragmentLanguage.None;
    }

    /// <summary>The first line that is neither blank nor a comment.</summary>
    private static string FirstLine(string text) =>
        text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && line[0] != '#') ?? "";

    private static bool StartsLikeResource(string text) =>
        FirstLine(text) is var first && (first.StartsWith("apiVersion:", StringComparison.Ordinal) || first.StartsWith("- hosts:", StringComparison.Ordinal));

    private static bool StartsWithTable(string text) => Array.IndexOf(Tables, FirstLine(text)) >= 0;

    private static bool StartsLikeStatement(string text)
    {
        var start = text.TrimStart();
        return Array.Exists(Statements, keyword => start.StartsWith(keyword, StringComparison.Ordinal));
    }
}
