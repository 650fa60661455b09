using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Programs;

/// <summary>
/// A node of a program in any general-purpose language, as far as it matters to what the program runs: values, calls, and their order.
/// Readers limit how deeply nodes are nested. Spans are offsets into the parsed text.
/// </summary>
public abstract record ProgramNode(TextSpan Span);

/// <summary>Something that has a value.</summary>
public abstract record ProgramExpression(TextSpan Span) : ProgramNode(Span);

/// <summary>A text, with the values that are put into it.</summary>
public sealed record ProgramText(TextSpan Span, ImmutableArray<ProgramExpression> Parts) : ProgramExpression(Span);

/// <summary>A stretch of literal text.</summary>
/// <param name="Span">The stretch, without its quotes.</param>
/// <param name="Value">The characters, decoded.</param>
/// <param name="Map">From <paramref name="Value"/> to the parsed text.</param>
public sealed record ProgramLiteral(TextSpan Span, string Value, SpanMap Map) : ProgramExpression(Span);

/// <summary>A variable, a constant, a function or a type.</summary>
public sealed record ProgramName(TextSpan Span, string Name) : ProgramExpression(Span);

/// <summary>A member of something: <c>target.Name</c>.</summary>
public sealed record ProgramMember(TextSpan Span, ProgramExpression Target, string Name) : ProgramExpression(Span);

/// <summary>An element: <c>target[index]</c>.</summary>
public sealed record ProgramElement(TextSpan Span, ProgramExpression Target, ProgramExpression Index) : ProgramExpression(Span);

/// <summary>A call.</summary>
public sealed record ProgramCall(TextSpan Span, ProgramExpression Callee, ImmutableArray<ProgramArgument> Arguments) : ProgramExpression(Span);

/// <summary>An argument of a call.</summary>
/// <param name="Span">The argument with its name.</param>
/// <param name="Name">The name, or null for one by position.</param>
/// <param name="Value">The value.</param>
/// <param name="IsSpread">Whether the elements of the value are the arguments.</param>
public sealed record ProgramArgument(TextSpan Span, string? Name, ProgramExpression Value, bool IsSpread = false) : ProgramNode(Span);

/// <summary>A new object, with the members that are set at once.</summary>
/// <param name="Span">The whole expression.</param>
/// <param name="Type">The name of the type without its namespace; empty when it is left to the compiler.</param>
/// <param name="Arguments">What the constructor is given.</param>
/// <param name="Members">What is set behind it.</param>
/// <param name="Items">What is added to it.</param>
public sealed record ProgramNew(
    TextSpan Span, string Type, ImmutableArray<ProgramArgument> Arguments, ImmutableArray<ProgramArgument> Members, ImmutableArray<ProgramExpression> Items)
    : ProgramExpression(Span);

/// <summary>A list, an array or a tuple.</summary>
public sealed record ProgramList(TextSpan Span, ImmutableArray<ProgramExpression> Items) : ProgramExpression(Span);

/// <summary>The elements of a list among others: <c>*items</c>, <c>..items</c>.</summary>
public sealed record ProgramSpread(TextSpan Span, ProgramExpression Value) : ProgramExpression(Span);

/// <summary>A dictionary.</summary>
public sealed record ProgramMap(TextSpan Span, ImmutableArray<ProgramEntry> Entries) : ProgramExpression(Span);

/// <summary>An entry of a dictionary; without a key, the entries of another one.</summary>
public sealed record ProgramEntry(TextSpan Span, ProgramExpression? Key, ProgramExpression Value) : ProgramNode(Span);

/// <summary>Texts or lists joined: <c>a + b + c</c>.</summary>
public sealed record ProgramSum(TextSpan Span, ImmutableArray<ProgramExpression> Operands) : ProgramExpression(Span);

/// <summary>A text in which <c>%s</c> and <c>%(name)s</c> stand for values.</summary>
public sealed record ProgramFormat(TextSpan Span, ProgramExpression Template, ProgramExpression Values) : ProgramExpression(Span);

/// <summary>A value, and another one in case that there is none: <c>a ?? b</c>.</summary>
public sealed record ProgramDefault(TextSpan Span, ProgramExpression Value, ProgramExpression Fallback) : ProgramExpression(Span);

/// <summary>One of two values.</summary>
public sealed record ProgramEither(TextSpan Span, ProgramExpression Condition, ProgramExpression Then, ProgramExpression Else) : ProgramExpression(Span);

/// <summary>A function without a name.</summary>
public sealed record ProgramLambda(TextSpan Span, ImmutableArray<string> Parameters, ImmutableArray<ProgramStatement> Body) : ProgramExpression(Span);

/// <summary>The end of something that runs by itself is waited for.</summary>
public sealed record ProgramAwait(TextSpan Span, ProgramExpression Value) : ProgramExpression(Span);

/// <summary>Steps that one step comes before: <c>a &gt;&gt; b</c>.</summary>
public sealed record ProgramShift(TextSpan Span, ProgramExpression Left, ProgramExpression Right) : ProgramExpression(Span);

