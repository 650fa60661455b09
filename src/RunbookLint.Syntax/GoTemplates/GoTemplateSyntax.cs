using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.GoTemplates;

/// <summary>A part of a template of Go's <c>text/template</c>.</summary>
/// <param name="Span">Where it stands: an action with its braces, a block up to its <c>{{ end }}</c>.</param>
public abstract record GoNode(TextSpan Span);

/// <summary>Text that stands in the output as it is, without the blanks that trim markers beside it take away.</summary>
public sealed record GoText(TextSpan Span) : GoNode(Span);

/// <summary>An action that puts a value there, or sets a variable.</summary>
/// <param name="Span">The action with its braces.</param>
/// <param name="Around">The action with the blanks that its trim markers take away.</param>
/// <param name="Pipeline">What it evaluates.</param>
public sealed record GoAction(TextSpan Span, TextSpan Around, GoPipeline Pipeline) : GoNode(Span);

/// <summary><c>if</c> and <c>with</c>, all their <c>else</c> included. The first branch that applies counts.</summary>
public sealed record GoConditional(TextSpan Span, ImmutableArray<GoBranch> Branches) : GoNode(Span);

/// <summary>A branch of <c>if</c> or <c>with</c>.</summary>
/// <param name="Condition">Its condition; null for the last <c>else</c>.</param>
/// <param name="IsWith">Whether the condition is what the dot means inside.</param>
/// <param name="Body">What it gives.</param>
public sealed record GoBranch(GoPipeline? Condition, bool IsWith, ImmutableArray<GoNode> Body);

/// <summary><c>range</c>: its body for each item, or what stands behind <c>else</c> when there is none.</summary>
public sealed record GoRange(TextSpan Span, GoPipeline Pipeline, ImmutableArray<GoNode> Body, ImmutableArray<GoNode> Else) : GoNode(Span);

/// <summary><c>template "name" pipeline</c>, and <c>block</c>, which also defines what it calls.</summary>
public sealed record GoTemplateCall(TextSpan Span, string Name, GoPipeline? Argument) : GoNode(Span);

/// <summary><c>define "name"</c>.</summary>
public sealed record GoDefinition(TextSpan Span, string Name, ImmutableArray<GoNode> Body) : GoNode(Span);

/// <summary><c>break</c> or <c>continue</c>.</summary>
public sealed record GoJump(TextSpan Span, bool IsBreak) : GoNode(Span);

/// <summary>Commands, each of which is given the result of the one before it; and the variables that the result goes into.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Variables">The variables, with their <c>$</c>: none, one, or two of a <c>range</c>.</param>
/// <param name="IsDeclaration">Whether they are new (<c>:=</c>) rather than changed (<c>=</c>).</param>
/// <param name="Commands">The commands.</param>
public sealed record GoPipeline(TextSpan Span, ImmutableArray<string> Variables, bool IsDeclaration, ImmutableArray<GoCommand> Commands);

/// <summary>A value, or a function with its arguments.</summary>
public sealed record GoCommand(TextSpan Span, ImmutableArray<GoOperand> Operands);

/// <summary>A word of a command.</summary>
public abstract record GoOperand(TextSpan Span)
{
    /// <summary>The fields behind it: <c>a</c> and <c>b</c> of <c>$x.a.b</c>.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];
}

/// <summary>The dot, with its fields: <c>.Values.image</c>.</summary>
public sealed record GoDot(TextSpan Span) : GoOperand(Span);

/// <summary>A variable: <c>$</c>, <c>$name</c>, <c>$.Values</c>.</summary>
public sealed record GoVariable(TextSpan Span, string Name) : GoOperand(Span);

/// <summary>A function.</summary>
public sealed record GoFunction(TextSpan Span, string Name) : GoOperand(Span);

/// <summary>A pipeline in parentheses.</summary>
public sealed record GoGroup(TextSpan Span, GoPipeline Pipeline) : GoOperand(Span);

/// <summary>A string, decoded.</summary>
/// <param name="Span">With its quotes.</param>
/// <param name="Value">The text.</param>
/// <param name="IsVerbatim">Whether the text stands between the quotes character by character.</param>
public sealed record GoString(TextSpan Span, string Value, bool IsVerbatim) : GoOperand(Span);

/// <summary>A number, <c>true</c>, <c>false</c> or <c>nil</c>, as written.</summary>
public sealed record GoConstant(TextSpan Span, string Text) : GoOperand(Span);

/// <summary>A template, read.</summary>
/// <param name="Nodes">What it gives.</param>
/// <param name="Definitions">What it defines, at any depth.</param>
/// <param name="Errors">At most one: what stands behind it cannot be told.</param>
public sealed record GoTemplate(ImmutableArray<GoNode> Nodes, ImmutableArray<GoDefinition> Definitions, ImmutableArray<SyntaxError> Errors);
