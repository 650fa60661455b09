using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Arithmetic.</summary>
internal static class NumberFunctions
{
    /// <summary>Adds the functions by their names.</summary>
    public static void AddTo(Dictionary<string, Func<HelmCall, DataValue>> functions)
    {
        functions.Add("add", call => Fold(call, (sum, number) => sum + number));
        functions.Add("sub", call => Fold(call, (sum, number) => sum - number));
        functions.Add("mul", call => Fold(call, (product, number) => Math.Abs(product) < 1e12m && Math.Abs(number) < 1e12m ? product * number : null));
        functions.Add("div", call => Fold(call, (value, number) => number == 0 ? null : decimal.Truncate(value / number)));
        functions.Add("mod", call => Fold(call, (value, number) => number == 0 ? null : value % number));
        functions.Add("max", call => Fold(call, (value, number) => Math.Max(value, number)));
        functions.Add("min", call => Fold(call, (value, number) => Math.Min(value, number)));
        functions.Add("add1", call => NumberOf(call[0]) is { } number ? call.Made(number + 1) : call.Unknown());
        functions.Add("int", Whole);
        functions.Add("int64", Whole);
        functions.Add("atoi", Whole);
        functions.Add("float64", call => NumberOf(call[0]) is not null ? call[0] : call.Unknown());
        functions.Add("until", Until);
        functions.Add("len", Length);
    }

    private static decimal? NumberOf(DataValue value) => (value as DataScalar)?.Number;

    private static DataValue Fold(HelmCall call, Func<decimal, decimal, decimal?> next)
    {
        if (NumberOf(call[0]) is not { } result)
            return call.Unknown();

        foreach (var argument in call.Arguments.Skip(1))
        {
            if (NumberOf(argument) is not { } number || Math.Abs(number) > 1e18m || Math.Abs(result) > 1e18m || next(result, number) is not { } value)
                return call.Unknown();

            result = value;
        }

        return call.Made(result);
    }

    private static DataValue Whole(HelmCall call) => NumberOf(call[0]) switch
    {
        { } number when number == decimal.Truncate(number) && call[0] is DataScalar { Text: var text } => new DataScalar(text, DataKind.Number),
        { } number => call.Made(decimal.Truncate(number)),
        _ when call[0] is DataScalar { Text.IsKnown: true } => call.Made(0m),
        _ => call.Unknown(),
    };

    private static DataValue Until(HelmCall call) => call.Integer(0) is >= 0 and var count && HelmBudget.MayRepeat(count)
        ? new DataList([.. Enumerable.Range(0, count).Select(number => call.Made((decimal)number))])
        : call.Unknown();

    private static DataValue Length(HelmCall call) => call[0] switch
    {
        DataMap map => call.Made((decimal)map.Count),
        DataList list => call.Made((decimal)list.Items.Length),
        DataScalar { Text.IsKnown: true } scalar => call.Made((decimal)scalar.Text.Text.Length),
        _ => call.Unknown(),
    };
}
