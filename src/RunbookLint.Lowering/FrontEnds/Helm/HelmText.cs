using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.Values;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Values that templates make themselves.</summary>
internal static class HelmText
{
    /// <summary>Numbers of values are floating-point numbers to templates, and those are printed so from here on.</summary>
    private const decimal MinScientific = 1_000_000m;

    /// <summary>A text that a template makes; it stands where the action stands.</summary>
    public static DataScalar Made(string text, Fragment home, TextSpan place) => new(ArgumentOf(text, home, place), DataKind.String);

    /// <summary>A number.</summary>
    public static DataScalar Number(decimal number, Fragment home, TextSpan place) =>
        new(ArgumentOf(number.ToString(CultureInfo.InvariantCulture), home, place), DataKind.Number);

    /// <summary>True or false.</summary>
    public static DataScalar Boolean(bool value, Fragment home, TextSpan place) => new(ArgumentOf(value ? "true" : "false", home, place), DataKind.Boolean);

    /// <summary>Null.</summary>
    public static DataScalar Nothing(Fragment home, TextSpan place) => new(ArgumentOf("", home, place), DataKind.Null);

    /// <summary>
    /// A value as a text that can be put somewhere. Authors leave a value of a chart empty for whoever installs it, and a map has no form
    /// that anybody means.
    /// </summary>
    public static DataValue OrUnknown(DataValue value) => value switch
    {
        DataScalar { IsEmpty: true, Path: { } path } scalar => new DataUnknown(path, $"{NameOf(path)} is empty, to be set when the chart is installed", scalar.Text.Fragment),
        DataScalar { Kind: DataKind.Number, Path: { } path, IsInteger: false, Number: >= MinScientific or <= -MinScientific } scalar => new DataUnknown(path, "Helm prints so large a number in scientific notation", scalar.Text.Fragment),
        DataScalar or DataUnknown => value,
        _ => new DataUnknown(value.Path ?? "…", "a whole list or map is printed here"),
    };

    /// <summary>A path without what all paths to values start with.</summary>
    public static string NameOf(string path) => path.StartsWith(".Values.", StringComparison.Ordinal) ? path.Substring(".Values.".Length) : path.TrimStart('.');

    private static Argument ArgumentOf(string text, Fragment home, TextSpan place)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(place.Start);
        builder.Insert(text);
        builder.Mark(place.End);
        return Argument.Of(home.Embed(text, builder.ToMap()));
    }
}
