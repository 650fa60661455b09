using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>
/// Turns words into arguments: quotes go, known variables are put in, unquoted values are split, and what only the run knows stays as it
/// is written.
/// </summary>
internal sealed class WordEvaluator(Fragment fragment, ShellState state)
{
    private const string Blanks = " \t\n\r";

    /// <summary>The arguments that a word gives: usually one; none for an empty <c>"$@"</c>, or for an empty variable without quotes.</summary>
    public IEnumerable<Argument> Evaluate(ShellWord word)
    {
        var budget = state.BraceBudget;
        var braced = BraceExpansion.Of(word, ref budget);
        state.BraceBudget = budget;
        return braced.SelectMany(Fields);
    }

    private IEnumerable<Argument> Fields(ShellWord word)
    {
        if (word.Parts is [ShellParameter only] && !IsJoined(only) && Many(only) is { } many)
            return only.IsQuoted ? many : many.SelectMany(Split);

        // A word that is one variable is that variable's text, at the place where it was written: a command kept in a variable is read there.
        if (word.Parts is [ShellParameter { IsQuoted: false } single] && !TakesWords(single) && Resolve(single) is { } value && (value.Text.Length == 0 || HasSeparator(value)))
            return Split(value);

        var cuts = new FieldCuts(Separators);
        var argument = Single(word, cuts);
        return word.Parts is [ShellParameter whole] && (whole.IsQuoted || !TakesWords(whole)) && Resolve(whole) is { } origin ? [argument.With(origin)] : cuts.Apply(argument);
    }

    /// <summary>The word as one argument, whatever is in it.</summary>
    public Argument Single(ShellWord word) => Single(word, cuts: null);

    private Argument Single(ShellWord word, FieldCuts? cuts, bool isDefault = false)
    {
        var builder = new SpanMapBuilder();
        var holes = ImmutableArray.CreateBuilder<TextSpan>();
        var assigned = ImmutableArray.CreateBuilder<Argument.Assigned>();
        var epoch = 0;
        string? unknown = null;
        var isAssumed = false;
        builder.Mark(word.Span.Start);

        // Quotes at the use cannot bring back what the assignment has lost; names of files are matched there only.
        var cut = '\0';

        foreach (var part in word.Parts)
        {
            if (part is ShellParameter named)
                epoch += state.EpochOf(named.Name);

            var start = builder.Length;

            switch (part)
            {
                case ShellLiteral literal:
                    builder.CopyDecoded(literal.Value, literal.Map);
                    break;
                case ShellCommandSubstitution substitution when Printed(substitution) is { } printed:
                    AddPrinted(builder, holes, substitution, printed);
                    epoch += printed.Epoch;
                    unknown ??= printed.IsKnown ? null : printed.Unknown;
                    break;
                case ShellCommandSubstitution substitution when Dated(substitution) is { } date:
                    AddHole(builder, holes, part.Span, date);
                    unknown ??= WhyUnknown(part);
                    break;
                case ShellArithmeticExpansion arithmetic when ConstantArithmetic.Of(arithmetic.Expression) is { } number:
                    builder.Mark(part.Span.Start);
                    builder.Insert(number);
                    builder.Mark(part.Span.End);
                    break;
                case ShellParameter parameter when ResolveText(parameter) is { } value:
                    AddValue(builder, holes, assigned, parameter, value);
                    epoch += value.Epoch;
                    unknown ??= value.IsKnown ? null : value.Unknown;
                    isAssumed |= value.IsAssumed;
                    cut = word.Parts.Length == 1 && value.Unquoted is ('&' or ';') ? value.Unquoted : cut;
                    break;
                case ShellParameter { Operator: null, Index: null } parameter:
                    AddHole(builder, holes, part.Span, "${" + parameter.Name + "}");
                    unknown ??= WhyUnknown(part);
                    break;
                default:
                    unknown ??= WhyUnknown(part);
                    AddHole(builder, holes, part.Span, part is ShellCommandSubstitution { Body: var body } ? TextOf(part, body) : TextOf(part));
                    break;
            }

            if (cuts is not null)
                NoteCuts(cuts, part, start, builder.Length, isDefault);
        }

        builder.Mark(word.Span.End);
        return Argument.Of(fragment.Embed(builder.ToString(), builder.ToMap()), holes.ToImmutable(), assigned.ToImmutable(), epoch, unknown, isAssumed, UnquotedUrl.In(word, fragment.Text) is not '\0' and var own ? own : cut);
    }

