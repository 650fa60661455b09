using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>A place that could not be understood: a syntax error, or a limit that was met.</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong, lower case, no full stop.</param>
/// <param name="IsLimit">Over a limit of the parser, rather than wrong.</param>
public sealed record LoweringProblem(SourceSpan Span, string Message, bool IsLimit);
