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
}
