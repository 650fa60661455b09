using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.Templates;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Templates;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Templates;

/// <summary>
/// Renders a text with statements. What a known condition leaves out goes, and a loop over a known list is unrolled; statements that only
/// the run can follow stay as they are written, with the known values put in between.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="tags">Its templates.</param>
/// <param name="variables">What the text sees.</param>
/// <param name="target">What the text is for.</param>
internal sealed class TemplateRendering(Fragment text, ImmutableArray<TemplateSpan> tags, AnsibleVariables variables, TemplateTarget target)
{
    private const int RoundCost = 256;

    private readonly List<(TextSpan Span, TemplateValue Value)> edits = [];
    private readonly Dictionary<int, List<int>> statements = StatementTags.Match([.. tags.Select(tag => tag.Kind == TemplateKind.Statement ? Split(text.Text, tag).Keyword : "")]);
    private AnsibleVariables scope = variables;
    private int depth;

    /// <summary>The text with the known values put in.</summary>
    public Argument Render()
    {
        Walk(0, tags.Length);
        var position = 0;
        var sorted = edits.Where(edit =>
        {
            var isBehind = edit.Span.Start >= position;
            position = isBehind ? edit.Span.End : position;
            return isBehind;
        }).ToList();

        var next = 0;
        return TemplateExpansion.Expand(text, sorted.Select(edit => edit.Span), _ => sorted[next++].Value);
    }

