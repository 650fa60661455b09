using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Jinja;

/// <summary>What a token is.</summary>
internal enum JinjaTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A string; its text is decoded.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An operator or a bracket.</summary>
    Mark,

    /// <summary>The end.</summary>
    End,
}

/// <summary>A token of an expression.</summary>
internal readonly record struct JinjaToken(JinjaTokenKind Kind, string Text, TextSpan Span);
