using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Neighbouring tabs: a reader follows one of them.</summary>
internal sealed record TabSet(TextSpan Span, ImmutableArray<MarkdownQuote> Tabs) : MarkdownBlock(Span);