    private void NoteCuts(FieldCuts cuts, ShellWordPart part, int start, int end, bool isDefault)
    {
        // What stands inside a default of a default is taken as one text, so that no depth doubles the work.
        if (!isDefault && part is ShellParameter { IsQuoted: false, Argument: { } word } given && TakesWords(given))
        {
            var nested = new FieldCuts(Separators);
            if (Single(word, nested, isDefault: true).Text.Length == end - start)
                cuts.Add(nested, start);
        }
        else if (part.IsQuoted && start == end && !IsEmptyList(part))
            cuts.Keep(start);
        else if (!part.IsQuoted && (isDefault || part is not ShellLiteral))
            cuts.AddUnquoted(start, end - start);

        if (part is not ShellParameter { IsQuoted: true } list || IsJoined(list) || Many(list) is not { Length: > 1 } elements)
            return;

        // What was put in is not the list when an element of it is unknown.
        if (elements.Sum(element => element.Text.Length + 1) - 1 != end - start)
            return;

        foreach (var element in elements)
        {
            start += element.Text.Length;
            if (start < end)
                cuts.Break(start++);
        }
    }

    /// <summary>Whether an expansion gives the words behind its operator, with their own quotes: <c>${NAME:-"a b" c}</c> where the name is not set.</summary>
    private bool TakesWords(ShellParameter parameter) => parameter.Argument is not null && parameter.Operator switch
    {
        ":-" or "-" => TakesDefault(parameter, ValueOf(parameter)),
        ":+" or "+" => ValueOf(parameter) is { IsKnown: true, Text.Length: > 0 },
        _ => false,
    };

    private bool TakesDefault(ShellParameter parameter, Argument? value) =>
        value is { IsKnown: true, Text.Length: 0 } && parameter.Operator![0] == ':' || value is null && !IsSet(parameter.Name);

    private bool IsEmptyList(ShellWordPart part) => part is ShellParameter list && !IsJoined(list) && Many(list) is { IsEmpty: true };

    private string TextOf(ShellWordPart part) => fragment.Text.Substring(part.Span.Start, part.Span.Length);

    /// <summary>A substitution as it is written, but for the variables that <c>date</c> computes with: <c>$(date -d "$DAYS days ago")</c>.</summary>
    private string TextOf(ShellWordPart part, ShellList body)
    {
        var text = TextOf(part);
        if (body.Statements is not [var only] || OnlyCommand(only) is not { Assignments.IsEmpty: true, Words: [var name, ..] } command || ShellWalk.PlainText(name) != "date")
            return text;

        foreach (var parameter in command.Words.SelectMany(word => word.Parts).OfType<ShellParameter>().OrderByDescending(parameter => parameter.Span.Start))
        {
            var start = parameter.Span.Start - part.Span.Start;
            if (start > 0 && parameter.Span.End < part.Span.End && text[start] == '$' && Resolve(parameter) is { IsKnown: true } value && value.Text.All(IsPlain))
                text = text.Substring(0, start) + value.Text + text.Substring(start + parameter.Span.Length);
        }

        return text;
    }

