using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Jinja;

/// <summary>Evaluates an expression as far as its values are known. What is not known has a reason; nothing is thrown.</summary>
public sealed class JinjaEvaluator(IJinjaContext context)
{
    /// <summary>A value beyond this is no port, no count and no limit that somebody wrote.</summary>
    private const long MaxNumber = 1L << 50;

    /// <summary>The value of an expression.</summary>
    public JinjaValue Evaluate(JinjaExpression expression)
    {
        if (context.Depth >= DepthLimits.TemplateValues)
        {
            Reading.Meets($"values refer to one another more than {DepthLimits.TemplateValues} levels deep; what they are is not known");
            return new JinjaUnknown("values refer to one another too deep");
        }

        Reading.Step();
        context.Depth++;
        try
        {
            return Limit(expression switch
            {
                JinjaLiteral literal => literal.Value,
                JinjaName { Name: "omit" } => new JinjaOmit(),
                JinjaName name => context.Variable(name.Name),
                JinjaMember member => Member(Evaluate(member.Target), Evaluate(member.Key)),
                JinjaSequence sequence => new JinjaList([.. sequence.Items.Select(item => JinjaItem.Of(Evaluate(item)))]),
                JinjaDictionary dictionary => Dictionary(dictionary),
                JinjaUnary unary => Unary(unary.Operator, Evaluate(unary.Operand)),
                JinjaBinary { Operator: "and" or "or" } logic => Logic(logic),
                JinjaBinary binary => Binary(Evaluate(binary.Left), binary.Operator, Evaluate(binary.Right)),
                JinjaConditional conditional => Conditional(conditional),
                JinjaFilter filter => Filter(filter),
                JinjaTest test => Test(test),
                JinjaCall call => Call(call),
                _ => new JinjaUnknown("the expression cannot be read"),
            });
        }
        finally
        {
            context.Depth--;
        }
    }

    private static JinjaValue Limit(JinjaValue value) => value switch
    {
        JinjaText { Text.Length: > GrowthLimits.Script } or JinjaList { Items.Length: > GrowthLimits.TemplateItems } or JinjaMapping { Entries.Length: > GrowthLimits.TemplateItems } =>
            TooLong(value),
        _ => value,
    };

    private static JinjaUnknown TooLong(JinjaValue value)
    {
        Reading.Meets($"a value has more than {GrowthLimits.Script} characters or {GrowthLimits.TemplateItems} items; what it is is not known");
        return new JinjaUnknown("the value is too long") { Source = value.Source };
    }

    private static JinjaValue Member(JinjaValue target, JinjaValue key)
    {
        switch (target)
        {
            case JinjaLookup lookup when JinjaValues.TextOf(key) is { } name:
                return lookup.Find(name);

            case JinjaMapping mapping when JinjaValues.TextOf(key) is { } name:
                return mapping[name] ?? new JinjaUndefined(name) { IsCertain = true };

            case JinjaList list when key is JinjaNumber { Number: var number }:
                var index = number < 0 ? number + list.Items.Length : number;
                return index >= 0 && index < list.Items.Length ? list.Items[(int)index].Value : new JinjaUndefined($"item {number}") { IsCertain = true };

            case JinjaUndefined undefined:
                return undefined with { Name = undefined.Name + "." + JinjaValues.TextOf(key) };

            default:
                return Unknown(target, key);
        }
    }

    private JinjaMapping Dictionary(JinjaDictionary dictionary)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, JinjaItem>>();
        foreach (var entry in dictionary.Entries)
        {
            if (JinjaValues.TextOf(Evaluate(entry.Key)) is { } key)
                entries.Add(new(key, JinjaItem.Of(Evaluate(entry.Value))));
        }

