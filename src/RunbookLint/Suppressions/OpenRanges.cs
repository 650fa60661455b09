using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Suppressions;

/// <summary>The ranges of one text that a <c>disable</c> has begun and no <c>enable</c> has ended.</summary>
internal sealed class OpenRanges
{
    private readonly Dictionary<string, (FoundSuppression Suppression, int Start)> open = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Begins ranges; one that is open for the same rule goes on in the new one's name.</summary>
    public void Open(FoundSuppression suppression, Directive directive, int start)
    {
        foreach (var id in directive.Ids)
        {
            if (!open.ContainsKey(id.Text))
                open.Add(id.Text, (suppression, start));
        }
    }

    /// <summary>Ends ranges. Whether any was open.</summary>
    public bool Close(FoundSuppression end, Directive directive, int at, Fragment fragment)
    {
        // #pragma warning restore names no rule, and means all of them.
        var isAny = directive.Ids.IsEmpty;
        foreach (var id in isAny ? [.. open.Where(range => range.Value.Suppression.Form == SuppressionForm.Pragma).Select(range => range.Key)] : directive.Ids.Select(id => id.Text).ToList())
        {
            if (!open.TryGetValue(id, out var range))
                continue;

            open.Remove(id);
            isAny = true;
            range.Suppression.Ends.Add(end);
            Cover(range.Suppression, range.Start, at, fragment);
        }

        return isAny;
    }

    /// <summary>Ends what is still open with the text.</summary>
    public void CloseAll(Fragment fragment)
    {
        foreach (var range in open.Values)
            Cover(range.Suppression, range.Start, fragment.Text.Length, fragment);
    }

    private static void Cover(FoundSuppression suppression, int start, int end, Fragment fragment) =>
        suppression.Extents.Add(fragment.LocateUse(TextSpan.FromBounds(start, end)).Span);
}
