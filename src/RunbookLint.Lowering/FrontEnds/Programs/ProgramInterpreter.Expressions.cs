using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

internal sealed partial class ProgramInterpreter
{
    private int nesting;

    /// <summary>The value of an expression; what it runs on the way is added to the plan.</summary>
    public ProgramValue Evaluate(ProgramExpression expression)
    {
        if (!MayNest())
            return ProgramValue.Unknown;

        nesting++;
        var value = EvaluateInside(expression);
        nesting--;
        return IsTooLarge(value) ? TooLarge() : value;
    }

    private static bool IsTooLarge(ProgramValue value) => value.Size > GrowthLimits.Elements || value is TextValue { Argument.Text.Length: > GrowthLimits.Value };

    /// <summary>Whether one more statement or expression may be looked into.</summary>
    private bool MayNest()
    {
        Reading.Step();
        if (nesting < DepthLimits.ProgramRun)
            return true;

        Reading.Meets($"calls and expressions are nested more than {DepthLimits.ProgramRun} levels deep; what is inside is not followed");
        return false;
    }

    private static ProgramValue TooLarge()
    {
        Reading.Meets($"a value has more than {GrowthLimits.Value} characters or {GrowthLimits.Elements} elements; what it is is not known");
        return ProgramValue.Unknown;
    }

    private static ListValue TooMany()
    {
        TooLarge();
        return ListValue.Empty;
    }

    private ProgramValue EvaluateInside(ProgramExpression expression)
    {
        switch (expression)
        {
            case ProgramText text:
                return Text(text.Span, text.Parts);

            case ProgramLiteral literal:
                return Text(literal.Span, [literal]);

            case ProgramName name:
                return Used(name.Span, Lookup(name.Name) ?? language.Read(name.Name, this), module.UsesOf(name.Name));

            case ProgramMember member:
                return Used(member.Span, Member(member), module.UsesOf(member.Name));

            case ProgramElement element:
                return Element(Evaluate(element.Target), Evaluate(element.Index), element);

            case ProgramCall call:
                return Call(call);

            case ProgramNew creation:
                return Create(creation);

            case ProgramList list:
                return Items(list.Items);

            case ProgramMap map:
                return Map(map);

            case ProgramSum or ProgramOther when Number(expression.Span) is { } number:
                return number;

            case ProgramSum sum:
                return Sum(sum.Span, sum.Operands);

            case ProgramFormat format:
                return TextFormats.Percent(this, format, Evaluate(format.Template), Evaluate(format.Values));

            case ProgramDefault choice:
                var value = Evaluate(choice.Value);
                return value is UnknownValue or TextValue { Argument: { IsKnown: true, Text.Length: 0 } } ? Evaluate(choice.Fallback) : value;

            case ProgramEither either:
                return Either(either);

            case ProgramLambda lambda:
                return new FunctionValue(lambda, variables);

            case ProgramAwait wait:
                var awaited = Evaluate(wait.Value);
                if (awaited is DelayValue delay)
                    Emit(delay.ToNodes());

                if (wait.Value is not ProgramCall call2 || language.IsParallel(PathOf(call2.Callee)))
                    EmitWait();

                return awaited;

            case ProgramShift shift:
                return language.Call(new(this, shift.Span, ">>", shift.Left, Evaluate(shift.Left), [(null, Evaluate(shift.Right))]));

            case ProgramCommand command:
                return Command(command);

            case ProgramOther other:
                foreach (var inside in other.Inside)
                    Evaluate(inside);

                return ProgramValue.Unknown;

            default:
                return ProgramValue.Unknown;
        }
    }