    private static bool IsPlain(char c) => c is ' ' or '-' or '+' or ':' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private string WhyUnknown(ShellWordPart part) => part switch
    {
        ShellParameter { Name: "@" or "*" or "#" } => "the arguments of the script are only known to the run",
        ShellParameter { Name: [>= '0' and <= '9', ..] } argument => $"${argument.Name} is given by whoever calls the script",
        ShellParameter { Name: "?" or "$" or "!" or "-" } special => $"${special.Name} is only known to the run",
        ShellParameter parameter when state.Variables.ContainsKey(parameter.Name) => $"{parameter.Name} is set to something that only the run knows",
        ShellParameter parameter => $"{parameter.Name} is set by nothing in reach",
        ShellCommandSubstitution => "the output of a command is only known to the run",
        _ => "it is computed by the run",
    };

    /// <summary>The value of a single word as a whole, at the place where a variable was set when the word is only that variable.</summary>
    public Argument AtItsOrigin(ShellWord word) => word.Parts is [ShellParameter only] && Resolve(only) is { } value ? value : Single(word);

    private static void AddHole(SpanMapBuilder builder, ImmutableArray<TextSpan>.Builder holes, TextSpan span, string text)
    {
        builder.Mark(span.Start);
        holes.Add(new TextSpan(builder.Length, text.Length));
        builder.Insert(text);
        builder.Mark(span.End);
    }

    private void AddValue(
        SpanMapBuilder builder, ImmutableArray<TextSpan>.Builder holes, ImmutableArray<Argument.Assigned>.Builder assigned, ShellParameter parameter, Argument value)
    {
        var start = builder.Length;
        builder.Mark(parameter.Span.Start);
        builder.Insert(value.Text);
        builder.Mark(parameter.Span.End);
        holes.AddRange(value.Holes.Select(hole => new TextSpan(start + hole.Start, hole.Length)));

        // One use of many is reported where it is used; the only use, where the value was set.
        var isOwnWord = fragment.Locate(parameter.Span).Contains(value.Span);
        if (value.Text.Length > 0 && !isOwnWord)
            assigned.Add(new(new TextSpan(start, value.Text.Length), value.Span, IsShared: state.Usage.UsesOf(parameter.Name) != 1));
    }

    private static void AddPrinted(SpanMapBuilder builder, ImmutableArray<TextSpan>.Builder holes, ShellCommandSubstitution substitution, Argument printed)
    {
        var start = builder.Length;
        builder.Mark(substitution.Span.Start);
        builder.Insert(printed.Text);
        builder.Mark(substitution.Span.End);
        holes.AddRange(printed.Holes.Select(hole => new TextSpan(start + hole.Start, hole.Length)));
    }

    /// <summary>What <c>$(echo word)</c> and <c>$(IFS=,; echo "${array[*]}")</c> give; null for every other substitution.</summary>
    private Argument? Printed(ShellCommandSubstitution substitution)
    {
        ShellSimpleCommand[] commands = [.. substitution.Body.Statements.Select(OnlyCommand).OfType<ShellSimpleCommand>()];
        if (commands.Length == 0 || commands.Length != substitution.Body.Statements.Length || commands[commands.Length - 1].Words is not [var echo, var word])
            return null;

        if (ShellWalk.PlainText(echo) != "echo" || !(commands.Length == 1 || commands is [{ Words.IsEmpty: true, Assignments: [{ Name: "IFS" }] }, _]))
            return null;

        var outer = state.Variables;
        if (commands is [{ Assignments: [{ Value: { } separators }] }, _])
            state.Assign("IFS", ShellVariable.Plain(Single(separators)));

        var printed = Single(word);
        state.Variables = outer;
        return printed;
    }

    /// <summary><c>$(date -d "$KEEP days ago")</c> with the numbers that are known in it; null for every other command, and when none is.</summary>
    private string? Dated(ShellCommandSubstitution substitution)
    {
        if (substitution.Body.Statements is not [var statement] || OnlyCommand(statement) is not { Words: [var name, ..] words } || ShellWalk.PlainText(name) != "date")
            return null;

        var text = new StringBuilder();
        var copied = substitution.Span.Start;
        foreach (var parameter in words.SelectMany(word => word.Parts).OfType<ShellParameter>())
        {
            if (parameter.Span.Start < copied || parameter.Span.End > substitution.Span.End || ResolveText(parameter) is not { IsKnown: true, Text: { Length: > 0 } number } || !number.All(c => c is >= '0' and <= '9'))
                continue;

            text.Append(fragment.Text, copied, parameter.Span.Start - copied).Append(number);
            copied = parameter.Span.End;
        }

        return text.Length == 0 ? null : text.Append(fragment.Text, copied, substitution.Span.End - copied).ToString();
    }

