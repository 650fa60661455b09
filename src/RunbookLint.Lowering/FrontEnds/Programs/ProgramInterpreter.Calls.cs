using System.Collections.Immutable;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

internal sealed partial class ProgramInterpreter
{
    private int callDepth;

    /// <summary>The value of a function that is handed around.</summary>
    public ProgramValue Invoke(FunctionValue function, params ProgramValue[] values) => Follow(function, values).Result;

    /// <summary>What a function makes of an object: what it returns, or else the object with what the function has done to it.</summary>
    public ProgramValue Build(FunctionValue function, ProgramValue start)
    {
        var (result, parameter) = Follow(function, [start]);
        return result is UnknownValue ? parameter : result;
    }

    private (ProgramValue Result, ProgramValue Parameter) Follow(FunctionValue function, ProgramValue[] values)
    {
        if (!TryEnter())
            return (ProgramValue.Unknown, ProgramValue.Unknown);

        if (function.Source is not null)
            reached.Add(function.Source);

        var (outer, result) = (variables, returned);
        returned = ProgramValue.Unknown;
        variables = language.ClosuresAssign ? variables.SetItems(function.Outer.Where(entry => !variables.ContainsKey(entry.Key))) : function.Outer;

        for (var index = 0; index < function.Lambda.Parameters.Length; index++)
            variables = variables.SetItem(function.Lambda.Parameters[index], index < values.Length ? values[index] : ProgramValue.Unknown);

        Lower(function.Lambda.Body);
        var parameter = function.Lambda.Parameters is [var first, ..] && variables.TryGetValue(first, out var after) ? after : ProgramValue.Unknown;
        (variables, var value, returned) = (Carried(outer, function.Lambda.Parameters), returned, result);
        callDepth--;
        return (value, parameter);
    }

    private bool TryEnter()
    {
        if (callDepth >= FollowLimits.CallDepth || expansions >= FollowLimits.Calls)
        {
            // Whoever calls himself does the same again.
            if (expansions >= FollowLimits.Calls || calls.Distinct().Count() == calls.Count)
                MeetsCalls();

            return false;
        }

        expansions++;
        callDepth++;
        return true;
    }

    private static void MeetsCalls() =>
        Reading.Meets($"functions call one another more than {FollowLimits.CallDepth} levels deep or {FollowLimits.Calls} times; not all of that is followed");

    private bool MayImport()
    {
        if (modules.Count < FollowLimits.Modules)
            return true;

        Reading.Meets($"more than {FollowLimits.Modules} modules are imported; the others are not read");
        return false;
    }

    /// <summary>The variables outside of a function, with what it has set of them.</summary>
    private ImmutableDictionary<string, ProgramValue> Carried(ImmutableDictionary<string, ProgramValue> outer, IEnumerable<string> parameters)
    {
        if (!language.ClosuresAssign)
            return outer;

        var own = new HashSet<string>(parameters, StringComparer.Ordinal);
        return outer.SetItems(variables.Where(entry => outer.ContainsKey(entry.Key) && !own.Contains(entry.Key)));
    }

    private ProgramValue Call(ProgramCall call)
    {
        var path = PathOf(call.Callee);
        if (call.Callee is ProgramName { Name: var type } && !variables.ContainsKey(type) && (module.HasType(type) || (module.Unit.Imports.ContainsKey(type) && ModuleOf(type)?.HasType(type) == true)))
            return Create(new(call.Span, type, call.Arguments, [], []));

        if (language.IsParallel(path))
        {
            CallTogether(call);
            return ProgramValue.Unknown;
        }

        var target = (call.Callee as ProgramMember)?.Target;
        var receiver = target is null ? ProgramValue.Unknown : Evaluate(target);
        if (call.Callee is not (ProgramName or ProgramMember))
            Evaluate(call.Callee);

        var arguments = Arguments(call.Arguments);

        if (Find(call.Callee, receiver) is { } found)
        {
            var value = Invoke(found.Function, found.Home, receiver, arguments, Locate(call.Span), target);
            ForgetChanged(found.Function, call.Arguments);
            return value;
        }

        if (call.Callee is ProgramName { Name: var name } && Lookup(name) is FunctionValue function)
            return Invoke(function, [.. arguments.Select(argument => WithText(argument.Value))]);

        return language.Call(new(this, call.Span, path, target, receiver, arguments));
    }