    /// <summary>Sets a variable, a member or an element.</summary>
    public void Store(ProgramExpression target, ProgramValue value)
    {
        value = IsTooLarge(value) ? TooLarge() : value;

        switch (target)
        {
            case ProgramName name:
                variables = variables.SetItem(name.Name, value);
                break;

            case ProgramMember member when Evaluate(member.Target) is ObjectValue item:
                Store(member.Target, item.With(member.Name, value));
                break;

            case ProgramMember member when Evaluate(member.Target) is MapValue entries:
                var spelt = entries.Entries.Keys.FirstOrDefault(one => one.Equals(member.Name, StringComparison.OrdinalIgnoreCase)) ?? member.Name;
                Store(member.Target, new MapValue(entries.Entries.SetItem(spelt, value)));
                break;

            case ProgramElement element when PathOf(element.Target) is "os.environ" or "environ" or "env:":
                if (Evaluate(element.Index) is TextValue { Argument.IsKnown: true } variable)
                    Environment = new(Environment.Entries.SetItem(variable.Argument.Text, value));

                break;

            case ProgramElement element when Evaluate(element.Index) is TextValue { Argument.IsKnown: true } key:
                var map = Evaluate(element.Target) as MapValue ?? MapValue.Empty;
                Store(element.Target, new MapValue(map.Entries.SetItem(key.Argument.Text, value)));
                break;

            case ProgramElement element:
                Store(element.Target, ProgramValue.Unknown);
                break;

            case ProgramList list when value is ListValue values && values.Items.Length == list.Items.Length:
                for (var index = 0; index < list.Items.Length; index++)
                    Store(list.Items[index], values.Items[index]);

                break;

            case ProgramList list:
                foreach (var item in list.Items)
                    Store(item, ProgramValue.Unknown);

                break;
        }
    }

    /// <summary>The words that a value gives; null when it is neither a text nor a list of texts.</summary>
    public ImmutableArray<Argument>? WordsOf(ProgramValue? value, MakeHole hole)
    {
        switch (value)
        {
            case TextValue text:
                return [text.Argument];

            case UnknownText unknown:
                return [unknown.Argument];

            case ListValue list:
                return [.. list.Items.SelectMany(item => WordsOf(item, hole) ?? [hole()])];

            default:
                return null;
        }
    }

    /// <summary>Makes a word that only the run knows.</summary>
    public delegate Argument MakeHole();

    /// <summary>A word that only the run knows, at the place of an expression.</summary>
    public Argument Hole(TextSpan span)
    {
        var builder = new ArgumentBuilder(module.Fragment);
        builder.AddHole(span, ArgumentBuilder.HoleOf(module.TextOf(span)));
        return builder.ToArgument();
    }

    private ProgramValue Text(TextSpan span, ImmutableArray<ProgramExpression> parts)
    {
        var builder = new ArgumentBuilder(module.Fragment);
        builder.Mark(span.Start);

        foreach (var part in parts)
        {
            if (part is ProgramLiteral literal)
                builder.AddLiteral(literal);
            else
                AddPart(builder, part, Evaluate(part));

            if (builder.Length > GrowthLimits.Value || builder.HoleCount > GrowthLimits.Elements)
                return TooLarge();
        }

        builder.Mark(span.End);
        return new TextValue(builder.ToArgument());
    }

    private void AddPart(ArgumentBuilder builder, ProgramExpression part, ProgramValue value)
    {
        if (value is TextValue text)
            builder.AddValue(part.Span, text.Argument, isOnlyUse: IsOnlyUse(part));
        else
            builder.AddHole(part.Span, ArgumentBuilder.HoleOf(module.TextOf(part.Span)));
    }

    private bool IsOnlyUse(ProgramExpression part) => part switch
    {
        ProgramName name => module.UsesOf(name.Name) <= 2,
        ProgramMember member => module.UsesOf(member.Name) <= 2,
        _ => false,
    };

    /// <summary>A value where a name stands for it: a finding belongs to the use, unless there is no other.</summary>
    private ProgramValue Used(TextSpan span, ProgramValue value, int uses)
    {
        if (value is not TextValue { Argument: { Text.Length: > 0 } origin } || Locate(span).Contains(origin.Span))
            return value;

        // A setting of a variable is a use, too.
        var builder = new ArgumentBuilder(module.Fragment);
        builder.AddValue(span, origin, isOnlyUse: uses <= 2);
        return new TextValue(builder.ToArgument().With(origin.Origin ?? origin));
    }