    private static ShellSimpleCommand? OnlyCommand(ShellStatement statement) =>
        statement is { IsBackground: false, Rest.IsEmpty: true, First: { IsNegated: false, Commands: [ShellSimpleCommand { Redirections.IsEmpty: true } only] } } ? only : null;

    /// <summary>The arguments of <c>"$@"</c>, <c>$*</c> and <c>"${array[@]}"</c>; null for everything else, and when they are not known.</summary>
    private ImmutableArray<Argument>? Many(ShellParameter parameter)
    {
        if (parameter.Operator == ":" && parameter.Argument is { } bounds)
            return Many(parameter with { Operator = null, Argument = null }) is { } all && Single(bounds) is { IsKnown: true } range ? Slice(all, range.Text, parameter) : null;

        if (parameter.Operator is not null)
            return null;

        if (parameter.Name is "@" or "*")
            return state.Positional;

        return parameter.Index is "@" or "*" && state.Variables.TryGetValue(parameter.Name, out var variable)
            ? variable.IsArray ? variable.Elements : variable.Value is { } value ? [value] : null
            : null;
    }

    /// <summary>The elements from an index on: <c>${@:2}</c> counts from one, <c>${array[@]:1}</c> from zero.</summary>
    private static ImmutableArray<Argument>? Slice(ImmutableArray<Argument> all, string range, ShellParameter parameter)
    {
        var bounds = range.Split(':');
        if (bounds.Length > 2 || !int.TryParse(bounds[0].Trim(), out var first) || first < 0 || (first == 0 && parameter.Name is "@" or "*"))
            return null;

        var start = Math.Min(all.Length, parameter.Name is "@" or "*" ? Math.Max(0, first - 1) : first);
        var length = all.Length - start;
        if (bounds.Length == 2 && (!int.TryParse(bounds[1].Trim(), out length) || length < 0))
            return null;

        return all.RemoveRange(0, start) is var rest && length < rest.Length ? rest.RemoveRange(length, rest.Length - length) : rest;
    }

    /// <summary>Whether several elements become one word: <c>"$*"</c> and <c>"${array[*]}"</c>.</summary>
    private static bool IsJoined(ShellParameter parameter) => parameter.IsQuoted && (parameter.Index ?? parameter.Name) == "*";

    private Argument? ResolveText(ShellParameter parameter)
    {
        if (Many(parameter) is not { } many)
            return Resolve(parameter);

        return many switch
        {
            [] => Argument.Of(fragment.Slice(new TextSpan(parameter.Span.Start, 0))),
            [var only] => only,
            _ when many.All(argument => argument.IsKnown) && SeparatorOf(parameter) is { } separator =>
                Constant(parameter, string.Join(separator, many.Select(argument => argument.Text))),
            _ => null,
        };
    }

    /// <summary>The value of an expansion, null when only the run knows it.</summary>
    private Argument? Resolve(ShellParameter parameter)
    {
        var value = ValueOf(parameter);

        switch (parameter.Operator)
        {
            case null:
            case ":?" or "?":
                return value;

            // A variable that the script does not set may come from outside; the default is what its author planned with.
            case ":-" or "-" or ":=" or "=":
                return TakesDefault(parameter, value)
                    ? KeptDefault(parameter).Assumed()
                    : value;

            case ":+" or "+":
                return value is { IsKnown: true, Text.Length: > 0 } ? Default(parameter) : null;

            default:
                return value is { IsKnown: true } && parameter.Argument is { } argument && Single(argument) is { IsKnown: true } pattern
                    && ParameterOperators.Apply(parameter.Operator, value.Text, pattern.Text) is { } text
                        ? Constant(parameter, text)
                        : null;
        }
    }

