using System.Collections.Immutable;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>A row of a table with the commands in it.</summary>
internal sealed record StepRow(MarkdownRow Row, ImmutableArray<Mention> Mentions);