    private ListValue Items(ImmutableArray<ProgramExpression> expressions)
    {
        var items = ImmutableArray.CreateBuilder<ProgramValue>();

        foreach (var expression in expressions)
        {
            if (expression is ProgramSpread spread)
                items.AddRange(Evaluate(spread.Value) is ListValue list ? list.Items : [new TextValue(Hole(spread.Span))]);
            else
                items.Add(Evaluate(expression) is var value and not UnknownValue ? value : new TextValue(Hole(expression.Span)));

            if (items.Count > GrowthLimits.Elements)
                return TooMany();
        }

        return new(items.ToImmutable());
    }

    private MapValue Map(ProgramMap map)
    {
        var entries = ImmutableDictionary<string, ProgramValue>.Empty;

        foreach (var entry in map.Entries)
        {
            var value = Evaluate(entry.Value);
            if (entry.Key is null)
                entries = value is MapValue others ? entries.SetItems(others.Entries) : entries;
            else if (Evaluate(entry.Key) is TextValue { Argument.IsKnown: true } key)
                entries = entries.SetItem(key.Argument.Text, value);
        }

        return new(entries);
    }

    /// <summary>What is computed of whole numbers alone.</summary>
    private TextValue? Number(TextSpan span)
    {
        if (span.IsEmpty || module.Fragment.Text[span.Start] is not ('(' or (>= '0' and <= '9')) || ConstantArithmetic.Of(module.TextOf(span)) is not { } number)
            return null;

        return new TextValue(Argument.Of(module.Fragment.Slice(span)).Renamed(number));
    }

    private ProgramValue Sum(TextSpan span, ImmutableArray<ProgramExpression> operands)
    {
        var values = operands.Select(operand => operand is ProgramLiteral or ProgramText ? ProgramValue.Unknown : Evaluate(operand)).ToList();

        if (values.Any(value => value is ListValue))
            return Joined(operands, values);

        if (!operands.Any(operand => operand is ProgramLiteral or ProgramText) && !values.Any(value => value is TextValue))
            return ProgramValue.Unknown;

        var builder = new ArgumentBuilder(module.Fragment);
        builder.Mark(span.Start);

        for (var index = 0; index < operands.Length; index++)
        {
            foreach (var part in PartsOf(operands[index]))
            {
                if (part is ProgramLiteral literal)
                    builder.AddLiteral(literal);
                else
                    AddPart(builder, part, operands[index] is ProgramText ? Evaluate(part) : values[index]);
            }

            if (builder.Length > GrowthLimits.Value || builder.HoleCount > GrowthLimits.Elements)
                return TooLarge();
        }

        builder.Mark(span.End);
        return new TextValue(builder.ToArgument());
    }

    private static ImmutableArray<ProgramExpression> PartsOf(ProgramExpression operand) => operand is ProgramText text ? text.Parts : [operand];

    private ListValue Joined(ImmutableArray<ProgramExpression> operands, List<ProgramValue> values)
    {
        var items = ImmutableArray.CreateBuilder<ProgramValue>();
        for (var index = 0; index < values.Count; index++)
            items.AddRange(values[index] is ListValue list ? list.Items : [new TextValue(Hole(operands[index].Span))]);

        return items.Count > GrowthLimits.Elements ? TooMany() : new(items.ToImmutable());
    }

    private ProgramValue Either(ProgramEither either)
    {
        Evaluate(either.Condition);
        var place = Locate(either.Span);
        var (one, other) = (ProgramValue.Unknown, ProgramValue.Unknown);
        var then = Collect(place, () => one = Evaluate(either.Then));
        var otherwise = Collect(place, () => other = Evaluate(either.Else));

        if (then.Length + otherwise.Length > 0)
            timeline.Add([Region.Choice(place, [Region.Sequence(place, then), Region.Sequence(place, otherwise)])]);

        return ProgramValue.AreSame(one, other) ? one : ProgramValue.Unknown;
    }

    private static ProgramValue Element(ProgramValue target, ProgramValue index, ProgramElement element) => (target, index) switch
    {
        (MapValue map, TextValue { Argument.IsKnown: true } key) => map.Entries.TryGetValue(key.Argument.Text, out var value) ? value : ProgramValue.Unknown,
        (ListValue list, _) when element.Index is ProgramLiteral { Value: var text } && int.TryParse(text, out var at) && at >= 0 && at < list.Items.Length => list.Items[at],
        _ => ProgramValue.Unknown,
    };

