namespace RunbookLint.Lowering;

/// <summary>The languages that front ends read.</summary>
public enum FragmentLanguage
{
    /// <summary>Nothing that a front end reads.</summary>
    None,

    /// <summary>POSIX shell and bash.</summary>
    Shell,

    /// <summary>A terminal transcript: prompts, commands and output.</summary>
    Transcript,

    /// <summary>YAML and JSON.</summary>
    Yaml,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>TOML.</summary>
    Toml,

    /// <summary>SQL.</summary>
    Sql,

    /// <summary>AsciiDoc.</summary>
    AsciiDoc,

    /// <summary>reStructuredText.</summary>
    ReStructuredText,

    /// <summary>Org mode.</summary>
    Org,

    /// <summary>C#: programs, scripts (<c>.csx</c>) and file-based apps.</summary>
    CSharp,

    /// <summary>Python.</summary>
    Python,

    /// <summary>PowerShell.</summary>
    PowerShell,

    /// <summary>A crontab, of a user or of the system.</summary>
    Crontab,

    /// <summary>A unit file of systemd.</summary>
    SystemdUnit,

    /// <summary>A makefile.</summary>
    Makefile,

    /// <summary>A justfile.</summary>
    Justfile,

    /// <summary>A Jenkins pipeline.</summary>
    Jenkinsfile,

    /// <summary>An image's build instructions.</summary>
    Dockerfile,

    /// <summary>Terraform.</summary>
    Terraform,

    /// <summary>A template of a Helm chart.</summary>
    HelmTemplate,

    /// <summary>Text without a language of its own, told by its content.</summary>
    Text,
}
