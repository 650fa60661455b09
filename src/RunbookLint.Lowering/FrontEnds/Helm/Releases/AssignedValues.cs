using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Values;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Values given one by one: <c>--set backup.pd=10.0.1.10:2379,backup.enabled=true</c>.</summary>
internal static class AssignedValues
{
    /// <summary>Values with those of a command line over them, in the order of their kinds, whatever that of the options.</summary>
    public static DataMap Over(DataMap values, ImmutableArray<ChartAssignment> assignments)
    {
        if (assignments.IsEmpty)
            return values;

        var given = (DataMap)DataMerge.At(values, ".Values");
        foreach (var assignment in assignments.OrderBy(assignment => assignment.Kind))
        {
            DataValue value = assignment.Items.IsDefault
                ? ValueOf(Argument.Of(Fragment.Whole(assignment.Value)), assignment.Kind)
                : new DataList([.. assignment.Items.Select(item => ValueOf(Argument.Of(Fragment.Whole(item)), assignment.Kind))]);
            AssignedPath.Set(given, assignment.Path, value, ownsItems: false);
        }

        return given;
    }

    /// <summary>Reads the assignments of one word.</summary>
    /// <param name="values">What they are added to.</param>
    /// <param name="word">The word.</param>
    /// <param name="kind">How values are read.</param>
    public static void Read(DataMap values, Argument word, AssignmentKind kind)
    {
        foreach (var assignment in new AssignmentParser(word.Text, kind, word.Holes).Parse())
        {
            DataValue value = assignment.IsList
                ? new DataList([.. assignment.Values.Select(item => ValueOf(Plain(word, item, kind), kind))])
                : ValueOf(Plain(word, assignment.Values[0], kind), kind);
            AssignedPath.Set(values, assignment.Path, value, ownsItems: true);
        }
    }

    /// <summary>Sets the value at a path such as <c>a.b[0]</c>.</summary>
    public static void Set(DataMap values, string path, Argument value, bool isText)
    {
        var parsed = new AssignmentParser(path + "=", AssignmentKind.Text, []).Parse();
        if (parsed is [var only])
            AssignedPath.Set(values, only.Path, ValueOf(value, isText ? AssignmentKind.Text : AssignmentKind.Typed), ownsItems: true);
    }

    private static DataValue ValueOf(Argument value, AssignmentKind kind) => kind switch
    {
        AssignmentKind.Typed => Typed(value),
        AssignmentKind.Json when value.IsKnown => Json(value),
        _ => new DataScalar(value, DataKind.String),
    };

    private static DataScalar Typed(Argument value)
    {
        var text = value.Text;
        if (!value.IsKnown)
            return new(value, DataKind.String);

        if (IsWord(text, "true") || IsWord(text, "false"))
            return new(text is "true" or "false" ? value : value.Renamed(text.ToLowerInvariant()), DataKind.Boolean);

        if (IsWord(text, "null"))
            return new(value.Slice(0, 0), DataKind.Null);

        // What starts with a zero is a text, such as the mode of a file.
        if ((text == "0" || text is not ['0', ..]) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            var written = number.ToString(CultureInfo.InvariantCulture);
            return new(written == text ? value : value.Renamed(written), DataKind.Number) { IsInteger = true };
        }

        return new(value, DataKind.String);
    }

    private static DataValue Json(Argument value)
    {
        var text = value.Fragment;
        return YamlParser.Parse(text.Text).Documents is [var document, ..]
            ? DataReader.Read(document.Root, new YamlSettings(text))
            : new DataScalar(value.Slice(0, 0), DataKind.Null);
    }

    private static bool IsWord(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static Argument Plain(Argument word, TextSpan span, AssignmentKind kind)
    {
        var value = word.Slice(span.Start, span.Length);
        return value.IsKnown && kind is not (AssignmentKind.Json or AssignmentKind.Literal) && value.Text.IndexOf('\\') >= 0
            ? value.Renamed(AssignmentParser.Unescape(value.Text))
            : value;
    }
}
