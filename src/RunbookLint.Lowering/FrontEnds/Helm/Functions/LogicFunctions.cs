using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Conditions, defaults, and questions about types.</summary>
internal static class LogicFunctions
{
    /// <summary>Adds the functions by their names.</summary>
    public static void AddTo(Dictionary<string, Func<HelmCall, DataValue>> functions)
    {
        functions.Add("and", And);
        functions.Add("or", Or);
        functions.Add("not", Not);
        functions.Add("empty", Not);
        functions.Add("eq", call => Equal(call, isEqual: true));
        functions.Add("ne", call => Equal(call, isEqual: false));
        functions.Add("lt", call => Compare(call, order => order < 0));
        functions.Add("le", call => Compare(call, order => order <= 0));
        functions.Add("gt", call => Compare(call, order => order > 0));
        functions.Add("ge", call => Compare(call, order => order >= 0));
        functions.Add("default", Default);
        functions.Add("coalesce", Coalesce);
        functions.Add("ternary", Ternary);
        functions.Add("required", Required);
        functions.Add("fail", call => call.Unknown("the chart refuses these values"));
        functions.Add("kindIs", call => KindOf(call[1]) is { } kind && call.Text(0) is { } wanted ? call.Made(kind == wanted) : call.Unknown());
        functions.Add("typeIs", call => KindOf(call[1]) is { } kind && call.Text(0) is { } wanted ? call.Made(kind == wanted) : call.Unknown());
        functions.Add("kindOf", call => KindOf(call[0]) is { } kind ? call.Made(kind) : call.Unknown());
        functions.Add("typeOf", call => KindOf(call[0]) is { } kind ? call.Made(kind) : call.Unknown());
    }

    /// <summary>The first argument that is false, else the last. One that is false decides, whatever the others are.</summary>
    private static DataValue And(HelmCall call) =>
        call.Arguments.FirstOrDefault(argument => argument.IsTrue == false)
        ?? call.Arguments.FirstOrDefault(argument => argument.IsTrue is null) switch
        {
            null => call.Last,
            var unknown when call.Arguments.Count(argument => argument.IsTrue is null) == 1 && ReferenceEquals(unknown, call.Last) => unknown,
            DataUnknown only when call.Arguments.Count(argument => argument.IsTrue is null) == 1 => new DataUnknown(only.Expression, only.Reason, only.Source) { Opposite = only.Opposite },
            _ => call.Unknown(),
        };

    /// <summary>The first argument that is true, else the last. One that is true decides that the whole is, but not its value.</summary>
    private static DataValue Or(HelmCall call)
    {
        var first = call.Arguments.FirstOrDefault(argument => argument.IsTrue != false);
        if (first is null)
            return call.Last;

        if (first.IsTrue == true)
            return first;

        var others = call.Arguments.Where(argument => argument.IsTrue is null).ToList();
        if (call.Arguments.Any(argument => argument.IsTrue == true))
        {
            // Nothing in reach sets the first: what stands behind it is its default.
            return first is DataUnknown { IsUnset: true } && others.Count == 1 ? call.Arguments.First(argument => argument.IsTrue == true) : Known(call.Unknown(), isTrue: true);
        }

        return others.Count == 1 ? first : call.Unknown();
    }

    private static DataUnknown Known(DataUnknown unknown, bool isTrue) => new(unknown.Expression, unknown.Reason, unknown.Source) { Truth = isTrue };

    private static DataValue Not(HelmCall call) => call[0] switch
    {
        { IsTrue: { } truth } => call.Made(!truth),
        DataUnknown { Opposite: { } opposite } => opposite,
        DataUnknown unknown => new DataUnknown(call.Written, unknown.Reason, unknown.Source) { Opposite = unknown },
        _ => call.Unknown(),
    };

    private static DataValue Equal(HelmCall call, bool isEqual)
    {
        if (call.Count < 2 || TextOf(call[0]) is not { } first)
            return call.Unknown();

        var others = call.Arguments.Skip(1).Select(TextOf).ToList();
        if (others.Contains(first))
            return call.Made(isEqual);

        return others.Contains(null) ? call.Unknown() : call.Made(!isEqual);
    }

    /// <summary>The text of a scalar, also of an empty one: a condition on an empty value is what its author planned with.</summary>
    private static string? TextOf(DataValue value) => value is DataScalar { Text.IsKnown: true } scalar ? scalar.Text.Text : null;

    private static DataValue Compare(HelmCall call, Func<int, bool> holds)
    {
        if (call[0] is DataScalar { Number: { } first } && call[1] is DataScalar { Number: { } second })
            return call.Made(holds(first.CompareTo(second)));

        return TextOf(call[0]) is { } text && TextOf(call[1]) is { } other ? call.Made(holds(string.CompareOrdinal(text, other))) : call.Unknown();
    }

    private static DataValue Default(HelmCall call)
    {
        if (call.Count < 2)
            return call[0];

        return call[1] switch
        {
            DataUnknown { IsUnset: true } => call[0],
            { IsTrue: false } => call[0],
            DataUnknown { Expression: var expression } unknown when expression.StartsWith(".Release.", StringComparison.Ordinal) => unknown,
            { IsTrue: true } value => value,
            _ => call.Unknown(),
        };
    }

    private static DataValue Coalesce(HelmCall call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.IsTrue == true)
                return argument;

            if (argument.IsTrue is null && argument is not DataUnknown { IsUnset: true })
                return call.Unknown();
        }

        return call.Arguments.LastOrDefault(argument => argument is DataUnknown) ?? call.Last;
    }

    private static DataValue Ternary(HelmCall call) => call[2].IsTrue switch
    {
        true => call[0],
        false => call[1],
        _ => TextOf(call[0]) is { } first && first == TextOf(call[1]) ? call[0] : call.Unknown(),
    };

    /// <summary>A required value that is empty is one that whoever installs the chart gives.</summary>
    private static DataValue Required(HelmCall call) => HelmText.OrUnknown(call[1]) is DataUnknown && call[1] is DataScalar { Path: { } path }
        ? new DataUnknown(path, $"{HelmText.NameOf(path)} is empty, to be set when the chart is installed")
        : call[1];

    private static string? KindOf(DataValue value) => value switch
    {
        DataMap => "map",
        DataList => "slice",
        DataScalar { Kind: DataKind.String } => "string",
        DataScalar { Kind: DataKind.Boolean } => "bool",
        DataScalar { Kind: DataKind.Null } => "invalid",
        DataScalar { Kind: DataKind.Number } number => number.Text.Text.IndexOf('.') < 0 ? "int64" : "float64",
        _ => null,
    };
}
