using RunbookLint.Lowering.FrontEnds.Crontab;
using RunbookLint.Lowering.FrontEnds.CSharp;
using RunbookLint.Lowering.FrontEnds.Dockerfile;
using RunbookLint.Lowering.FrontEnds.Jenkins;
using RunbookLint.Lowering.FrontEnds.Justfile;
using RunbookLint.Lowering.FrontEnds.Makefile;
using RunbookLint.Lowering.FrontEnds.Markdown;
using RunbookLint.Lowering.FrontEnds.Pages;
using RunbookLint.Lowering.FrontEnds.PlainText;
using RunbookLint.Lowering.FrontEnds.PowerShell;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Lowering.FrontEnds.Python;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Sql;
using RunbookLint.Lowering.FrontEnds.Systemd;
using RunbookLint.Lowering.FrontEnds.Terraform;
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
    private static readonly JenkinsFrontEnd Jenkins = new();
    private static readonly PlainTextFrontEnd PlainText = new();
    private static readonly CrontabFrontEnd Crontab = new();
    private static readonly SystemdFrontEnd Systemd = new();
    private static readonly ProgramFrontEnd CSharp = new(() => new CSharpLanguage());
    private static readonly DockerfileFrontEnd Dockerfile = new();
    private static readonly AsciiDocFrontEnd AsciiDoc = new();
    private static readonly ReStructuredTextFrontEnd ReStructuredText = new();
    private static readonly OrgFrontEnd Org = new();
    private static readonly ProgramFrontEnd Python = new(() => new PythonLanguage());
    private static readonly ProgramFrontEnd PowerShell = new(() => new PowerShellLanguage());
    private static readonly TerraformFrontEnd Terraform = new();
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
        FragmentLanguage.Jenkinsfile => Jenkins,
        FragmentLanguage.Text => PlainText,
        FragmentLanguage.Crontab => Crontab,
        FragmentLanguage.SystemdUnit => Systemd,
        FragmentLanguage.CSharp => CSharp,
        FragmentLanguage.Dockerfile => Dockerfile,
        FragmentLanguage.AsciiDoc => AsciiDoc,
        FragmentLanguage.ReStructuredText => ReStructuredText,
        FragmentLanguage.Org => Org,
        FragmentLanguage.Python => Python,
        FragmentLanguage.PowerShell => PowerShell,
        FragmentLanguage.Terraform => Terraform,
        FragmentLanguage.Makefile => Makefile,
        FragmentLanguage.Justfile => Justfile,
        _ => null,
    };
}
