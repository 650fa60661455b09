using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Analyzers;

/// <summary>How a diagnostic carries the change of text that mends it: so a fix needs no second run of the linter.</summary>
internal static class FixProperties
{
    private const string Title = "RunbookLint.Fix";
    private const string Safety = "RunbookLint.FixSafety";
    private const string Edits = "RunbookLint.FixEdits";
    private const string Safe = "safe";

    /// <summary>The properties of a fix.</summary>
    public static ImmutableDictionary<string, string?> Of(string title, bool isSafe, IEnumerable<TextChange> changes)
    {
        var edits = new StringBuilder();
        foreach (var change in changes)
        {
            var text = change.NewText ?? "";
            edits.Append(Number(change.Span.Start)).Append(':').Append(Number(change.Span.Length)).Append(':').Append(Number(text.Length)).Append(':').Append(text);
        }

        return ImmutableDictionary<string, string?>.Empty.Add(Title, title).Add(Safety, isSafe ? Safe : "unsafe").Add(Edits, edits.ToString());
    }

    /// <summary>The fix that properties hold; null when there is none.</summary>
    public static (string Title, bool IsSafe, ImmutableArray<TextChange> Changes)? Read(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(Title, out var title) || title is null || !properties.TryGetValue(Edits, out var edits) || edits is null)
            return null;

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var position = 0; position < edits.Length;)
        {
            if (ReadNumber(edits, ref position) is not { } start || ReadNumber(edits, ref position) is not { } length
                || ReadNumber(edits, ref position) is not { } size || size > edits.Length - position)
                return null;

            changes.Add(new(new TextSpan(start, length), edits.Substring(position, size)));
            position += size;
        }

        return (title, properties.TryGetValue(Safety, out var safety) && safety == Safe, changes.ToImmutable());
    }

    private static int? ReadNumber(string text, ref int position)
    {
        var colon = text.IndexOf(':', position);
        if (colon < 0 || !int.TryParse(text.Substring(position, colon - position), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;

        position = colon + 1;
        return number;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
