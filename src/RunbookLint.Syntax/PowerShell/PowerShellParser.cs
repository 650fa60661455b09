using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;

namespace RunbookLint.Syntax.PowerShell;

/// <summary>Reads the statements of PowerShell, as far as they matter to what a script runs. What it cannot read it passes over. Names are in lower case.</summary>
public sealed class PowerShellParser
{
    private readonly PowerShellCursor cursor;
    private readonly PowerShellExpressions expressions;
    private readonly List<ProgramFunction> functions = [];

    private PowerShellParser(string text)
    {
        cursor = new(text);
        expressions = new(cursor, this);
    }

    /// <summary>Reads a script. Never throws.</summary>
    public static ProgramUnit Parse(string text)
    {
        var parser = new PowerShellParser(text);
        var main = ImmutableArray.CreateBuilder<ProgramStatement>();

        while (!parser.cursor.IsAtEnd)
        {
            main.AddRange(parser.Statements());

            // A bracket too many.
            parser.cursor.Skip(1);
        }

        return new(main.ToImmutable(), [.. parser.functions], []) { Changing = ProgramWalk.SetAgain(parser.expressions.Shared, [.. main, .. parser.functions]) };
    }

    /// <summary>The statements up to a closing bracket.</summary>
    internal ImmutableArray<ProgramStatement> Statements()
    {
        var statements = ImmutableArray.CreateBuilder<ProgramStatement>();

        while (true)
        {
            cursor.SkipToStatement();
            if (cursor.IsAtEnd || cursor.Current is '}' or ')')
                return statements.ToImmutable();

            var start = cursor.At;
            statements.AddRange(Statement(start));

            if (cursor.At == start)
                cursor.Skip(1);
        }
    }

    /// <summary>A block in braces.</summary>
    internal ProgramBlock Block()
    {
        cursor.SkipBlank(overLines: true);
        var start = cursor.At;
        if (cursor.IsAtEnd || cursor.Current != '{')
            return new(new(start, 0), []);

        if (!cursor.TryEnter())
        {
            cursor.SkipBrackets();
            return new(TextSpan.FromBounds(start, cursor.At), []);
        }

        cursor.Skip(1);
        var statements = Statements();
        if (!cursor.IsAtEnd && cursor.Current == '}')
            cursor.Skip(1);

        cursor.Leave();
        return new(TextSpan.FromBounds(start, cursor.At), statements);
    }

    private IEnumerable<ProgramStatement> Statement(int start)
    {
        switch (cursor.PeekWord())
        {
            case "if":
                return [If(start)];
            case "foreach" when cursor.Behind("foreach") == '(':
                return [ForEach(start)];
            case "for" or "while":
                return [Loop(start)];
            case "do":
                return [Do(start)];
            case "switch":
                return [Switch(start)];
            case "try":
                return [Try(start)];
            case "function" or "filter":
                Function(start);
                return [];
            case "param":
                Parameters();
                return [];
            case "begin" or "process" or "end" or "trap" when cursor.Behind(cursor.PeekWord()) == '{':
                cursor.Word();
                return [Block()];
            case "class" or "enum" when cursor.Behind(cursor.PeekWord()) != '=':
                cursor.SkipPast('{');
                cursor.SkipBrackets();
                return [];
            case "using":
                cursor.SkipLine();
                return [];
            case "return":
                cursor.Word();
                var value = expressions.PipelineOrNothing();
                return [new ProgramReturn(SpanFrom(start), value)];
            case "throw" or "exit" or "break" or "continue":
                cursor.Word();
                var thrown = expressions.PipelineOrNothing();
                return [new ProgramLeave(SpanFrom(start), thrown)];
            default:
                return [Simple(start)];
        }
    }

    private ProgramStatement Simple(int start)
    {
        if (expressions.Target() is { } target)
        {
            cursor.SkipBlank();
            var isAppend = cursor.Current == '+';
            cursor.Skip(isAppend ? 2 : 1);
            cursor.SkipBlank(overLines: true);
            var value = expressions.PipelineOrNothing() ?? new ProgramOther(new(cursor.At, 0), []);
            return new ProgramAssign(SpanFrom(start), target, value, isAppend);
        }

        var step = expressions.PipelineOrNothing() ?? new ProgramOther(new(start, 0), []);
        return new ProgramDo(SpanFrom(start), step);
    }

    private ProgramBranch If(int start)
    {
        var conditions = ImmutableArray.CreateBuilder<ProgramExpression>();
        var branches = ImmutableArray.CreateBuilder<ProgramBlock>();
        var isComplete = false;

        do
        {
            cursor.Word();
            cursor.SkipBlank(overLines: true);
            conditions.Add(expressions.Parenthesized());
            branches.Add(Block());
        }
        while (cursor.FollowsOverLines("elseif"));

        if (cursor.FollowsOverLines("else"))
        {
            cursor.Word();
            branches.Add(Block());
            isComplete = true;
        }

        return new(SpanFrom(start), conditions.ToImmutable(), branches.ToImmutable(), isComplete);
    }

    private ProgramLoop ForEach(int start)
    {
        cursor.SkipPast('(');
        cursor.SkipBlank(overLines: true);
        var variable = cursor.Current == '$' ? expressions.VariableName() : null;
        cursor.SkipBlank(overLines: true);
        cursor.Word();
        cursor.SkipBlank(overLines: true);
        var source = expressions.PipelineOrNothing();
        cursor.SkipBlank(overLines: true);
        if (!cursor.IsAtEnd && cursor.Current == ')')
            cursor.Skip(1);

        return new(SpanFrom(start), variable, source, Block());
    }

