using System.Collections.Immutable;
using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Functions of lists and maps.</summary>
internal static class CollectionFunctions
{
    /// <summary>Adds the functions by their names.</summary>
    public static void AddTo(Dictionary<string, Func<HelmCall, DataValue>> functions)
    {
        functions.Add("list", call => new DataList(call.Arguments));
        functions.Add("tuple", call => new DataList(call.Arguments));
        functions.Add("dict", Map);
        functions.Add("set", Set);
        functions.Add("unset", call => call[0] is DataMap { Path: null } map && call.Text(1) is { } key ? Without(map, key) : call.Unknown());
        functions.Add("get", call => Lookup(call, call[0], [.. call.Arguments.Skip(1)]));
        functions.Add("index", call => Lookup(call, call[0], [.. call.Arguments.Skip(1)]));
        functions.Add("dig", Dig);
        functions.Add("hasKey", HasKey);
        functions.Add("has", Has);
        functions.Add("keys", call => call[0] is DataMap map ? new DataList([.. map.Entries.Select(entry => KeyOf(call, entry.Key, entry.Written))]) : call.Unknown());
        functions.Add("values", call => call[0] is DataMap map ? new DataList([.. map.Entries.Select(entry => entry.Value)]) : call.Unknown());
        functions.Add("pick", call => call[0] is DataMap map ? Filter(map, call, keeps: true) : call.Unknown());
        functions.Add("omit", call => call[0] is DataMap map ? Filter(map, call, keeps: false) : call.Unknown());
        functions.Add("merge", call => Merge([.. call.Arguments.Reverse()], call));
        functions.Add("mustMerge", call => Merge([.. call.Arguments.Reverse()], call));
        functions.Add("mergeOverwrite", call => Merge(call.Arguments, call));
        functions.Add("mustMergeOverwrite", call => Merge(call.Arguments, call));
        functions.Add("deepCopy", call => call[0]);
        functions.Add("first", call => call[0] is DataList { Items: [var first, ..] } ? first : call.Unknown());
        functions.Add("last", call => call[0] is DataList { Items: [.., var last] } ? last : call.Unknown());
        functions.Add("rest", call => call[0] is DataList { Items: [_, .. var rest] } ? new DataList(rest) : call.Unknown());
        functions.Add("append", call => Items(call, list => list.Items.Add(call[1])));
        functions.Add("prepend", call => Items(call, list => list.Items.Insert(0, call[1])));
        functions.Add("concat", Concat);
        functions.Add("compact", call => Items(call, list => list.Items.RemoveAll(item => item.IsTrue == false)));
        functions.Add("reverse", call => Items(call, list => [.. list.Items.Reverse()]));
        functions.Add("uniq", call => Texts(call, items => items.GroupBy(item => item.Text.Text).Select(same => same.First())));
        functions.Add("sortAlpha", call => Texts(call, items => items.OrderBy(item => item.Text.Text, StringComparer.Ordinal)));
        functions.Add("join", Join);
    }

    private static DataValue Map(HelmCall call)
    {
        var map = new DataMap();
        for (var index = 0; index + 1 < call.Count; index += 2)
        {
            if (call.Text(index) is { } key)
                map.Set(key, call[index + 1]);
        }

        return map;
    }

    /// <summary>Changes a map that a template made. The chart's own values are those of all its templates, so they are left as they are.</summary>
    private static DataValue Set(HelmCall call) =>
        call[0] is DataMap { Path: null } map && call.Text(1) is { } key && HelmBudget.MayHold(map.Count + 1) ? map.Set(key, call[2]) : call.Unknown();

    private static DataMap Without(DataMap map, string key)
    {
        map.Remove(key);
        return map;
    }

    private static DataValue Lookup(HelmCall call, DataValue target, ImmutableArray<DataValue> keys)
    {
        foreach (var key in keys)
        {
            if (HelmText.OrUnknown(key) is not DataScalar { Text.IsKnown: true } name)
                return call.Unknown();

            target = target switch
            {
                DataMap map => map.Find(name.Text.Text) ?? Missing(call, map, name.Text.Text),
                DataList list when name.Number is { } number && number >= 0 && number < list.Items.Length => list.Items[(int)number],
                DataUnknown unknown => unknown.Field(name.Text.Text),
                _ => call.Unknown(),
            };
        }

        return target;
    }

