using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax;

/// <summary>Something a parser could not read. Parsers go on behind it and never throw.</summary>
/// <param name="Span">The characters at fault, as narrow as possible.</param>
/// <param name="Message">What is wrong, for the person who wrote it: lower case, no full stop.</param>
/// <param name="IsLimit">Whether the text is over a limit of the parser (nesting, aliases, size) rather than wrong.</param>
public sealed record SyntaxError(TextSpan Span, string Message, bool IsLimit = false);
