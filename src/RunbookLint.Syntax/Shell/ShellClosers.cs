namespace RunbookLint.Syntax.Shell;

/// <summary>What ends a list of statements.</summary>
[Flags]
internal enum ShellClosers
{
    None = 0,
    Parenthesis = 1 << 0,
    Brace = 1 << 1,
    Then = 1 << 2,
    Elif = 1 << 3,
    Else = 1 << 4,
    Fi = 1 << 5,
    Do = 1 << 6,
    Done = 1 << 7,
    ArmEnd = 1 << 8,
    Esac = 1 << 9,
}