    private ProgramValue Member(ProgramMember member)
    {
        if (member.Target is ProgramName { Name: "this" })
            return (variables.TryGetValue("this", out var self) && self is ObjectValue { Members: var members } && members.TryGetValue(member.Name, out var own) ? own : null)
                ?? Field(owner, member.Name) ?? ProgramValue.Unknown;

        var path = PathOf(member);
        if (member.Target is ProgramName { Name: var type } && !variables.ContainsKey(type))
        {
            if (module.Sets(type, member.Name))
                return ProgramValue.Unknown;

            if (Field(type, member.Name) is { } field)
                return field;

            if (ModuleOf(type) is { } other && FieldOf(other, type, member.Name) is { } foreign)
                return foreign;
        }

        if (member.Target is ProgramMember { Name: var inner } && module.Field(inner, member.Name) is not null)
            return Field(inner, member.Name) ?? ProgramValue.Unknown;

        return Evaluate(member.Target) switch
        {
            ObjectValue item => item[member.Name],
            MapValue map => map.Entries.FirstOrDefault(entry => entry.Key.Equals(member.Name, StringComparison.OrdinalIgnoreCase)).Value ?? ProgramValue.Unknown,
            _ => language.Read(path, this),
        };
    }

    private ProgramValue? Lookup(string name)
    {
        if (module.Unit.Changing.Contains(name))
            return ProgramValue.Unknown;

        if (variables.TryGetValue(name, out var local))
            return local;

        if (variables.TryGetValue("this", out var self) && self is ObjectValue item && item.Members.TryGetValue(name, out var member))
            return member;

        if (globals.TryGetValue(name, out var global))
            return global;

        return Field(owner, name) ?? Field("", name) ?? (IsImported(name) && ModuleOf(name) is { } other ? FieldOf(other, "", module.NameInFile(name)) : null)
            ?? Named(name);
    }

    /// <summary>A function that is named rather than called.</summary>
    private FunctionValue? Named(string name) => module.Function(owner, name) is { } function
        ? new(new(function.Span, [.. function.Parameters.Select(parameter => parameter.Name)], function.Body), ImmutableDictionary<string, ProgramValue>.Empty) { Source = function }
        : null;

    private ProgramValue? Field(string type, string name) => module.Field(type, name) is { } field && evaluating.Add(field) ? Guarded(field) : null;

    private ProgramValue Guarded(ProgramExpression field)
    {
        var (outer, result) = (variables, ProgramValue.Unknown);
        variables = ImmutableDictionary<string, ProgramValue>.Empty;
        Collect(Locate(field.Span), () => result = Evaluate(field));
        variables = outer;
        evaluating.Remove(field);
        return result;
    }

    private ProgramValue? FieldOf(ProgramModule other, string type, string name)
    {
        var (home, outer) = (module, owner);
        (module, owner) = (other, type);
        var value = Field(type, name) ?? Field("", name);
        (module, owner) = (home, outer);
        return value;
    }

    /// <summary>The file that defines a name which the current one does not.</summary>
    private ProgramModule? ModuleOf(string name)
    {
        if (language.FileOf(name, module, Context) is not { } path)
            return null;

        var key = module.Fragment.File.Path + "\n" + path;
        if (modules.TryGetValue(key, out var known))
            return known;

        if (!MayImport() || Context.ConsultFile(path, module.Fragment.File) is not { } fragment)
            return modules[key] = null;

        // One file is one module, however it is named.
        var same = modules.Values.FirstOrDefault(one => one is not null && one.Fragment.File.Path == fragment.File.Path);
        return modules[key] = same ?? new ProgramModule(language.Parse(fragment), fragment);
    }

    /// <summary>The name of what is called or read, with dots; of what is no name, only its last part.</summary>
    private static string PathOf(ProgramExpression expression)
    {
        var path = "";

        while (expression is ProgramMember member)
        {
            path = path.Length == 0 ? member.Name : member.Name + "." + path;
            expression = member.Target;
        }

        return expression is ProgramName name ? path.Length == 0 ? name.Name : name.Name + "." + path : path;
    }
}
