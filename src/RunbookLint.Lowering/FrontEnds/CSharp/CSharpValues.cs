using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Syntax.Programs;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>Texts, lists, dictionaries, files and the environment, as far as command lines are made of them.</summary>
internal static class CSharpValues
{
    /// <summary>The value of a call; null when it is of something else.</summary>
    public static ProgramValue? Call(ProgramCallSite call) => call.Receiver switch
    {
        ListValue list => OfList(call, list),
        MapValue map => OfMap(call, map),
        TextValue text => OfText(call, text),
        _ => Static(call) ?? New(call),
    };

    /// <summary>A new object of the base library.</summary>
    public static ProgramValue Created(ObjectValue value) => value.Type switch
    {
        "Process" when !value.Members.ContainsKey("StartInfo") => value.With("StartInfo", new ObjectValue("ProcessStartInfo", value.Place, ImmutableDictionary<string, ProgramValue>.Empty)),
        "StringBuilder" => value["0"] is TextValue text ? text : value,
        "List" or "Collection" or "HashSet" or "Queue" or "ArrayList" => value["items"] is ListValue items ? items : value["0"] is ListValue source ? source : ListValue.Empty,
        "Dictionary" or "SortedDictionary" or "ConcurrentDictionary" => value["entries"] is MapValue entries ? entries : MapValue.Empty,
        _ => value,
    };

    private static ProgramValue? OfList(ProgramCallSite call, ListValue list)
    {
        switch (call.Name)
        {
            case "Add" or "Enqueue" when call.Arguments is [var only]:
                call.Replace(new ListValue(list.Items.Add(Known(only.Value))));
                return ProgramValue.Unknown;

            case "AddRange" or "UnionWith" when call.Get(0) is var more:
                call.Replace(new ListValue(list.Items.AddRange(Items(more))));
                return ProgramValue.Unknown;

            case "Insert" or "Remove" or "RemoveAt" or "InsertRange" or "Reverse":
                call.Replace(ProgramValue.Unknown);
                return ProgramValue.Unknown;

            case "Clear":
                call.Replace(ListValue.Empty);
                return ProgramValue.Unknown;

            case "Concat" when call.Get(0) is var more:
                return new ListValue(list.Items.AddRange(Items(more)));

            case "Append" when call.Arguments is [var only]:
                return new ListValue(list.Items.Add(Known(only.Value)));

            case "Prepend" when call.Arguments is [var only]:
                return new ListValue(list.Items.Insert(0, Known(only.Value)));

            case "ToList" or "ToArray" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableList" or "AsEnumerable":
                return list;

            default:
                return null;
        }
    }

    private static ProgramValue? OfMap(ProgramCallSite call, MapValue map)
    {
        switch (call.Name)
        {
            case "Add" or "TryAdd" or "Set" when call.Text(0) is { IsKnown: true } key:
                var changed = new MapValue(map.Entries.SetItem(key.Text, call.Get(1) ?? ProgramValue.Unknown));
                call.Replace(changed);
                return changed;

            case "Build":
                return map;

            default:
                return null;
        }
    }

    private static ProgramValue? OfText(ProgramCallSite call, TextValue text)
    {
        switch (call.Name)
        {
            case "Trim" or "TrimStart" or "TrimEnd" or "ToString" or "Normalize" or "AsSpan" when call.Arguments.IsEmpty:
                return text;

            case "Split":
                return new ListValue([.. CommandText.SplitBlanks(text.Argument).Select(word => new TextValue(word))]);

            case "Append" or "AppendLine" or "AppendFormat":
                var joined = call.Text(0) is { } more && (call.Target is not ProgramName target || call.Interpreter.MayAppend(target)) ? TextFormats.Join(text.Argument.Slice(0, 0), [text.Argument, more]) : ProgramValue.Unknown;
                call.Replace(joined);
                return joined;

            default:
                return null;
        }
    }

    private static ProgramValue? Static(ProgramCallSite call)
    {
        switch (call.Path)
        {
            case "string.Join" or "String.Join" when call.Text(0) is { } separator:
                var rest = call.Positional.Skip(1).ToList();
                var words = call.Interpreter.WordsOf(rest is [ListValue only] ? only : new ListValue([.. rest]), () => call.Interpreter.Hole(call.Span));
                return words is { } known ? TextFormats.Join(separator, known) : ProgramValue.Unknown;

            case "string.Concat" or "String.Concat":
                return ProgramValue.Unknown;

            case "string.Format" or "String.Format" when call.Text(0) is { } template:
                return TextFormats.Braces(template, [.. call.Arguments.Skip(1)]);

            case "Environment.GetEnvironmentVariable" when call.Text(0) is { IsKnown: true } name:
                return call.Interpreter.CurrentScope().Variables.TryGetValue(name.Text, out var value) ? new TextValue(value) : ProgramValue.Unknown;

            case "Environment.SetEnvironmentVariable" when call.Text(0) is { IsKnown: true } name:
                call.Interpreter.Environment = new(call.Interpreter.Environment.Entries.SetItem(name.Text, call.Get(1) ?? ProgramValue.Unknown));
                return ProgramValue.Unknown;

            case "File.WriteAllText" or "File.WriteAllTextAsync" or "System.IO.File.WriteAllText" when call.Text(0) is { } path && call.Text(1) is { } content:
                call.Interpreter.Context.Written.Add(path.Text, (content.Origin ?? content).Fragment);
                return ProgramValue.Unknown;

            case "Path.Combine" or "Path.Join" when call.Text(0) is { } first && call.Text(1) is { } second && call.Arguments.Length == 2:
                return first.IsKnown && second.IsKnown ? new TextValue(second.Renamed(first.Text.TrimEnd('/') + "/" + second.Text)) : ProgramValue.Unknown;

            default:
                return null;
        }
    }

    /// <summary>A list or a dictionary of an object that the base library has made: <c>psi.ArgumentList.Add("log")</c>.</summary>
    private static ProgramValue? New(ProgramCallSite call)
    {
        if (call.Receiver is not UnknownValue || call.Target is not ProgramMember { Target: var owner } || call.Interpreter.Evaluate(owner) is not ObjectValue)
            return null;

        return call.Name switch
        {
            "Add" when call.Arguments.Length == 2 => OfMap(call, MapValue.Empty),
            "Add" or "AddRange" => OfList(call, ListValue.Empty),
            _ => null,
        };
    }

    private static IEnumerable<ProgramValue> Items(ProgramValue? value) => value is ListValue list ? list.Items : [Known(value ?? ProgramValue.Unknown)];

    private static ProgramValue Known(ProgramValue value) => value is UnknownText text ? new TextValue(text.Argument) : value;
}