/// <summary>A command line, as languages have them that are shells too: the program and its arguments.</summary>
/// <param name="Span">The whole command.</param>
/// <param name="Words">The program and its arguments.</param>
/// <param name="Input">What comes through the pipe before it, or null.</param>
public sealed record ProgramCommand(TextSpan Span, ImmutableArray<ProgramExpression> Words, ProgramExpression? Input) : ProgramExpression(Span);

/// <summary>Something whose value only the run knows; what is inside is run all the same.</summary>
public sealed record ProgramOther(TextSpan Span, ImmutableArray<ProgramExpression> Inside) : ProgramExpression(Span);

/// <summary>Something that is done.</summary>
public abstract record ProgramStatement(TextSpan Span) : ProgramNode(Span);

/// <summary>An expression is evaluated.</summary>
public sealed record ProgramDo(TextSpan Span, ProgramExpression Expression) : ProgramStatement(Span);

/// <summary>A variable, a member or an element is set.</summary>
public sealed record ProgramAssign(TextSpan Span, ProgramExpression Target, ProgramExpression Value, bool IsAppend = false) : ProgramStatement(Span);

/// <summary>Steps of which one branch is taken.</summary>
/// <param name="Span">The whole statement.</param>
/// <param name="Conditions">What is evaluated to decide.</param>
/// <param name="Branches">The ways to go.</param>
/// <param name="IsComplete">Whether one of the branches is always taken.</param>
public sealed record ProgramBranch(
    TextSpan Span, ImmutableArray<ProgramExpression> Conditions, ImmutableArray<ProgramBlock> Branches, bool IsComplete) : ProgramStatement(Span);

/// <summary>Steps that are repeated.</summary>
/// <param name="Span">The whole statement.</param>
/// <param name="Variable">What takes each element, or null.</param>
/// <param name="Source">The elements or the condition, or null.</param>
/// <param name="Body">The steps.</param>
public sealed record ProgramLoop(TextSpan Span, string? Variable, ProgramExpression? Source, ProgramBlock Body) : ProgramStatement(Span)
{
    /// <summary>Whether the rounds may overlap.</summary>
    public bool IsParallel { get; init; }
}

/// <summary>Steps that may fail.</summary>
public sealed record ProgramTry(TextSpan Span, ProgramBlock Body, ImmutableArray<ProgramBlock> Handlers, ProgramBlock? Finally) : ProgramStatement(Span);

/// <summary>Steps inside of something that is entered and left: <c>with … as name:</c>.</summary>
public sealed record ProgramWith(TextSpan Span, ProgramExpression Resource, ProgramExpression? Target, ProgramBlock Body) : ProgramStatement(Span);

/// <summary>The function ends here.</summary>
public sealed record ProgramReturn(TextSpan Span, ProgramExpression? Value) : ProgramStatement(Span);

/// <summary>The list of steps ends here: <c>throw</c>, <c>break</c>, <c>exit</c>.</summary>
public sealed record ProgramLeave(TextSpan Span, ProgramExpression? Value) : ProgramStatement(Span);

/// <summary>Steps one after the other.</summary>
public sealed record ProgramBlock(TextSpan Span, ImmutableArray<ProgramStatement> Statements) : ProgramStatement(Span);

/// <summary>A function is defined.</summary>
/// <param name="Span">The whole definition.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">The type that it belongs to; empty outside of one.</param>
/// <param name="Parameters">What it is given.</param>
/// <param name="Body">What it does.</param>
public sealed record ProgramFunction(TextSpan Span, string Name, string Owner, ImmutableArray<ProgramParameter> Parameters, ImmutableArray<ProgramStatement> Body)
    : ProgramStatement(Span)
{
    /// <summary>Whether the program starts here.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Whether it sees the variables of the function around it.</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether it makes ready an object of its type rather than doing a step.</summary>
    public bool IsConstructor { get; init; }

    /// <summary>What stands above it to change its meaning, such as a task of a workflow.</summary>
    public ImmutableArray<ProgramExpression> Decorators { get; init; } = [];
}

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its value when none is given, or null.</param>
/// <param name="IsRest">Whether it takes all arguments that are left.</param>
public sealed record ProgramParameter(string Name, ProgramExpression? Default, bool IsRest = false);

/// <summary>A field or a constant of a type.</summary>
public sealed record ProgramField(string Owner, string Name, ProgramExpression Value);

/// <summary>A parsed program.</summary>
/// <param name="Main">The steps outside of functions.</param>
/// <param name="Functions">The functions and methods, also those inside of others.</param>
/// <param name="Fields">The fields that are set once.</param>
public sealed record ProgramUnit(ImmutableArray<ProgramStatement> Main, ImmutableArray<ProgramFunction> Functions, ImmutableArray<ProgramField> Fields)
{
    /// <summary>Files whose names the program imports, by the name that they have in it.</summary>
    public ImmutableDictionary<string, string> Imports { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What imported names are called in their files, where that is something else.</summary>
    public ImmutableDictionary<string, string> Aliases { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Variables that something sets from elsewhere, so that no place in the text says what they hold: <c>global x</c>, <c>$script:x</c>, <c>ref x</c>.</summary>
    public ImmutableHashSet<string> Changing { get; init; } = [];
}
