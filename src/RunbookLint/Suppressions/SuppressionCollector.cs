using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering;
using RunbookLint.Suppressions.Remarks;
using RunbookLint.Text;

namespace RunbookLint.Suppressions;

/// <summary>Finds the directives in the texts that were read.</summary>
internal sealed class SuppressionCollector
{
    private readonly Dictionary<(string Path, int Start), FoundSuppression> found = [];

    /// <summary>What has been found, by path and place.</summary>
    public IEnumerable<FoundSuppression> Found =>
        found.Values.OrderBy(suppression => suppression.Place.File.Path, StringComparer.Ordinal).ThenBy(suppression => suppression.Directive.Span.Start);

    /// <summary>Reads a text.</summary>
    public void Read(LoweredText lowered)
    {
        var text = RemarkReaders.Read(lowered.Fragment.Text, lowered.Language);
        var directives = text.Remarks
            .Where(remark => IsWritten(lowered.Fragment, remark))
            .Select(remark => (Remark: remark, Directive: remark.Directive ?? DirectiveParser.Parse(text.Text, remark.Content)!))
            .Where(said => said.Directive is not null)
            .OrderBy(said => said.Remark.Span.Start)
            .ToList();

        if (directives.Count == 0)
            return;

        var attachment = new Attachment(text);
        var commands = new LastLines(text);
        var ranges = new OpenRanges();

        foreach (var (remark, directive) in directives)
        {
            var suppression = Find(lowered.Fragment, remark, directive);
            if (directive.Problem is not null)
                continue;

            switch (directive.Verb)
            {
                case DirectiveVerb.FileIgnore:
                    suppression.Reach = SuppressionReach.File;
                    suppression.IsAttached = true;
                    break;
                case DirectiveVerb.Disable:
                    suppression.Reach = SuppressionReach.Range;
                    suppression.IsAttached = true;
                    ranges.Open(suppression, directive, remark.Span.Start);
                    break;
                case DirectiveVerb.Enable:
                    suppression.Reach = SuppressionReach.Range;
                    suppression.IsAttached |= ranges.Close(suppression, directive, remark.Span.Start, lowered.Fragment);
                    break;
                case DirectiveVerb.Ignore when remark.Scope is { } scope:
                    Cover(suppression, lowered.Fragment, scope);
                    break;
                case DirectiveVerb.Ignore when text.OpensLine(remark.Span.Start):
                    if (attachment.Of(remark) is { } target)
                        Cover(suppression, lowered.Fragment, target);

                    break;
                default:
                    suppression.Reach = SuppressionReach.Line;
                    suppression.IsAttached = true;
                    foreach (var command in commands.EndingBefore(remark.Span.Start))
                        suppression.Extents.Add(lowered.Fragment.LocateUse(command).Span);

                    break;
            }
        }

        ranges.CloseAll(lowered.Fragment);
    }

    private static void Cover(FoundSuppression suppression, Fragment fragment, TextSpan span)
    {
        suppression.IsAttached = true;
        suppression.Extents.Add(fragment.LocateUse(span).Span);
    }

    /// <summary>What a value brings in from elsewhere, or an escape spells, is no comment of this file.</summary>
    private static bool IsWritten(Fragment fragment, Remark remark)
    {
        var line = fragment.Text.IndexOf('\n', remark.Content.Start, remark.Content.Length);
        return fragment.Map.IsVerbatim(line < 0 ? remark.Content : TextSpan.FromBounds(remark.Content.Start, line));
    }

    private FoundSuppression Find(Fragment fragment, Remark remark, Directive directive)
    {
        var place = fragment.LocateUse(remark.Span);
        var span = fragment.LocateUse(directive.Span).Span;
        if (found.TryGetValue((place.File.Path, span.Start), out var known))
            return known;

        var mapped = directive with
        {
            Span = span,
            Ids = [.. directive.Ids.Select(id => id with { Span = fragment.LocateUse(id.Span).Span })],
            Problem = directive.Problem is { } problem ? problem with { Span = fragment.LocateUse(problem.Span).Span } : null,
        };

        return found[(place.File.Path, span.Start)] = new(place, remark.Form, mapped);
    }
}
