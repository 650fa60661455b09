using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Suppressions;

/// <summary>Takes a suppression out of its file, or some of the rules that it names.</summary>
internal static class Removal
{
    /// <summary>The change; null where a list or an object around it would have to be changed, too.</summary>
    public static Fix? Of(FoundSuppression found, ImmutableArray<DirectiveId> ids)
    {
        var isWhole = found.Directive.Ids.All(id => ids.Contains(id));
        var edits = found.Form == SuppressionForm.Pragma ? Pragmas(found, ids) : isWhole ? Whole(found) : found.Form == SuppressionForm.Comment ? Some(found, ids) : [];

        if (edits.IsEmpty)
            return null;

        return new(isWhole ? "remove the suppression" : "remove " + string.Join(", ", ids.Select(id => id.Text)), FixSafety.Safe, edits);
    }

    private static ImmutableArray<FixEdit> Pragmas(FoundSuppression found, ImmutableArray<DirectiveId> ids)
    {
        FixEdit?[] edits = [.. found.Ends.Prepend(found).Select(part => PragmaRemoval.Of(part, code => ids.Any(id => string.Equals(id.Text, code, StringComparison.OrdinalIgnoreCase))))];
        return Array.TrueForAll(edits, edit => edit is not null) ? [.. edits.OfType<FixEdit>()] : [];
    }

    private static ImmutableArray<FixEdit> Whole(FoundSuppression found)
    {
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        foreach (var part in found.Ends.Prepend(found))
        {
            // An end that ends something else, too, stays.
            if (part != found && !part.Directive.Ids.All(id => found.Directive.Ids.Any(other => Same(other, id))))
                return [];

            if (SpanOf(part) is not { } span)
                return [];

            edits.Add(new RewriteText(new(part.Place.File, span), ""));
        }

        return edits.ToImmutable();
    }

    private static ImmutableArray<FixEdit> Some(FoundSuppression found, ImmutableArray<DirectiveId> ids)
    {
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        foreach (var part in found.Ends.Prepend(found))
        {
            var list = part.Directive.Ids;
            if (list.All(id => ids.Any(other => Same(other, id))))
            {
                if (SpanOf(part) is not { } span)
                    return [];

                edits.Add(new RewriteText(new(part.Place.File, span), ""));
                continue;
            }

            // What is kept is written anew between the brackets, so that no comma is left over.
            var kept = list.Where(id => !ids.Any(other => Same(other, id))).Select(id => id.Text);
            edits.Add(new RewriteText(new(part.Place.File, TextSpan.FromBounds(list[0].Span.Start, list[list.Length - 1].Span.End)), string.Join(", ", kept)));
        }

        return edits.ToImmutable();
    }

    private static bool Same(DirectiveId a, DirectiveId b) => string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The comment; with its line when it is alone there, else with the blanks before it.</summary>
    private static TextSpan? SpanOf(FoundSuppression found)
    {
        var text = found.Place.File.Content;
        var (start, end) = (found.Place.Span.Start, found.Place.Span.End);

        // Another comment that this one stands in stays: # noqa # runbooklint: …
        if (found.Form == SuppressionForm.Comment && StartOfOwn(text, start, found.Directive.Span.Start) is var own && own > start)
        {
            start = own;
            end = text.IndexOf('\n', start, end - start) >= 0 ? -1 : end;
        }

        if (end < 0 || found.Form == SuppressionForm.Fence)
            return null;

        if (found.Form is SuppressionForm.Annotation)
            return EntryRemoval.OfAnnotation(text, found.Place.Span);

        if (found.Form is SuppressionForm.JsonKey or SuppressionForm.FrontMatter)
            return EntryRemoval.Of(text, found.Place.Span);

        var before = start;
        while (before > 0 && text[before - 1] is ' ' or '\t')
            before--;

        var after = end;
        while (after < text.Length && text[after] is ' ' or '\t')
            after++;

        var opens = before == 0 || text[before - 1] is '\n' or '\r';
        var closes = after == text.Length || text[after] is '\n' or '\r';
        if (opens && closes)
            return TextSpan.FromBounds(before, after < text.Length && text[after] == '\r' && after + 1 < text.Length && text[after + 1] == '\n' ? after + 2 : Math.Min(after + 1, text.Length));

        // An attribute among others: its comma would have to go, too.
        if (found.Form != SuppressionForm.Comment)
            return null;

        return TextSpan.FromBounds(opens ? start : before, opens ? after : end);
    }

    private static int StartOfOwn(string text, int comment, int directive)
    {
        var at = directive;
        while (at > comment && text[at - 1] is ' ' or '\t')
            at--;
        while (at > comment && text[at - 1] is '#' or '/' or '-' or '*' or ';' or '!' or '<' or '{')
            at--;

        return at;
    }
}
