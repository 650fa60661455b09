using RunbookLint.Lowering.FrontEnds.Crontab;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Systemd;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Tells the language of a fence by its info string, else by its content.</summary>
internal static class FenceLanguage
{
    /// <summary>The language; none for output, prose and languages that hold no plan.</summary>
    public static FragmentLanguage Of(MarkdownCode code) => code.Language switch
    {
        "sh" or "bash" or "shell" or "zsh" or "ksh" or "shellscript" or "dash" => CrontabReader.LooksLikeCrontab(code.Text) ? FragmentLanguage.Crontab : FragmentLanguage.Shell,
        "console" or "shell-session" or "shellsession" or "terminal" or "session" or "sh-session" or "bash-session" => OfConsole(code.Text),
        "yaml" or "yml" or "json" or "jsonc" or "helm" => FragmentLanguage.Yaml,
        "toml" => FragmentLanguage.Toml,
        "sql" or "mysql" or "tidb" => FragmentLanguage.Sql,
        "cron" or "crontab" => FragmentLanguage.Crontab,
        "systemd" or "service" or "unit" or "timer" => FragmentLanguage.SystemdUnit,
        "ini" or "conf" or "desktop" or "properties" when UnitFile.LooksLikeUnit(code.Text) => FragmentLanguage.SystemdUnit,
        "make" or "makefile" or "mk" => FragmentLanguage.Makefile,
        "just" or "justfile" => FragmentLanguage.Justfile,
        "dockerfile" or "docker" or "containerfile" => FragmentLanguage.Dockerfile,
        "csharp" or "cs" or "c#" or "csx" => FragmentLanguage.CSharp,
        "python" or "py" or "python3" => FragmentLanguage.Python,
        "powershell" or "pwsh" or "ps1" or "posh" => FragmentLanguage.PowerShell,
        "" => Guess(code),
        _ => FragmentLanguage.None,
    };

    private static FragmentLanguage OfConsole(string text) =>
        Transcript.LooksLikeTranscript(text) || Transcript.HasRootPrompt(text) ? FragmentLanguage.Transcript
        : KnownCommands.StartsLikeCommand(text) ? FragmentLanguage.Shell
        : FragmentLanguage.None;

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

    private static bool StartsLikeStatement(string text)
    {
        var start = text.TrimStart();
        return new[] { "IMPORT INTO ", "BACKUP ", "RESTORE ", "LOAD DATA ", "FLASHBACK ", "ALTER TABLE ", "SET GLOBAL ", "SET CONFIG " }
            .Any(keyword => start.StartsWith(keyword, StringComparison.Ordinal));
    }
}