    private void Walk(int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            var tag = tags[index];
            if (tag.Kind == TemplateKind.Comment)
            {
                Remove(tag.Start, AfterTag(tag));
                continue;
            }

            if (tag.Kind == TemplateKind.Expression)
            {
                edits.Add((tag.Span, scope.ValueOf(text.Text, tag.Span)));
                continue;
            }

            index = WalkStatement(index) - 1;
        }
    }

    /// <summary>Renders a statement with its body, and gives the index behind it.</summary>
    private int WalkStatement(int index)
    {
        var (keyword, rest) = Split(text.Text, tags[index]);
        if (keyword is not ("if" or "for" or "set" or "raw" or "macro") || (keyword == "set" && rest.IndexOf('=') < 0))
            return Leave(index);

        if (keyword == "set")
        {
            Assign(rest);
            Remove(tags[index].Start, AfterTag(tags[index]));
            return index + 1;
        }

        if (!statements.TryGetValue(index, out var parts))
            return Leave(index);

        if (depth == DepthLimits.TemplateStatements)
        {
            Reading.Meets($"statements of a template are nested more than {DepthLimits.TemplateStatements} levels deep; what is inside is read as it is written");
            return Leave(index);
        }

        depth++;
        var close = parts[parts.Count - 1];
        switch (keyword)
        {
            case "if":
                WalkIf(parts);
                break;
            case "for":
                WalkFor(parts, rest);
                break;
            case "raw":
                Remove(tags[index].Start, AfterTag(tags[index]));
                Remove(BeforeTag(tags[close]), AfterTag(tags[close]));
                break;
            default:
                Remove(tags[index].Start, AfterTag(tags[close]));
                break;
        }

        depth--;
        return close + 1;
    }

    private void WalkIf(List<int> parts)
    {
        var chosen = ChosenOf(parts);
        if (chosen == -1)
        {
            if (IsInline(parts))
            {
                LeaveWhole(parts);
                return;
            }

            for (var part = 0; part < parts.Count; part++)
            {
                Leave(parts[part]);
                if (part + 1 < parts.Count)
                    Walk(parts[part] + 1, parts[part + 1]);
            }

            return;
        }

        var last = tags[parts[parts.Count - 1]];
        if (chosen == parts.Count - 1)
        {
            Remove(BeforeTag(tags[parts[0]]), AfterTag(last));
            return;
        }

        Remove(BeforeTag(tags[parts[0]]), AfterTag(tags[parts[chosen]]));
        Walk(parts[chosen] + 1, parts[chosen + 1]);
        Remove(BeforeTag(tags[parts[chosen + 1]]), AfterTag(last));
    }

    /// <summary>The branch that is taken; the last part when none is, -1 when only the run knows.</summary>
    private int ChosenOf(List<int> parts)
    {
        for (var part = 0; part < parts.Count - 1; part++)
        {
            var (keyword, condition) = Split(text.Text, tags[parts[part]]);
            if (keyword == "else")
                return part;

            scope.IsAssumed = false;
            var holds = JinjaValues.IsTrue(scope.EvaluateExpression(condition));
            if (holds is null)
                return -1;

            if (holds == true)
                return part;
        }

        return parts.Count - 1;
    }

    private void WalkFor(List<int> parts, string header)
    {
        var place = header.IndexOf(" in ", StringComparison.Ordinal);
        var names = place < 0 ? [] : header.Substring(0, place).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var list = place < 0 ? null : scope.EvaluateExpression(header.Substring(place + 4)) as JinjaList;
        var open = tags[parts[0]];
        var close = tags[parts[parts.Count - 1]];

        if (list is null || list.Items.Length > GrowthLimits.TemplateRounds || parts.Count > 2)
        {
            if (IsInline(parts))
            {
                LeaveWhole(parts);
                return;
            }

            Leave(parts[0]);
            var outer = scope;
            scope = scope.With(VariableLevel.Local, names.Select(name => new KeyValuePair<string, AnsibleValue>(name, Unknown(name))));
            Walk(parts[0] + 1, parts[parts.Count - 1]);
            scope = outer;
            Leave(parts[parts.Count - 1]);
            return;
        }

        var body = TextSpan.FromBounds(AfterTag(open), Math.Max(AfterTag(open), BeforeTag(close)));
        var span = TextSpan.FromBounds(BeforeTag(open), AfterTag(close));
        edits.Add((span, TemplateValue.Of(Unroll(span, text.Slice(body), names, list))));
    }

    /// <summary>The body once for each item, one behind the other.</summary>
    private Fragment Unroll(TextSpan span, Fragment body, string[] names, JinjaList list)
    {
        var all = new System.Text.StringBuilder();
        var origins = ImmutableArray.CreateBuilder<TextOrigin>();

        for (var index = 0; index < list.Items.Length; index++)
        {
            // Loops in loops may go round often without giving anything.
            if (!scope.MayGrow(RoundCost + body.Text.Length))
                break;

            var inner = scope.With(VariableLevel.Local, LocalsOf(names, list, index));
            var round = inner.Expand(body, target).Fragment;
            if (round.Text.Length == 0)
                continue;

            origins.Add(TextOrigin.Of(all.Length, round));
            all.Append(round.Text);
        }

        var map = new SpanMapBuilder();
        map.Mark(span.Start);
        map.Insert(all.ToString());
        map.Mark(span.End);
        return text.Embed(all.ToString(), map.ToMap(), origins.ToImmutable());
    }

    private static IEnumerable<KeyValuePair<string, AnsibleValue>> LocalsOf(string[] names, JinjaList list, int index)
    {
        var item = list.Items[index].Value;
        for (var name = 0; name < names.Length; name++)
        {
            var value = names.Length == 1 ? item : item is JinjaList pair && name < pair.Items.Length ? pair.Items[name].Value : new JinjaUnknown("the item has another form");
            yield return new(names[name], new KnownValue(value));
        }

        yield return new("loop", new KnownValue(new JinjaMapping(
        [
            new("index", JinjaItem.Of(new JinjaNumber(index + 1))),
            new("index0", JinjaItem.Of(new JinjaNumber(index))),
            new("first", JinjaItem.Of(new JinjaBoolean(index == 0))),
            new("last", JinjaItem.Of(new JinjaBoolean(index == list.Items.Length - 1))),
            new("length", JinjaItem.Of(new JinjaNumber(list.Items.Length))),
        ])));
    }

    private void Assign(string assignment)
    {
        var equals = assignment.IndexOf('=');
        scope = scope.With(VariableLevel.Local, [new(assignment.Substring(0, equals).Trim(), new KnownValue(scope.EvaluateExpression(assignment.Substring(equals + 1))))]);
    }

    /// <summary>
    /// Lets a statement stand that only the run can follow. In a script it becomes one of the shell, whose branches are then understood as
    /// alternatives.
    /// </summary>
    private int Leave(int index)
    {
        var tag = tags[index];
        var isScript = target is TemplateTarget.Script or TemplateTarget.ScriptFile;
        var value = isScript && IsWholeLine(tag) && ShellOf(Split(text.Text, tag).Keyword) is { } shell
            ? TemplateValue.From(shell, null)
            : TemplateValue.Unknown("only the run knows the condition");

        edits.Add((tag.Span, value));
        return index + 1;
    }

    /// <summary>Whether a statement is a part of a value or of a line, not lines of its own.</summary>
    private bool IsInline(List<int> parts)
    {
        var (first, last) = (tags[parts[0]], tags[parts[parts.Count - 1]]);
        return text.Text.IndexOf('\n', first.Start, last.End - first.Start) < 0 || (target == TemplateTarget.Value && !parts.All(part => IsWholeLine(tags[part])));
    }

    /// <summary>Puts one unknown expression where a statement stands with all its branches: none of them may be taken for what the run sees.</summary>
    private void LeaveWhole(List<int> parts)
    {
        var span = TextSpan.FromBounds(tags[parts[0]].Start, tags[parts[parts.Count - 1]].End);
        var written = text.Text.Substring(span.Start, span.Length);
        var hole = "{{ " + string.Concat(written.Select(c => char.IsLetterOrDigit(c) ? c : '_')).Trim('_') + " }}";

        var map = new SpanMapBuilder();
        map.Mark(span.Start);
        map.Insert(hole);
        map.Mark(span.End);
        var origin = new TextOrigin(new(0, hole.Length), text.Slice(span), -1) { Unknown = "only the run knows the condition" };
        edits.Add((span, TemplateValue.Of(text.Embed(hole, map.ToMap(), [origin]))));
    }

    private static string? ShellOf(string keyword) => keyword switch
    {
        "if" => "if condition_of_the_run; then :",
        "elif" => "elif condition_of_the_run; then :",
        "else" => "else :",
        "endif" => "fi",
        "for" => "while condition_of_the_run; do :",
        "endfor" => "done",
        _ => null,
    };

    private bool IsWholeLine(TemplateSpan tag)
    {
        var (start, end) = (tag.Start, tag.End);
        while (start > 0 && text.Text[start - 1] is ' ' or '\t')
            start--;

        while (end < text.Text.Length && text.Text[end] is ' ' or '\t' or '\r')
            end++;

        return (start == 0 || text.Text[start - 1] == '\n') && (end == text.Text.Length || text.Text[end] == '\n');
    }

    private void Remove(int start, int end)
    {
        if (end > start)
            edits.Add((TextSpan.FromBounds(start, end), TemplateValue.From("", null)));
    }

    private static (string Keyword, string Code) Split(string text, TemplateSpan tag)
    {
        var code = AnsibleTemplates.ExpressionOf(text, tag.Span).Trim();
        var blank = code.IndexOfAny([' ', '\t', '\n', '(']);
        return blank < 0 ? (code, "") : (code.Substring(0, blank), code.Substring(blank).Trim());
    }

    /// <summary>Where a tag ends, with the blanks behind it that go with it.</summary>
    private int AfterTag(TemplateSpan tag)
    {
        var at = tag.End;
        if (text.Text[at - 3] == '-')
        {
            while (at < text.Text.Length && char.IsWhiteSpace(text.Text[at]))
                at++;
        }
        else if (target is TemplateTarget.File or TemplateTarget.ScriptFile)
        {
            at += at < text.Text.Length && text.Text[at] == '\r' ? 1 : 0;
            at += at < text.Text.Length && text.Text[at] == '\n' ? 1 : 0;
        }

        return at;
    }

    /// <summary>Where a tag starts, with the blanks before it that go with it.</summary>
    private int BeforeTag(TemplateSpan tag)
    {
        var at = tag.Start;
        while (text.Text[tag.Start + 2] == '-' && at > 0 && char.IsWhiteSpace(text.Text[at - 1]))
            at--;

        return at;
    }

    private static KnownValue Unknown(string name) => new(new JinjaUnknown(name + " is known only to the run"));
}