        return new(entries.ToImmutable());
    }

    private static JinjaValue Unary(string mark, JinjaValue operand) => (mark, operand) switch
    {
        ("not", _) when JinjaValues.IsTrue(operand) is { } isTrue => new JinjaBoolean(!isTrue) { Source = operand.Source },
        ("-", JinjaNumber number) => number with { Number = -number.Number },
        _ => Unknown(operand),
    };

    /// <summary>One side alone may decide, whatever the other is.</summary>
    private JinjaValue Logic(JinjaBinary logic)
    {
        var decides = logic.Operator == "or";
        var left = Evaluate(logic.Left);
        var first = JinjaValues.IsTrue(left);
        if (first == decides)
            return left;

        var right = Evaluate(logic.Right);
        return first == !decides || JinjaValues.IsTrue(right) == decides ? right : Unknown(left, right);
    }

    private static JinjaValue Binary(JinjaValue left, string mark, JinjaValue right)
    {
        JinjaValue? result = mark switch
        {
            "==" => Boolean(JinjaValues.AreEqual(left, right)),
            "!=" => Boolean(!JinjaValues.AreEqual(left, right)),
            "in" => Boolean(JinjaValues.Holds(right, left)),
            "not in" => Boolean(!JinjaValues.Holds(right, left)),
            "<" => Boolean(JinjaValues.Compare(left, right) < 0, JinjaValues.Compare(left, right)),
            "<=" => Boolean(JinjaValues.Compare(left, right) <= 0, JinjaValues.Compare(left, right)),
            ">" => Boolean(JinjaValues.Compare(left, right) > 0, JinjaValues.Compare(left, right)),
            ">=" => Boolean(JinjaValues.Compare(left, right) >= 0, JinjaValues.Compare(left, right)),
            "~" => Concatenate(left, right),
            "+" when left is JinjaText && right is JinjaText => Concatenate(left, right),
            "+" when left is JinjaList first && right is JinjaList second => new JinjaList([.. first.Items, .. second.Items]),
            _ when left is JinjaNumber first && right is JinjaNumber second => Calculate(first.Number, mark, second.Number),
            _ => null,
        };

        return result is null ? Unknown(left, right) : result with { Source = left.Source ?? right.Source };
    }

    private static JinjaText? Concatenate(JinjaValue left, JinjaValue right) =>
        JinjaValues.TextOf(left) is { } first && JinjaValues.TextOf(right) is { } second ? new(first + second) : null;

    private static JinjaBoolean? Boolean(bool? value) => value is { } known ? new(known) : null;

    private static JinjaBoolean? Boolean(bool value, int? order) => order is null ? null : new(value);

    private static JinjaNumber? Calculate(long left, string mark, long right)
    {
        if (Math.Abs(left) > MaxNumber || Math.Abs(right) > MaxNumber)
            return null;

        return mark switch
        {
            "+" => new(left + right),
            "-" => new(left - right),
            "*" when Math.Abs((double)left * right) < MaxNumber => new(left * right),
            "//" when right > 0 && left >= 0 => new(left / right),
            "%" when right > 0 && left >= 0 => new(left % right),
            _ => null,
        };
    }

    private JinjaValue Conditional(JinjaConditional conditional)
    {
        var condition = Evaluate(conditional.Condition);
        if (JinjaValues.IsTrue(condition) is not { } isTrue)
            return Unknown(condition);

        return isTrue ? Evaluate(conditional.Then) : conditional.Else is { } otherwise ? Evaluate(otherwise) : new JinjaText("");
    }

    private JinjaValue Filter(JinjaFilter filter)
    {
        var target = Evaluate(filter.Target);
        var arguments = Arguments(filter.Arguments);

        if (ShortName(filter.Name) is not ("default" or "d"))
            return JinjaFilters.Apply(ShortName(filter.Name), target, arguments) ?? Unknown([target, .. arguments.Positional]);

        var isEmpty = arguments.At(1, "boolean") is { } flag && JinjaValues.IsTrue(flag) == true && JinjaValues.IsTrue(target) == false;
        if (target is not JinjaUndefined && !isEmpty)
            return target;

        context.IsAssumed |= target is JinjaUndefined { IsCertain: false };
        return arguments.At(0, "default_value") ?? new JinjaText("");
    }

    private JinjaValue Test(JinjaTest test)
    {
        var target = Evaluate(test.Target);
        var arguments = Arguments(test.Arguments);
        var result = ShortName(test.Name) switch
        {
            "defined" => IsDefined(target),
            "undefined" => !IsDefined(target),
            "none" => JinjaValues.IsScalar(target) ? target is JinjaNone : target is JinjaList or JinjaMapping ? false : null,
            "true" or "truthy" => JinjaValues.IsTrue(target),
            "false" or "falsy" => !JinjaValues.IsTrue(target),
            "string" => IsOf<JinjaText>(target),
            "number" or "integer" => IsOf<JinjaNumber>(target),
            "boolean" => IsOf<JinjaBoolean>(target),
            "mapping" => IsOf<JinjaMapping>(target),
            "sequence" or "iterable" => target is JinjaList or JinjaText or JinjaMapping ? true : JinjaValues.IsScalar(target) ? false : null,
            "eq" or "equalto" when arguments.At(0, "") is { } other => JinjaValues.AreEqual(target, other),
            "ne" when arguments.At(0, "") is { } other => !JinjaValues.AreEqual(target, other),
            "in" when arguments.At(0, "") is { } other => JinjaValues.Holds(other, target),
            _ => null,
        };

        return result is { } known ? new JinjaBoolean(known != test.IsNegated) { Source = target.Source } : Unknown([target, .. arguments.Positional]);
    }

    /// <summary>What nothing in reach sets may still be given to the run.</summary>
    private static bool? IsDefined(JinjaValue value) => value switch
    {
        JinjaUndefined undefined => undefined.IsCertain ? false : null,
        JinjaUnknown => null,
        _ => true,
    };

    private static bool? IsOf<T>(JinjaValue value) => value is T ? true : value is JinjaList or JinjaMapping || JinjaValues.IsScalar(value) ? false : null;

    private JinjaValue Call(JinjaCall call)
    {
        var arguments = Arguments(call.Arguments);

        if (call.Callee is JinjaMember { Key: JinjaLiteral { Value: JinjaText method } } member)
        {
            var target = Evaluate(member.Target);
            return JinjaMethods.Call(method.Text, target, arguments) ?? Unknown([target, .. arguments.Positional]);
        }

        if (call.Callee is not JinjaName name)
            return new JinjaUnknown("only the run can call it");

        return name.Name switch
        {
            "range" => Range(arguments),
            "dict" or "namespace" or "cycler" or "joiner" => new JinjaUnknown(name.Name + "() is left to the run"),
            _ => context.Call(name.Name, arguments.Positional) ?? new JinjaUnknown(name.Name + "() is left to the run"),
        };
    }

    private static JinjaValue Range(JinjaArguments arguments)
    {
        var numbers = arguments.Positional.OfType<JinjaNumber>().Select(number => number.Number).ToList();
        var (start, end) = numbers.Count == 1 ? (0, numbers[0]) : numbers.Count == 2 ? (numbers[0], numbers[1]) : (0, -1);
        return numbers.Count == arguments.Positional.Length && end >= start && end - start <= 1000
            ? new JinjaList([.. Enumerable.Range(0, (int)(end - start)).Select(offset => JinjaItem.Of(new JinjaNumber(start + offset)))])
            : new JinjaUnknown("range() is left to the run");
    }

    private JinjaArguments Arguments(ImmutableArray<JinjaArgument> arguments) => new(
        [.. arguments.Where(argument => argument.Name is null).Select(argument => Evaluate(argument.Value))],
        [.. arguments.Where(argument => argument.Name is not null).Select(argument => new KeyValuePair<string, JinjaValue>(argument.Name!, Evaluate(argument.Value)))]);

    /// <summary>Filters and tests may be named with their collection.</summary>
    private static string ShortName(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static JinjaUnknown Unknown(params JinjaValue[] values)
    {
        var reason = values.Select(value => (Reason: JinjaValues.ReasonOf(value), value.Source)).FirstOrDefault(value => value.Reason is not null);
        return new(reason.Reason ?? "the expression is left to the run") { Source = reason.Source };
    }
}
