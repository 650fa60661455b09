using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Syntax.PowerShell;

/// <summary>Reads pipelines, commands and expressions of PowerShell.</summary>
internal sealed partial class PowerShellExpressions(PowerShellCursor cursor, PowerShellParser parser)
{
    /// <summary>Whether a value is put in here: <c>$name</c>, <c>${name}</c>, <c>$(…)</c>.</summary>
    public static bool StartsValue(PowerShellCursor cursor) =>
        cursor.Current == '$' && (char.IsLetter(cursor.Peek(1)) || cursor.Peek(1) is '_' or '{' or '(' or '?');

    /// <summary>Commands with pipes between them; null when there is nothing.</summary>
    public ProgramExpression? PipelineOrNothing()
    {
        cursor.SkipBlank();
        if (EndsStatement())
            return null;

        var start = cursor.At;
        var steps = ImmutableArray.CreateBuilder<ProgramExpression>();
        ProgramExpression? value = null;

        for (var count = 0; ; count++)
        {
            value = Element(value);
            cursor.SkipBlank();

            if (count < GrowthLimits.OperatorsInARow && cursor.Current == '|' && cursor.Peek(1) != '|')
            {
                cursor.Skip(1);
            }
            else if (cursor.Current is '|' or '&' && cursor.Peek(1) == cursor.Current)
            {
                steps.Add(value);
                value = null;
                count = 0;
                cursor.Skip(2);
            }
            else if (cursor.Current == '|')
            {
                value = TooLong(value);
                break;
            }
            else
            {
                break;
            }

            cursor.SkipBlank(overLines: true);
            if (EndsStatement())
                break;
        }

        if (cursor.Current == '&')
            cursor.Skip(1);

        if (value is not null)
            steps.Add(value);

        return steps.Count == 1 ? steps[0] : new ProgramOther(cursor.SpanFrom(start), steps.ToImmutable());
    }

    /// <summary>What is assigned to, when an assignment starts here; null, and nothing read, when none does.</summary>
    public ProgramExpression? Target()
    {
        var start = cursor.At;
        while (cursor.Current == '[')
        {
            cursor.SkipBrackets();
            cursor.SkipBlank();
        }

        if (cursor.Current != '$' || !StartsValue(cursor) || cursor.Peek(1) == '(')
        {
            cursor.MoveTo(start);
            return null;
        }

        var target = Postfix(cursor.At, Dollar());
        cursor.SkipBlank();

        if ((cursor.Current == '=' && cursor.Peek(1) != '=') || (cursor.Current == '+' && cursor.Peek(1) == '='))
            return target;

        cursor.MoveTo(start);
        return null;
    }

    /// <summary>An expression in parentheses.</summary>
    public ProgramExpression Parenthesized()
    {
        var start = cursor.At;
        if (cursor.Current != '(')
            return new ProgramOther(new(start, 0), []);

        if (!cursor.TryEnter())
        {
            cursor.SkipBrackets();
            return new ProgramOther(cursor.SpanFrom(start), []);
        }

        cursor.Skip(1);
        cursor.SkipBlank(overLines: true);
        var statements = parser.Statements();
        if (cursor.Current == ')')
            cursor.Skip(1);

        cursor.Leave();
        return ValueOf(statements, cursor.SpanFrom(start));
    }

    /// <summary>The name of the variable here, in lower case and without its scope.</summary>
    public string VariableName()
    {
        cursor.Skip(1);
        string name;

        if (cursor.Current == '{')
        {
            var start = cursor.At + 1;
            cursor.SkipPast('}');
            name = cursor.Text.Substring(start, Math.Max(0, cursor.At - 1 - start)).ToLowerInvariant();
        }
        else
        {
            var start = cursor.At;
            while (char.IsLetterOrDigit(cursor.Current) || cursor.Current is '_' or '?' || (cursor.Current == ':' && (char.IsLetterOrDigit(cursor.Peek(1)) || cursor.Peek(1) == '_') && cursor.At > start))
                cursor.Skip(1);

            name = cursor.TextFrom(start).ToLowerInvariant();
        }

        var colon = name.IndexOf(':');
        if (colon >= 0 && name.Substring(0, colon) is "script" or "global")
            Shared.Add(name.Substring(colon + 1));

        return colon >= 0 && name.Substring(0, colon) is "script" or "global" or "local" or "private" or "using" or "variable" ? name.Substring(colon + 1) : name;
    }

    /// <summary>The variables that functions may set for all of the script.</summary>
    public HashSet<string> Shared { get; } = new(StringComparer.Ordinal);

    /// <summary>A variable, a variable of the environment, or a sub-expression.</summary>
    public ProgramExpression Dollar()
    {
        var start = cursor.At;

        if (cursor.Peek(1) == '(')
        {
            cursor.Skip(1);
            return Parenthesized();
        }

        if (!StartsValue(cursor))
        {
            cursor.Skip(1);
            return new ProgramOther(cursor.SpanFrom(start), []);
        }

        var name = VariableName();
        var span = TextSpan.FromBounds(start, cursor.At);
        if (!name.StartsWith("env:", StringComparison.Ordinal))
            return new ProgramName(span, name);

        // The environment tells capitals from small letters, outside of Windows.
        var variable = cursor.Text.Substring(start, cursor.At - start).TrimStart('$', '{').TrimEnd('}').Substring(4);
        return new ProgramElement(span, new ProgramName(span, "env:"), new ProgramText(span, [new ProgramLiteral(span, variable, SpanMap.Shifted(start, variable.Length))]));
    }

    /// <summary>An expression, up to a comma that separates parameters.</summary>
    public ProgramExpression Read()
    {
        var start = cursor.At;
        return cursor.TryEnter() ? Left(start, Sum(allowsList: false)) : Skipped(start);

        ProgramExpression Left(int from, ProgramExpression value)
        {
            cursor.Leave();
            return value;
        }
    }

    /// <summary>One word of a command.</summary>
    public ProgramExpression Word()
    {
        var start = cursor.At;

        if (cursor.Current == '{' || (cursor.Current == '@' && cursor.Peek(1) is '(' or '{'))
            return Primary();

        if (cursor.Current == '(' || (cursor.Current == '@' && cursor.Peek(1) is '"' or '\''))
            return Postfix(start, Primary());

        if (cursor.Current == '@' && (char.IsLetter(cursor.Peek(1)) || cursor.Peek(1) == '_'))
        {
            var name = VariableName();
            return new ProgramSpread(cursor.SpanFrom(start), new ProgramName(cursor.SpanFrom(start), name));
        }

        // A whole variable may have members; text around it makes a word of it.
        if (StartsValue(cursor))
        {
            var value = Postfix(start, Dollar());
            if (EndsWord())
                return value;

            cursor.MoveTo(start);
        }

        var strings = new PowerShellStrings(cursor, this);
        while (!EndsWord())
        {
            if (cursor.Current is '"' or '\'')
                strings.Quoted();
            else if (cursor.Current == '`')
                strings.Escape();
            else if (StartsValue(cursor))
                strings.Value();
            else
                strings.Copy();
        }

        return new ProgramText(TextSpan.FromBounds(start, cursor.At), strings.Parts());
    }
}