    private static DataValue Missing(HelmCall call, DataMap map, string key) => map.Path is { } path
        ? new DataUnknown(path + "." + key, $"{HelmText.NameOf(path + "." + key)} is set by nothing in reach") { IsUnset = true }
        : HelmText.Nothing(call.Home, call.Place);

    private static DataValue Dig(HelmCall call)
    {
        if (call.Count < 3)
            return call.Unknown();

        var found = Lookup(call, call.Last, call.Arguments.RemoveRange(call.Count - 2, 2));
        return found is DataUnknown { IsUnset: true } or DataScalar { Kind: DataKind.Null } ? call[call.Count - 2] : found;
    }

    private static DataValue HasKey(HelmCall call) => call[0] is DataMap map && call.Text(1) is { } key
        ? map.Find(key) is null && map.Path is not null ? call.Unknown($"{HelmText.NameOf(map.Path + "." + key)} is set by nothing in reach") : call.Made(map.Find(key) is not null)
        : call.Unknown();

    private static DataValue Has(HelmCall call)
    {
        if (call[1] is not DataList list || call.Text(0) is not { } wanted)
            return call.Unknown();

        var texts = list.Items.Select(item => item is DataScalar { Text.IsKnown: true } scalar ? scalar.Text.Text : null).ToList();
        return texts.Contains(wanted) ? call.Made(true) : texts.Contains(null) ? call.Unknown() : call.Made(false);
    }

    private static DataScalar KeyOf(HelmCall call, string key, Argument? written) =>
        written is { } text && text.Text == key ? new(text, DataKind.String) : HelmText.Made(key, call.Home, call.Place);

    private static DataMap Filter(DataMap map, HelmCall call, bool keeps)
    {
        var names = new HashSet<string>(Enumerable.Range(1, Math.Max(0, call.Count - 1)).Select(index => call.Text(index) ?? ""), StringComparer.Ordinal);
        var filtered = new DataMap { Path = map.Path };
        foreach (var (key, written, value) in map.Entries.Where(entry => names.Contains(entry.Key) == keeps))
            filtered.Set(key, value, written);

        return filtered;
    }

    private static DataValue Merge(ImmutableArray<DataValue> maps, HelmCall call) => maps.All(map => map is DataMap)
        ? maps.Cast<DataMap>().Aggregate(DataMerge.Over)
        : call.Unknown();

    private static DataValue Items(HelmCall call, Func<DataList, ImmutableArray<DataValue>> change) =>
        call[0] is DataList list && HelmBudget.MayHold(list.Items.Length + 1) ? new DataList(change(list)) : call.Unknown();

    private static DataValue Texts(HelmCall call, Func<IEnumerable<DataScalar>, IEnumerable<DataScalar>> change) =>
        call[0] is DataList list && list.Items.All(item => item is DataScalar { Text.IsKnown: true })
            ? new DataList([.. change(list.Items.Cast<DataScalar>())])
            : call.Unknown();

    private static DataValue Concat(HelmCall call) =>
        call.Arguments.All(argument => argument is DataList) && HelmBudget.MayHold(call.Arguments.Sum(argument => ((DataList)argument).Items.Length))
            ? new DataList([.. call.Arguments.SelectMany(argument => ((DataList)argument).Items)])
            : call.Unknown();

    private static DataValue Join(HelmCall call)
    {
        if (call[0] is not DataScalar { Text: { IsKnown: true } separator } || call[1] is not DataList list || list.Items.Any(item => item is not (DataScalar or DataUnknown)))
            return call[1] is DataScalar single ? single : call.Unknown();

        return call.Composed(composer =>
        {
            for (var index = 0; index < list.Items.Length; index++)
            {
                if (index > 0)
                    composer.Put(separator);

                TextFunctions.Put(composer, call, list.Items[index]);
            }
        });
    }
}