    /// <summary>What a function does to a list or an object that it is given is not followed.</summary>
    private void ForgetChanged(ProgramFunction function, ImmutableArray<ProgramArgument> arguments)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            var argument = arguments[index];
            if (argument.Value is not ProgramName { Name: var name } || !variables.TryGetValue(name, out var value) || value is not (ListValue or MapValue or ObjectValue))
                continue;

            var parameter = argument.Name ?? function.Parameters.Where(one => one.Name is not ("self" or "cls" or "this")).Select(one => one.Name).ElementAtOrDefault(index);
            if (parameter is not null && ProgramWalk.Changes(function.Body, parameter))
                variables = variables.SetItem(name, ProgramValue.Unknown);
        }
    }

    private void CallTogether(ProgramCall call)
    {
        var items = call.Arguments is [{ Value: ProgramList list }] ? list.Items : [.. call.Arguments.Select(argument => argument.Value)];
        var place = Locate(call.Span);
        var branches = items.Select(item => PlanNodes.InSequence(place, CollectApart(place, () => Evaluate(item)))).Where(nodes => !nodes.IsEmpty).SelectMany(nodes => nodes).ToImmutableArray();

        if (branches.IsEmpty)
            EmitWait();
        else
            Emit(PlanNodes.Unordered(place, branches));
    }

    private ImmutableArray<(string? Name, ProgramValue Value)> Arguments(ImmutableArray<ProgramArgument> arguments)
    {
        var values = ImmutableArray.CreateBuilder<(string?, ProgramValue)>(arguments.Length);

        foreach (var argument in arguments)
        {
            var value = Evaluate(argument.Value);
            if (argument.IsSpread && value is ListValue list)
                values.AddRange(list.Items.Select(item => ((string?)null, item)));
            else if (argument.IsSpread && value is MapValue map)
                values.AddRange(map.Entries.Select(entry => ((string?)entry.Key, entry.Value)));
            else
                values.Add((argument.Name, value is UnknownValue ? new UnknownText(Hole(argument.Value.Span)) : value));
        }

        return values.ToImmutable();
    }

    /// <summary>The function of the program that a call names.</summary>
    private (ProgramFunction Function, ProgramModule Home)? Find(ProgramExpression callee, ProgramValue receiver)
    {
        switch (callee)
        {
            case ProgramName { Name: var name }:
                if (module.Function(owner, name) is { } own)
                    return (own, module);

                return IsImported(name) && ModuleOf(name) is { } imported && imported.Function("", module.NameInFile(name)) is { } foreign ? (foreign, imported) : null;

            case ProgramMember { Target: ProgramName { Name: "this" or "base" }, Name: var name }:
                return module.Method(owner, name) is { } method ? (method, module) : null;

            case ProgramMember { Name: var name } when receiver is ObjectValue item:
                if (module.Method(item.Type, name) is { } known)
                    return (known, module);

                return ModuleOf(item.Type) is { } home && home.Method(item.Type, name) is { } far ? (far, home) : null;

            case ProgramMember { Target: ProgramName { Name: var type }, Name: var name } when !variables.ContainsKey(type):
                if (module.Method(type, name) is { } stated)
                    return (stated, module);

                return ModuleOf(type) is { } other && (other.Method(type, name) ?? other.Function("", name)) is { } there ? (there, other) : null;

            default:
                return null;
        }
    }

    private ProgramValue Invoke(
        ProgramFunction function, ProgramModule home, ProgramValue? receiver, ImmutableArray<(string? Name, ProgramValue Value)> arguments, SourceSpan place, ProgramExpression? target = null)
    {
        reached.Add(function);
        if (!TryEnter())
            return ProgramValue.Unknown;

        // What is called from outside of functions sees what has been set there so far.
        if (calls.Count == 0)
            globals = variables;

        var (outer, outerOwner, outerModule, result) = (variables, owner, module, returned);
        var isForeign = !ReferenceEquals(home, module);
        if (isForeign)
            Context.ReadFile(home.Fragment.File.Path, Context.Document);

        var seen = function.IsNested ? variables : ImmutableDictionary<string, ProgramValue>.Empty;
        if (receiver is ObjectValue || (variables.TryGetValue("this", out var self) && function.Owner == owner && (receiver = self) is ObjectValue))
            seen = seen.SetItem("this", receiver!);

        calls.Push(place);
        (module, owner, returned) = (home, function.Owner, ProgramValue.Unknown);
        variables = ImmutableDictionary<string, ProgramValue>.Empty;
        var bound = Bind(function, arguments);
        variables = seen.SetItems(bound);
        Lower(function.Body);

        var (value, changed) = (returned, variables.TryGetValue("this", out var after) ? after : null);
        calls.Pop();
        (module, owner, returned) = (outerModule, outerOwner, result);
        variables = function.IsNested ? Carried(outer, bound.Keys) : outer;
        callDepth--;

        // The function may have changed the object that it was called on.
        if (changed is ObjectValue && !ReferenceEquals(changed, receiver) && !isForeign)
        {
            if (target is ProgramName or ProgramMember)
                Store(target, changed);
            else if (variables.ContainsKey("this"))
                variables = variables.SetItem("this", changed);
        }

        return value;
    }

    private Dictionary<string, ProgramValue> Bind(ProgramFunction function, ImmutableArray<(string? Name, ProgramValue Value)> arguments)
    {
        var bound = new Dictionary<string, ProgramValue>(StringComparer.Ordinal);
        var positional = arguments.Where(argument => argument.Name is null).Select(argument => argument.Value).ToList();

        var next = 0;

        foreach (var parameter in function.Parameters)
        {
            if (parameter.IsRest)
            {
                var rest = positional.Skip(next).Select(WithText).ToImmutableArray();
                next = positional.Count;
                bound[parameter.Name] = rest is [ListValue only] ? only : new ListValue(rest);
                continue;
            }

            var given = arguments.Where(argument => argument.Name == parameter.Name).Select(argument => argument.Value).FirstOrDefault()
                ?? (next < positional.Count ? positional[next++] : null);
            bound[parameter.Name] = WithText(given ?? (parameter.Default is { } value ? Evaluate(value) : ProgramValue.Unknown));
        }

        return bound;
    }

    /// <summary>What the caller does not know is shown as the caller spells it.</summary>
    private static ProgramValue WithText(ProgramValue value) => value is UnknownText text ? new TextValue(text.Argument) : value;

    private bool IsImported(string name) => module.Unit.Imports.ContainsKey(name) || module.Unit.Imports.ContainsKey("*");

    private ProgramValue Create(ProgramNew creation)
    {
        var arguments = Arguments(creation.Arguments);
        var items = creation.Items.IsEmpty ? null : Items(creation.Items);
        var value = new ObjectValue(creation.Type, Locate(creation.Span), ImmutableDictionary<string, ProgramValue>.Empty);

        if (creation.Type.Length == 0 && creation.Members.IsEmpty && arguments.IsEmpty && items is not null)
            return items;

        if (module.HasType(creation.Type) && module.Constructor(creation.Type) is { } constructor)
            value = Construct(constructor, module, value, arguments);
        else if (!module.HasType(creation.Type) && ModuleOf(creation.Type) is { } other && other.Constructor(creation.Type) is { } foreign)
            value = Construct(foreign, other, value, arguments);

        foreach (var member in creation.Members)
            value = value.With(member.Name ?? "", Evaluate(member.Value));

        if (items is not null)
            value = value.With("items", items);

        return language.Create(new(this, creation.Span, creation.Type, null, ProgramValue.Unknown, arguments), value);
    }

    private ObjectValue Construct(ProgramFunction constructor, ProgramModule home, ObjectValue value, ImmutableArray<(string? Name, ProgramValue Value)> arguments)
    {
        reached.Add(constructor);
        if (!TryEnter())
            return value;

        var (outer, outerOwner, outerModule) = (variables, owner, module);
        (module, owner) = (home, constructor.Owner);
        variables = ImmutableDictionary<string, ProgramValue>.Empty;
        var bound = Bind(constructor, arguments);

        // A constructor without a body is one whose parameters are seen by the whole type.
        if (constructor.Body.IsEmpty)
        {
            value = new(value.Type, value.Place, value.Members.SetItems(bound));
        }
        else
        {
            variables = bound.ToImmutableDictionary().SetItem("this", value);
            calls.Push(value.Place);
            Lower(constructor.Body);
            calls.Pop();
            value = variables["this"] as ObjectValue ?? value;
        }

        (variables, owner, module) = (outer, outerOwner, outerModule);
        callDepth--;
        return value;
    }

    private ProgramValue Command(ProgramCommand command)
    {
        var input = command.Input is null ? ProgramValue.Unknown : Evaluate(command.Input);
        var values = command.Words.Select(word => (Word: word, Value: Evaluate(word is ProgramSpread spread ? spread.Value : word))).ToList();
        if (values.Count == 0)
            return ProgramValue.Unknown;

        if (values[0].Value is FunctionValue block)
            return Invoke(block);

        if (values[0].Value is TextValue { Argument.Text: var name } && FunctionOfCommand(name) is { } found)
            return Invoke(found.Function, found.Home, null, Bound(found.Function, values), Locate(command.Span));

        var arguments = ImmutableArray.CreateBuilder<(string?, ProgramValue)>();
        foreach (var (word, value) in values)
        {
            if (value is FunctionValue or MapValue)
                arguments.Add((value is FunctionValue ? "block" : "splat", value));
            else
                arguments.AddRange((WordsOf(value, () => Hole(word.Span)) ?? [Hole(word.Span)]).Select(one => ((string?)null, (ProgramValue)new TextValue(one))));
        }

        return language.Call(new(this, command.Span, "&", null, input, arguments.ToImmutable()));
    }

    /// <summary>Runs the statements of another file here, so that what it sets and defines is known behind it.</summary>
    public void Include(Fragment fragment)
    {
        if (modules.ContainsKey("\n" + fragment.File.Path) || !MayImport() || !TryEnter())
            return;

        var (outer, included) = (module, new ProgramModule(language.Parse(fragment), fragment));
        modules["\n" + fragment.File.Path] = included;
        module = included;
        Lower(included.Unit.Main);
        module = outer;
        callDepth--;
    }

    private (ProgramFunction Function, ProgramModule Home)? FunctionOfCommand(string name)
    {
        var lower = name.ToLowerInvariant();
        if (module.Function("", lower) is { } own)
            return (own, module);

        foreach (var included in modules.Values)
        {
            if (included?.Function("", lower) is { } function)
                return (function, included);
        }

        return null;
    }

    /// <summary>The words of a command as the arguments of a function: <c>-Name value</c>, <c>-Switch</c>, and those without a name.</summary>
    private ImmutableArray<(string? Name, ProgramValue Value)> Bound(ProgramFunction function, List<(ProgramExpression Word, ProgramValue Value)> words)
    {
        var arguments = ImmutableArray.CreateBuilder<(string?, ProgramValue)>();

        for (var index = 1; index < words.Count; index++)
        {
            var (word, value) = words[index];
            var name = value is TextValue { Argument.Text: ['-', ..] and var text } && word is ProgramText ? text.Substring(1).TrimEnd(':').ToLowerInvariant() : null;

            if (word is ProgramSpread && value is MapValue map)
                arguments.AddRange(map.Entries.Select(entry => ((string?)entry.Key.ToLowerInvariant(), entry.Value)));
            else if (word is ProgramSpread && value is ListValue list)
                arguments.AddRange(list.Items.Select(item => ((string?)null, item)));
            else if (name is not null && index + 1 < words.Count && function.Parameters.Any(parameter => !parameter.IsRest && parameter.Name == name))
                arguments.Add((name, words[++index].Value is UnknownValue ? new UnknownText(Hole(words[index].Word.Span)) : words[index].Value));
            else
                arguments.Add((null, value is UnknownValue ? new UnknownText(Hole(word.Span)) : value));
        }

        return arguments.ToImmutable();
    }
}

/// <summary>An argument that the caller does not know, as the caller spells it.</summary>
internal sealed record UnknownText(Argument Argument) : ProgramValue;
