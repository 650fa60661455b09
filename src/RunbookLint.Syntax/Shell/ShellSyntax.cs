using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Shell;

/// <summary>A node of a shell script. Spans are offsets into the parsed text.</summary>
public abstract record ShellNode(TextSpan Span);

/// <summary>A parsed script, or the inside of a substitution or compound command.</summary>
public sealed record ShellList(TextSpan Span, ImmutableArray<ShellStatement> Statements) : ShellNode(Span);

/// <summary>An and-or list with what ends it.</summary>
/// <param name="Span">Without the terminator.</param>
/// <param name="First">The first pipeline.</param>
/// <param name="Rest">The pipelines behind <c>&amp;&amp;</c> and <c>||</c>, left to right.</param>
/// <param name="IsBackground">Ended by <c>&amp;</c>: the script goes on while it runs.</param>
public sealed record ShellStatement(TextSpan Span, ShellPipeline First, ImmutableArray<ShellAndOr> Rest, bool IsBackground) : ShellNode(Span);

/// <summary>A pipeline behind <c>&amp;&amp;</c> (<paramref name="IsAnd"/>) or <c>||</c>.</summary>
public sealed record ShellAndOr(bool IsAnd, ShellPipeline Pipeline);

/// <summary>Commands joined by <c>|</c> or <c>|&amp;</c>.</summary>
/// <param name="Span">From the first to the last command.</param>
/// <param name="IsNegated">Written behind <c>!</c>.</param>
/// <param name="Commands">At least one.</param>
public sealed record ShellPipeline(TextSpan Span, bool IsNegated, ImmutableArray<ShellCommand> Commands) : ShellNode(Span);

/// <summary>A command of any kind.</summary>
public abstract record ShellCommand(TextSpan Span, ImmutableArray<ShellRedirection> Redirections) : ShellNode(Span);

/// <summary><c>A=b command word … &gt;file</c>. Without words it only assigns. <c>time</c> and other keywords that run a command are words.</summary>
/// <remarks>
/// Behind <c>export</c>, <c>local</c>, <c>readonly</c>, <c>declare</c> and <c>typeset</c>, an argument written <c>name=value</c> or
/// <c>name=( … )</c> is in <see cref="Assignments"/> and not in <see cref="Words"/>; the command word, options and bare names stay in
/// <see cref="Words"/>. So such a command has words and assignments, and the assignments stand behind the first word.
/// </remarks>
public sealed record ShellSimpleCommand(
    TextSpan Span, ImmutableArray<ShellAssignment> Assignments, ImmutableArray<ShellWord> Words, ImmutableArray<ShellRedirection> Redirections)
    : ShellCommand(Span, Redirections);

/// <summary><c>( … )</c> when <paramref name="IsSubshell"/>, else <c>{ …; }</c>.</summary>
public sealed record ShellGroup(TextSpan Span, bool IsSubshell, ShellList Body, ImmutableArray<ShellRedirection> Redirections)
    : ShellCommand(Span, Redirections);

/// <summary><c>if … then … elif … else … fi</c>.</summary>
public sealed record ShellIf(TextSpan Span, ImmutableArray<ShellIfClause> Clauses, ShellList? Else, ImmutableArray<ShellRedirection> Redirections)
    : ShellCommand(Span, Redirections);

/// <summary>A condition and what runs when it holds.</summary>
public sealed record ShellIfClause(ShellList Condition, ShellList Body);

/// <summary><c>while</c> and <c>until</c>.</summary>
public sealed record ShellWhile(TextSpan Span, bool IsUntil, ShellList Condition, ShellList Body, ImmutableArray<ShellRedirection> Redirections)
    : ShellCommand(Span, Redirections);

/// <summary><c>for name in words</c> and <c>select</c>; <paramref name="Items"/> is default without <c>in</c>.</summary>
public sealed record ShellFor(
    TextSpan Span, string Variable, ImmutableArray<ShellWord> Items, ShellList Body, ImmutableArray<ShellRedirection> Redirections)
    : ShellCommand(Span, Redirections);

/// <summary><c>for (( … ))</c>.</summary>
public sealed record ShellArithmeticFor(TextSpan Span, string Header, ShellList Body, ImmutableArray<ShellRedirection> Redirections)
    : ShellCommand(Span, Redirections);

/// <summary><c>case word in … esac</c>.</summary>
public sealed record ShellCase(TextSpan Span, ShellWord Subject, ImmutableArray<ShellCaseArm> Arms, ImmutableArray<ShellRedirection> Redirections)
    : ShellCommand(Span, Redirections);

/// <summary>One arm of a <c>case</c>.</summary>
public sealed record ShellCaseArm(ImmutableArray<ShellWord> Patterns, ShellList Body);

/// <summary><c>name() { … }</c> and <c>function name</c>.</summary>
public sealed record ShellFunction(TextSpan Span, string Name, ShellCommand Body) : ShellCommand(Span, []);

/// <summary><c>[[ … ]]</c>: its operators are words too.</summary>
public sealed record ShellTest(TextSpan Span, ImmutableArray<ShellWord> Words, ImmutableArray<ShellRedirection> Redirections)
    : ShellCommand(Span, Redirections);

/// <summary><c>(( … ))</c>.</summary>
public sealed record ShellArithmetic(TextSpan Span, string Expression, ImmutableArray<ShellRedirection> Redirections)
    : ShellCommand(Span, Redirections);

