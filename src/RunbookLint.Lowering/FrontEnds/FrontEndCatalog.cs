using RunbookLint.Lowering.FrontEnds.Crontab;
using RunbookLint.Lowering.FrontEnds.Dockerfile;
using RunbookLint.Lowering.FrontEnds.Justfile;
using RunbookLint.Lowering.FrontEnds.Makefile;
using RunbookLint.Lowering.FrontEnds.Markdown;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Sql;
using RunbookLint.Lowering.FrontEnds.Systemd;
using RunbookLint.Lowering.FrontEnds.Toml;
using RunbookLint.Lowering.FrontEnds.Yaml;

namespace RunbookLint.Lowering.FrontEnds;

/// <summary>The front ends by language.</summary>
public static class FrontEndCatalog
{
    private static readonly MarkdownFrontEnd Markdown = new();
    private static readonly ShellFrontEnd Shell = new();
    private static readonly YamlFrontEnd Yaml = new();
    private static readonly SqlFrontEnd Sql = new();
    private static readonly TomlFrontEnd Toml = new();
    private static readonly CrontabFrontEnd Crontab = new();
    private static readonly SystemdFrontEnd Systemd = new();
    private static readonly DockerfileFrontEnd Dockerfile = new();
    private static readonly MakefileFrontEnd Makefile = new();
    private static readonly JustfileFrontEnd Justfile = new();

    /// <summary>The front end of a language, or null when there is none.</summary>
    public static IFrontEnd? For(FragmentLanguage language) => language switch
    {
        FragmentLanguage.Markdown => Markdown,
        FragmentLanguage.Shell => Shell,
        FragmentLanguage.Yaml => Yaml,
        FragmentLanguage.Sql => Sql,
        FragmentLanguage.Toml => Toml,
        FragmentLanguage.Crontab => Crontab,
        FragmentLanguage.SystemdUnit => Systemd,
        FragmentLanguage.Dockerfile => Dockerfile,
        FragmentLanguage.Makefile => Makefile,
        FragmentLanguage.Justfile => Justfile,
        _ => null,
    };
}