    /// <summary>The default; <c>${NAME:=default}</c> also sets it for what follows.</summary>
    private Argument KeptDefault(ShellParameter parameter)
    {
        var value = Default(parameter);
        if (parameter.Operator is ":=" or "=" && parameter.Index is null)
            state.Assign(parameter.Name, ShellVariable.Plain(value));

        return value;
    }

    private Argument Default(ShellParameter parameter) =>
        parameter.Argument is { } word ? Single(word) : Argument.Of(fragment.Slice(new TextSpan(parameter.Span.End, 0)));

    /// <summary>A computed value; it stands where the expansion stands.</summary>
    private Argument Constant(ShellParameter parameter, string text)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(parameter.Span.Start);
        builder.Insert(text);
        builder.Mark(parameter.Span.End);
        return Argument.Of(fragment.Embed(text, builder.ToMap()));
    }

    private Argument? ValueOf(ShellParameter parameter)
    {
        if (parameter.Name.Length > 0 && parameter.Name.All(char.IsDigit))
        {
            return int.TryParse(parameter.Name, out var number) && number > 0 && state.Positional is { } positional && number <= positional.Length
                ? positional[number - 1]
                : null;
        }

        if (!state.Variables.TryGetValue(parameter.Name, out var variable))
            return null;

        if (variable.Entries is { } entries)
            return parameter.Index is { } key && KeyOf(key) is { } known && entries.TryGetValue(known, out var entry) ? entry : null;

        if (!variable.IsArray)
            return parameter.Index is null or "0" ? variable.Value : null;

        return int.TryParse(parameter.Index ?? "0", out var index) && index >= 0 && index < variable.Elements.Length ? variable.Elements[index] : null;
    }

    /// <summary>The key between the brackets of an array's name; null when only the run knows it.</summary>
    public string? KeyOf(string index)
    {
        var text = index.Trim('"', '\'');
        if (text.IndexOf('$') < 0)
            return text.IndexOfAny(['(', '`', '*', '@']) < 0 ? text : null;

        var name = text.TrimStart('$').Trim('{', '}');
        return text[0] == '$' && state.Variables.TryGetValue(name, out var variable) && variable.Value is { IsKnown: true } value ? value.Text : null;
    }

    /// <summary>What stands between the elements of <c>${array[*]}</c>: the first character of <c>IFS</c>; null when only the run knows it.</summary>
    private string? SeparatorOf(ShellParameter parameter)
    {
        if ((parameter.Index ?? parameter.Name) != "*" || !state.Variables.TryGetValue("IFS", out var separators))
            return " ";

        return separators.Value is { IsKnown: true } value ? value.Text.Length == 0 ? "" : value.Text.Substring(0, 1) : null;
    }

    /// <summary>Whether a parameter has a value, or may have one: <c>$#</c>, <c>$?</c> and their like always do.</summary>
    private bool IsSet(string name) =>
        name is "#" or "?" or "$" or "!" or "-" or "0" || (name is "@" or "*" && state.Positional is not { IsEmpty: true }) || state.Variables.ContainsKey(name) || (name.Length > 0 && char.IsDigit(name[0]) && state.Positional is { } positional && int.TryParse(name, out var number) && number <= positional.Length);

    private string Separators => !state.Variables.TryGetValue("IFS", out var variable) ? Blanks : variable.Value is { IsKnown: true } value ? value.Text : Blanks;

    private bool HasSeparator(Argument value) => value.Text.IndexOfAny(Separators.ToCharArray()) >= 0;

    private IEnumerable<Argument> Split(Argument value)
    {
        var cuts = new FieldCuts(Separators);
        cuts.AddUnquoted(0, value.Text.Length);
        return cuts.Apply(value);
    }
}
