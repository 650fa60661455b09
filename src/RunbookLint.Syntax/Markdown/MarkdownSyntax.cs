using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Markdown;

/// <summary>A block of a page. Spans are offsets into the parsed text.</summary>
public abstract record MarkdownBlock(TextSpan Span);

/// <summary>A heading.</summary>
/// <param name="Span">The line.</param>
/// <param name="Level">From 1 to 6.</param>
/// <param name="Text">The words, free of markup.</param>
public sealed record MarkdownHeading(TextSpan Span, int Level, string Text) : MarkdownBlock(Span);

/// <summary>A fenced or indented code block.</summary>
/// <param name="Span">The block with its fences.</param>
/// <param name="Info">The whole info string as written, empty without one.</param>
/// <param name="Language">The language of the info string in lower case, however it is spelt (<c>sh</c>, <c>{.bash}</c>, <c>language-sh</c>, <c>shell {copyable}</c>); empty without one.</param>
/// <param name="Title">A file name in the info string (<c>title="x.toml"</c>, <c>file=x.toml</c>, a bare <c>x.toml</c>), or null.</param>
/// <param name="IsFenced">Fenced rather than indented.</param>
/// <param name="Text">The content, free of indentation and quote marks of the blocks around it.</param>
/// <param name="Map">From <paramref name="Text"/> to the page.</param>
public sealed record MarkdownCode(TextSpan Span, string Info, string Language, string? Title, bool IsFenced, string Text, SpanMap Map)
    : MarkdownBlock(Span)
{
    /// <summary>The file that holds the content instead of the page; null when the page does.</summary>
    public FileInclude? Include { get; init; }
}

/// <summary>Another page that stands in the place of this block.</summary>
public sealed record MarkdownInclude(TextSpan Span, FileInclude File) : MarkdownBlock(Span);

/// <summary>A file that a page includes, or a part of it.</summary>
/// <param name="Path">As written.</param>
public sealed record FileInclude(string Path)
{
    /// <summary>The name of the part, which marks in the file bound; null for the whole file.</summary>
    public string? Tag { get; init; }

    /// <summary>The first line, from one; null from the start.</summary>
    public int? FirstLine { get; init; }

    /// <summary>The last line; null up to the end.</summary>
    public int? LastLine { get; init; }
}

/// <summary>A paragraph.</summary>
/// <param name="Span">The paragraph.</param>
/// <param name="Text">The words, free of markup; code spans without their backquotes.</param>
/// <param name="CodeSpans">Its inline code.</param>
public sealed record MarkdownParagraph(TextSpan Span, string Text, ImmutableArray<MarkdownCodeSpan> CodeSpans) : MarkdownBlock(Span);

/// <summary>Inline code.</summary>
/// <param name="Span">With its backquotes.</param>
/// <param name="Text">The content.</param>
/// <param name="Map">From <paramref name="Text"/> to the page.</param>
public sealed record MarkdownCodeSpan(TextSpan Span, string Text, SpanMap Map);

/// <summary>A list.</summary>
public sealed record MarkdownList(TextSpan Span, bool IsOrdered, ImmutableArray<MarkdownItem> Items) : MarkdownBlock(Span);

/// <summary>An item of a list.</summary>
/// <param name="Span">The item.</param>
/// <param name="IsChecked">For a task list, whether it is ticked; null for other items.</param>
/// <param name="Blocks">Its content.</param>
public sealed record MarkdownItem(TextSpan Span, bool? IsChecked, ImmutableArray<MarkdownBlock> Blocks) : MarkdownBlock(Span);

/// <summary>A block quote, an admonition, or a tab.</summary>
public sealed record MarkdownQuote(TextSpan Span, ImmutableArray<MarkdownBlock> Blocks) : MarkdownBlock(Span)
{
    /// <summary>The label of a tab; null for what is none.</summary>
    public string? Title { get; init; }
}

/// <summary>Raw HTML. A comment's text is without <c>&lt;!--</c> and <c>--&gt;</c>.</summary>
public sealed record MarkdownHtml(TextSpan Span, bool IsComment, string Text) : MarkdownBlock(Span);

/// <summary>A table; the first row holds the headings.</summary>
public sealed record MarkdownTable(TextSpan Span, ImmutableArray<MarkdownRow> Rows) : MarkdownBlock(Span);

/// <summary>A row of a table.</summary>
public sealed record MarkdownRow(TextSpan Span, ImmutableArray<MarkdownParagraph> Cells);

/// <summary>Front matter between <c>---</c> (YAML) or <c>+++</c> (TOML).</summary>
public sealed record MarkdownFrontMatter(TextSpan Span, bool IsToml, string Text, SpanMap Map) : MarkdownBlock(Span);

/// <summary>A parsed page. Markdown has no syntax errors; limits are errors.</summary>
public sealed record MarkdownPage(ImmutableArray<MarkdownBlock> Blocks, ImmutableArray<SyntaxError> Errors);

/// <summary>What a person typed in a terminal transcript, told apart from what was printed.</summary>
/// <param name="IsCommand">Typed rather than printed.</param>
/// <param name="Text">Free of prompts; continuation lines belong to the command.</param>
/// <param name="Map">From <paramref name="Text"/> to the transcript.</param>
public sealed record TranscriptPart(bool IsCommand, string Text, SpanMap Map)
{
    /// <summary>Whether it was typed at the prompt of a SQL client rather than of a shell.</summary>
    public bool IsSql { get; init; }
}