/// <summary><c>name=value</c>, <c>name+=value</c>, <c>name[i]=value</c>, <c>name=(a b)</c>; also behind <c>export</c>, <c>local</c>, <c>readonly</c>, <c>declare</c>.</summary>
/// <param name="Span">The whole assignment.</param>
/// <param name="Name">The variable.</param>
/// <param name="IsAppend">Whether it is written <c>+=</c>.</param>
/// <param name="Index">Between the brackets of <c>name[i]</c>, or null.</param>
/// <param name="Value">The value, an empty word when nothing follows <c>=</c>; null for an array.</param>
/// <param name="Elements">The words of an array in parentheses; default for a plain value.</param>
public sealed record ShellAssignment(
    TextSpan Span, string Name, bool IsAppend, string? Index, ShellWord? Value, ImmutableArray<ShellWord> Elements) : ShellNode(Span);

/// <summary>A redirection.</summary>
/// <param name="Span">The operator and its target.</param>
/// <param name="Descriptor">The number before the operator, or null.</param>
/// <param name="Operator"><c>&gt;</c>, <c>&gt;&gt;</c>, <c>&lt;</c>, <c>&lt;&lt;</c>, <c>&lt;&lt;-</c>, <c>&lt;&lt;&lt;</c>, <c>&amp;&gt;</c>, <c>&gt;&amp;</c> and so on.</param>
/// <param name="Target">The word behind it: a file, a descriptor, a here-string, or the delimiter of a here-document.</param>
/// <param name="Document">The body of a here-document.</param>
public sealed record ShellRedirection(TextSpan Span, int? Descriptor, string Operator, ShellWord Target, ShellHereDocument? Document) : ShellNode(Span)
{
    private ShellHereDocument? document = Document;

    /// <summary>The body of a here-document.</summary>
    public ShellHereDocument? Document { get => document; init => document = value; }

    /// <summary>The body stands lines behind the operator, where the command that holds this redirection is already complete.</summary>
    internal void Complete(ShellHereDocument body) => document = body;
}

/// <summary>The body of a here-document.</summary>
/// <param name="Span">The lines of the body, without the delimiter.</param>
/// <param name="IsLiteral">The delimiter was quoted: nothing in the body is expanded.</param>
/// <param name="Body">The body as one word; leading tabs are gone after <c>&lt;&lt;-</c>.</param>
public sealed record ShellHereDocument(TextSpan Span, bool IsLiteral, ShellWord Body) : ShellNode(Span);

/// <summary>A word, made of parts that stand side by side.</summary>
public sealed record ShellWord(TextSpan Span, ImmutableArray<ShellWordPart> Parts) : ShellNode(Span);

/// <summary>A part of a word.</summary>
/// <param name="Span">Where it stands, its quotes included.</param>
/// <param name="IsQuoted">Inside quotes of any kind: neither split nor globbed.</param>
public abstract record ShellWordPart(TextSpan Span, bool IsQuoted) : ShellNode(Span);

/// <summary>Characters that stand for themselves, decoded.</summary>
/// <param name="Span">Where they stand, quotes included.</param>
/// <param name="IsQuoted">Whether they stand in quotes, or behind a backslash each.</param>
/// <param name="Value">Decoded: no quotes, backslashes or line continuations.</param>
/// <param name="Map">From <paramref name="Value"/> to the script's text.</param>
public sealed record ShellLiteral(TextSpan Span, bool IsQuoted, string Value, SpanMap Map) : ShellWordPart(Span, IsQuoted);

/// <summary><c>$name</c>, <c>${name}</c> and all forms with an operator.</summary>
/// <param name="Span">From the dollar sign on.</param>
/// <param name="IsQuoted">Whether it stands in double quotes or a here-document.</param>
/// <param name="Name">The variable, a digit, or one of <c>@ * # ? - $ !</c>.</param>
/// <param name="Index">Between brackets (<c>@</c>, <c>*</c>, a number or an expression), or null.</param>
/// <param name="Operator"><c>:-</c>, <c>-</c>, <c>:=</c>, <c>=</c>, <c>:+</c>, <c>+</c>, <c>:?</c>, <c>?</c>, <c>#</c>, <c>##</c>, <c>%</c>, <c>%%</c>, <c>/</c>, <c>//</c>, <c>:</c>, <c>^</c>, <c>,</c>, <c>@</c> …; <c>length</c> for <c>${#name}</c>, <c>indirect</c> for <c>${!name}</c>; null for a plain expansion.</param>
/// <param name="Argument">What stands behind the operator, or null.</param>
/// <remarks>
/// <c>${!name:-x}</c> and <c>${!prefix*}</c> are <c>indirect</c> with an argument, or without. What bash would refuse to expand, such as
/// <c>${project.version}</c>, keeps an operator that shell does not have, or an empty name; it is never a plain expansion.
/// The argument of <c>/</c> is the pattern, a slash and the replacement.
/// </remarks>
public sealed record ShellParameter(TextSpan Span, bool IsQuoted, string Name, string? Index, string? Operator, ShellWord? Argument)
    : ShellWordPart(Span, IsQuoted);

/// <summary><c>$(…)</c> and backquotes.</summary>
public sealed record ShellCommandSubstitution(TextSpan Span, bool IsQuoted, ShellList Body) : ShellWordPart(Span, IsQuoted);

/// <summary><c>$((…))</c>.</summary>
public sealed record ShellArithmeticExpansion(TextSpan Span, bool IsQuoted, string Expression) : ShellWordPart(Span, IsQuoted);

/// <summary><c>&lt;(…)</c> and <c>&gt;(…)</c>.</summary>
public sealed record ShellProcessSubstitution(TextSpan Span, bool IsOutput, ShellList Body) : ShellWordPart(Span, false);

/// <summary>A comment, with its <c>#</c>.</summary>
public sealed record ShellComment(TextSpan Span, string Text);

/// <summary>The result of parsing a script: what could be read, and what could not.</summary>
public sealed record ShellScript(ShellList Root, ImmutableArray<ShellComment> Comments, ImmutableArray<SyntaxError> Errors);
