using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;

namespace RunbookLint.Lowering.FrontEnds.Python;

/// <summary>Texts, lists, dictionaries, files and the environment, as far as command lines are made of them.</summary>
internal static class PythonValues
{
    /// <summary>The value of a call; null when it is of something else.</summary>
    public static ProgramValue? Call(ProgramCallSite call) => call.Receiver switch
    {
        ListValue list => OfList(call, list),
        TextValue text => OfText(call, text.Argument),
        MapValue map => OfMap(call, map),
        ObjectValue { Type: "file" } file => OfFile(call, file),
        _ => Static(call),
    };

    private static ProgramValue? OfList(ProgramCallSite call, ListValue list)
    {
        switch (call.Name)
        {
            case "append" when call.Arguments is [var only]:
                call.Replace(new ListValue(list.Items.Add(Known(only.Value))));
                return ProgramValue.Unknown;

            case "extend" when call.Arguments is [var more]:
                call.Replace(new ListValue(more.Value is ListValue others ? list.Items.AddRange(others.Items) : list.Items.Add(Known(more.Value))));
                return ProgramValue.Unknown;

            case "insert" or "remove" or "pop" or "sort" or "reverse" or "clear":
                call.Replace(ProgramValue.Unknown);
                return ProgramValue.Unknown;

            case "copy":
                return list;

            default:
                return null;
        }
    }

    private static ProgramValue? OfMap(ProgramCallSite call, MapValue map)
    {
        switch (call.Name)
        {
            case "copy":
                return map;

            case "get" when call.Text(0) is { IsKnown: true } key:
                return map.Entries.TryGetValue(key.Text, out var value) ? value : call.Get(1) ?? ProgramValue.Unknown;

            case "update" when call.Get(0) is MapValue other:
                call.Replace(new MapValue(map.Entries.SetItems(other.Entries)));
                return ProgramValue.Unknown;

            case "update":
                call.Replace(Named(call, map));
                return ProgramValue.Unknown;

            default:
                return null;
        }
    }

    private static ProgramValue? OfText(ProgramCallSite call, Argument text)
    {
        switch (call.Name)
        {
            case "strip" or "rstrip" or "lstrip" or "encode" when call.Arguments.IsEmpty:
                return new TextValue(text);

            case "encode":
                return new TextValue(text);

            case "split" when call.Arguments.IsEmpty || call.Text(0)?.Text == " ":
                return new ListValue([.. CommandText.SplitBlanks(text).Select(word => new TextValue(word))]);

            case "format":
                return TextFormats.Braces(text, call.Arguments);

            case "join" when call.Get(0) is ListValue list:
                return call.Interpreter.WordsOf(list, () => call.Interpreter.Hole(call.Span)) is { } words ? TextFormats.Join(text, words) : ProgramValue.Unknown;

            default:
                return null;
        }
    }

    /// <summary>What is written into a file is read where the file is used.</summary>
    private static UnknownValue? OfFile(ProgramCallSite call, ObjectValue file)
    {
        if (call.Name is not ("write" or "write_text") || call.Text(0) is not { } content || file["path"] is not TextValue { Argument: var path })
            return null;

        call.Interpreter.Context.Written.Add(path.Text, (content.Origin ?? content).Fragment);
        return (UnknownValue)ProgramValue.Unknown;
    }

    private static ProgramValue? Static(ProgramCallSite call)
    {
        switch (call.Path)
        {
            case "shlex.split" when call.Text(0) is { } line:
                return new ListValue([.. CommandText.SplitPosix(line).Select(word => new TextValue(word))]);

            case "shlex.quote" or "str" or "pipes.quote" or "Path" or "pathlib.Path" or "textwrap.dedent" or "dedent" when call.Path is not ("Path" or "pathlib.Path"):
                return call.Get(0);

            case "Path" or "pathlib.Path" or "open" when call.Get(0) is TextValue path:
                return new ObjectValue("file", call.Place, ImmutableDictionary<string, ProgramValue>.Empty.SetItem("path", path));

            case "shlex.join" when call.Get(0) is ListValue list:
                return call.Interpreter.WordsOf(list, () => call.Interpreter.Hole(call.Span)) is { Length: > 0 } words ? new TextValue(Argument.Join(words)) : ProgramValue.Unknown;

            case "list" or "tuple" when call.Get(0) is ListValue same:
                return same;

            case "dict":
                return Named(call, call.Get(0) as MapValue ?? MapValue.Empty);

            case "os.environ.copy":
                return MapValue.Empty;

            case "os.getenv" or "os.environ.get" or "environ.get" or "getenv" when call.Text(0) is { IsKnown: true } name:
                return call.Interpreter.CurrentScope().Variables.TryGetValue(name.Text, out var value) ? new TextValue(value) : call.Get(1, "default") ?? ProgramValue.Unknown;

            case "os.environ.setdefault" or "os.putenv" when call.Text(0) is { IsKnown: true } name:
                call.Interpreter.Environment = new(call.Interpreter.Environment.Entries.SetItem(name.Text, call.Get(1) ?? ProgramValue.Unknown));
                return ProgramValue.Unknown;

            case "os.path.join" when call.Text(0) is { IsKnown: true } first && call.Text(1) is { IsKnown: true } second && call.Arguments.Length == 2:
                return new TextValue(second.Renamed(first.Text.TrimEnd('/') + "/" + second.Text));

            default:
                return null;
        }
    }

    private static MapValue Named(ProgramCallSite call, MapValue map) =>
        new(map.Entries.SetItems(call.Arguments.Where(argument => argument.Name is not null).Select(argument => new KeyValuePair<string, ProgramValue>(argument.Name!, argument.Value))));

    private static ProgramValue Known(ProgramValue value) => value is UnknownText text ? new TextValue(text.Argument) : value;
}
