using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Groovy;

/// <summary>A node of a Groovy script. Spans are offsets into the parsed text.</summary>
/// <remarks>Pipelines are read as words, texts and brackets within brackets: what a step means is told by its name, not by the grammar around it.</remarks>
public abstract record GroovyNode(TextSpan Span);

/// <summary>A name, a keyword or a number.</summary>
public sealed record GroovyWord(TextSpan Span, string Name) : GroovyNode(Span);

/// <summary>An operator or another mark: <c>=</c>, <c>?:</c>, <c>-&gt;</c>, <c>,</c>.</summary>
public sealed record GroovySymbol(TextSpan Span, string Text) : GroovyNode(Span);

/// <summary>The end of a line outside of parentheses and square brackets.</summary>
public sealed record GroovyLineEnd(TextSpan Span) : GroovyNode(Span);

/// <summary>What stands in brackets, them included; the whole script is one without any.</summary>
/// <param name="Span">From bracket to bracket.</param>
/// <param name="Open">The bracket; NUL for the script.</param>
/// <param name="Children">What is inside.</param>
public sealed record GroovyGroup(TextSpan Span, char Open, ImmutableArray<GroovyNode> Children) : GroovyNode(Span);

/// <summary>A text in quotes of any kind, them included.</summary>
public sealed record GroovyString(TextSpan Span, ImmutableArray<GroovyStringPart> Parts) : GroovyNode(Span);

/// <summary>A part of a text.</summary>
public abstract record GroovyStringPart(TextSpan Span);

/// <summary>Decoded characters.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Value">The characters.</param>
/// <param name="Map">From them to the script.</param>
public sealed record GroovyLiteral(TextSpan Span, string Value, SpanMap Map) : GroovyStringPart(Span);

/// <summary><c>${…}</c> or <c>$name.name</c>.</summary>
/// <param name="Span">The whole of it.</param>
/// <param name="Expression">What stands in the braces, or behind the dollar.</param>
public sealed record GroovyInterpolation(TextSpan Span, string Expression) : GroovyStringPart(Span);
