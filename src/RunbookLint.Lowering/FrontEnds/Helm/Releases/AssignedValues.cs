using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Values given one by one: <c>--set backup.pd=10.0.1.10:2379,backup.enabled=true</c>.</summary>
internal static class AssignedValues
{
    /// <summary>Reads the assignments of one word.</summary>
    /// <param name="values">What they are added to.</param>
    /// <param name="word">The word.</param>
    /// <param name="isText">Whether all values are texts (<c>--set-string</c>).</param>
    public static void Read(DataMap values, Argument word, bool isText)
    {
        for (var start = 0; start < word.Text.Length;)
        {
            var end = EndOf(word, start);
            var equals = word.Text.IndexOf('=', start, end - start);
            if (equals > start)
                Set(values, word.Text.Substring(start, equals - start), Unescaped(word.Slice(equals + 1, end - equals - 1)), isText);

            start = end + 1;
        }
    }

    /// <summary>Sets the value at a path such as <c>a.b</c>; single items of lists make the whole list unknown.</summary>
    public static void Set(DataMap values, string path, Argument value, bool isText)
    {
        var map = values;
        var keys = Split(path);

        for (var index = 0; index < keys.Count; index++)
        {
            var key = keys[index];
            var bracket = key.IndexOf('[');
            if (bracket >= 0)
            {
                key = key.Substring(0, bracket);
                map.Set(key, new DataUnknown((map.Path ?? "") + "." + key, $"single items of {key} are set") { Path = map.Path });
                return;
            }

            if (index == keys.Count - 1)
            {
                map.Set(key, new DataScalar(value, isText ? DataKind.String : KindOf(value)) { Path = map.Path + "." + key });
                return;
            }

            if (map.Find(key) is not DataMap inner)
                map.Set(key, inner = new DataMap { Path = map.Path + "." + key });

            map = inner;
        }
    }

    private static DataKind KindOf(Argument value) =>
        value.Text is "true" or "false" ? DataKind.Boolean
        : value.Text == "null" ? DataKind.Null
        : value.Text.Length > 0 && value.Text.All(char.IsDigit) ? DataKind.Number
        : DataKind.String;

    /// <summary>The end of an assignment: a comma that is neither escaped, in braces, nor a part of something unknown.</summary>
    private static int EndOf(Argument word, int start)
    {
        var braces = 0;
        for (var at = start; at < word.Text.Length; at++)
        {
            if (word.Holes.Any(hole => hole.Contains(at)))
                continue;

            switch (word.Text[at])
            {
                case '\\':
                    at++;
                    break;
                case '{':
                    braces++;
                    break;
                case '}':
                    braces--;
                    break;
                case ',' when braces == 0:
                    return at;
            }
        }

        return word.Text.Length;
    }

    private static Argument Unescaped(Argument value) =>
        value.IsKnown && value.Text.IndexOf("\\,", StringComparison.Ordinal) >= 0 ? value.Renamed(value.Text.Replace("\\,", ",")) : value;

    private static List<string> Split(string path) => [.. path.Replace("\\.", "\0").Split('.').Select(key => key.Replace('\0', '.'))];
}
