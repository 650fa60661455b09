using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Python;

internal enum PythonKind
{
    Name,
    Number,
    String,
    Operator,
    NewLine,
    Indent,
    Dedent,
    End,
}

/// <summary>A token of Python.</summary>
internal readonly record struct PythonToken(PythonKind Kind, TextSpan Span, string Text)
{
    public bool Is(string text) => Kind is PythonKind.Operator or PythonKind.Name && Text == text;
}
