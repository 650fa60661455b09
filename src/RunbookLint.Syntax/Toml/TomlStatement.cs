using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Toml;

/// <summary>A table header, or a key with its value, which may reach over lines.</summary>
/// <param name="Span">Where it stands, without its line break.</param>
/// <param name="IsHeader">Whether it is a header.</param>
/// <param name="EqualsSign">Where its equals sign is, if it has one.</param>
/// <param name="Problem">What is known to be wrong without parsing it.</param>
internal readonly record struct TomlStatement(TextSpan Span, bool IsHeader, int? EqualsSign, SyntaxError? Problem);
