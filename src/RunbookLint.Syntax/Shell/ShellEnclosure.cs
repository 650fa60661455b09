namespace RunbookLint.Syntax.Shell;

/// <summary>What has an opening and a closing sign within a word.</summary>
internal enum ShellEnclosure
{
    SingleQuote,
    AnsiQuote,
    DoubleQuote,
    Backquote,
    Parameter,
    Command,
    Process,
    Array,
}