    private ProgramLoop Loop(int start)
    {
        var isFor = cursor.Word() == "for";
        cursor.SkipBlank(overLines: true);

        if (isFor)
        {
            cursor.SkipBrackets();
            return new(SpanFrom(start), null, null, Block());
        }

        var condition = expressions.Parenthesized();
        return new(SpanFrom(start), null, condition, Block());
    }

    private ProgramLoop Do(int start)
    {
        cursor.Word();
        var body = Block();
        ProgramExpression? condition = null;

        if (cursor.FollowsOverLines("while") || cursor.FollowsOverLines("until"))
        {
            cursor.Word();
            cursor.SkipBlank(overLines: true);
            condition = expressions.Parenthesized();
        }

        return new(SpanFrom(start), null, condition, body);
    }

    private ProgramBranch Switch(int start)
    {
        cursor.Word();
        cursor.SkipBlank();
        while (!cursor.IsAtEnd && cursor.Current == '-')
        {
            cursor.Skip(1);
            cursor.Word();
            cursor.SkipBlank();
        }

        var subject = expressions.Parenthesized();
        var branches = ImmutableArray.CreateBuilder<ProgramBlock>();
        var isComplete = false;

        cursor.SkipBlank(overLines: true);
        if (!cursor.IsAtEnd && cursor.Current == '{' && cursor.TryEnter())
        {
            cursor.Skip(1);

            for (cursor.SkipToStatement(); !cursor.IsAtEnd && cursor.Current != '}'; cursor.SkipToStatement())
            {
                var before = cursor.At;
                isComplete |= cursor.PeekWord() == "default";
                expressions.Word();
                var block = Block();
                branches.Add(new(block.Span, [.. block.Statements.Where(statement => statement is not ProgramLeave { Value: null })]));
                if (cursor.At == before)
                    cursor.Skip(1);
            }

            cursor.Skip(1);
            cursor.Leave();
        }

        return new(SpanFrom(start), [subject], branches.ToImmutable(), isComplete);
    }

    private ProgramTry Try(int start)
    {
        cursor.Word();
        var body = Block();
        var handlers = ImmutableArray.CreateBuilder<ProgramBlock>();
        ProgramBlock? last = null;

        while (cursor.FollowsOverLines("catch"))
        {
            cursor.Word();
            for (cursor.SkipBlank(overLines: true); !cursor.IsAtEnd && cursor.Current is '[' or ','; cursor.SkipBlank(overLines: true))
            {
                if (cursor.Current == '[')
                    cursor.SkipBrackets();
                else
                    cursor.Skip(1);
            }

            handlers.Add(Block());
        }

        if (cursor.FollowsOverLines("finally"))
        {
            cursor.Word();
            last = Block();
        }

        return new(SpanFrom(start), body, handlers.ToImmutable(), last);
    }

    private void Function(int start)
    {
        cursor.Word();
        cursor.SkipBlank();
        var name = cursor.NameOfCommand();
        cursor.SkipBlank(overLines: true);
        var parameters = !cursor.IsAtEnd && cursor.Current == '(' ? ParameterList() : [];
        cursor.SkipBlank(overLines: true);

        // The parameters may stand in the body, too.
        if (!cursor.IsAtEnd && cursor.Current == '{' && cursor.TryEnter())
        {
            cursor.Skip(1);
            cursor.SkipToStatement();
            SkipAttributes();
            if (cursor.PeekWord() == "param")
                parameters = Parameters();

            var body = Statements();
            if (!cursor.IsAtEnd)
                cursor.Skip(1);

            cursor.Leave();
            functions.Add(new(SpanFrom(start), name, "", [.. parameters, new("args", null, IsRest: true)], body));
        }
    }

    private void SkipAttributes()
    {
        while (!cursor.IsAtEnd && cursor.Current == '[')
        {
            cursor.SkipBrackets();
            cursor.SkipToStatement();
        }
    }

    private List<ProgramParameter> Parameters()
    {
        cursor.Word();
        cursor.SkipBlank(overLines: true);
        return !cursor.IsAtEnd && cursor.Current == '(' ? ParameterList() : [];
    }

    private List<ProgramParameter> ParameterList()
    {
        var parameters = new List<ProgramParameter>();
        var isRest = false;
        cursor.Skip(1);

        while (!cursor.IsAtEnd && cursor.Current != ')')
        {
            cursor.SkipBlank(overLines: true);
            if (cursor.IsAtEnd || cursor.Current == ')')
                break;

            if (cursor.Current == '[')
            {
                var from = cursor.At;
                cursor.SkipBrackets();
                isRest |= cursor.TextFrom(from).IndexOf("ValueFromRemainingArguments", StringComparison.OrdinalIgnoreCase) >= 0;
            }
            else if (cursor.Current == '$')
            {
                var name = expressions.VariableName();
                cursor.SkipBlank(overLines: true);
                ProgramExpression? value = null;
                if (!cursor.IsAtEnd && cursor.Current == '=')
                {
                    cursor.Skip(1);
                    cursor.SkipBlank(overLines: true);
                    value = expressions.Read();
                }

                parameters.Add(new(name, value, isRest));
                isRest = false;
            }
            else
            {
                cursor.Skip(1);
            }
        }

        cursor.Skip(1);
        return parameters;
    }

    private TextSpan SpanFrom(int start) => cursor.SpanFrom(start);
}
