using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Crontab;

/// <summary>Reads crontabs, of users and of the system: each entry runs again and again, on its own.</summary>
internal sealed class CrontabFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var path = PathOf(fragment, context);
        var lines = CrontabReader.Read(fragment.Text).ToList();
        var entries = lines.OfType<CrontabEntry>().ToList();
        var namesUsers = entries.Count > 0 && CrontabForm.NamesUsers(fragment.Text, path, entries);
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        var timeZone = Setting<string>.Absent(fragment.Span);

        foreach (var line in lines)
        {
            if (line is CrontabVariable variable)
            {
                var value = Argument.Of(fragment.Slice(variable.Value));
                scope = scope with { Variables = scope.Variables.With(variable.Name, value) };
                timeZone = variable.Name == "CRON_TZ" ? value.ToSetting() : timeZone;
            }
            else if (line is CrontabEntry entry && LowerEntry(entry, fragment, namesUsers, scope, context) is { } repeat)
            {
                nodes.Add(repeat with { TimeZone = timeZone });
            }
        }

        if (IsSurely(path))
            ReportMistakes(lines, fragment, context, isOurs: nodes.Count > 0);

        return PlanNodes.Unordered(fragment.Span, nodes.ToImmutable());
    }

    private static Region? LowerEntry(CrontabEntry entry, Fragment fragment, bool namesUsers, LoweringScope scope, LoweringContext context)
    {
        var command = namesUsers ? BehindUser(fragment.Text, entry.Rest) : entry.Rest;
        if (command.IsEmpty)
            return null;

        var place = fragment.Locate(entry.Span);
        var nodes = context.Lower(CrontabCommand.Of(fragment, command), FragmentLanguage.Shell, scope);
        return nodes.IsEmpty ? null : Region.Repeat(place, nodes) with { Schedule = ScheduleOf(entry, fragment) };
    }

    private static TextSpan BehindUser(string text, TextSpan rest)
    {
        var user = TextLines.Words(text, rest).FirstOrDefault();
        return TextLines.Trim(text, TextSpan.FromBounds(user.End, rest.End));
    }

    /// <summary>The fields with one blank between them.</summary>
    private static Setting<string> ScheduleOf(CrontabEntry entry, Fragment fragment)
    {
        var place = fragment.Locate(entry.Schedule);
        var text = string.Join(" ", FieldsOf(entry, fragment.Text));
        return text.IndexOf('$') < 0 && !HasTemplate(text) ? Setting<string>.Known(text, place) : Setting<string>.Dynamic(place, text);
    }

    private static IEnumerable<string> FieldsOf(CrontabEntry entry, string text) =>
        TextLines.Words(text, entry.Schedule).Select(word => TextLines.Cut(text, word));

    /// <summary>Cron refuses a whole crontab for one line. Only one that runs a tool of ours is our business.</summary>
    private static void ReportMistakes(List<CrontabLine> lines, Fragment fragment, LoweringContext context, bool isOurs)
    {
        foreach (var line in lines)
        {
            var text = TextLines.Cut(fragment.Text, line.Span);
            if (!isOurs && !(text[0] is '*' or '@' or (>= '0' and <= '9') && KnownCommands.Mentions(text)))
                continue;

            if (line is CrontabMistake && !HasTemplate(text))
                context.Report(fragment.Locate(line.Span), "neither five time fields with a command, nor a variable");
            else if (line is CrontabEntry entry && WrongField(entry, fragment.Text) is { } wrong)
                context.Report(fragment.Locate(wrong), $"no cron has the time field '{TextLines.Cut(fragment.Text, wrong)}' at this place");
        }
    }

    private static TextSpan? WrongField(CrontabEntry entry, string text)
    {
        var words = TextLines.Words(text, entry.Schedule).ToList();
        if (words.Count != 5)
            return null;

        var wrong = CrontabField.FirstWrong([.. words.Select(word => TextLines.Cut(text, word))]);
        return wrong < 0 ? null : words[wrong];
    }

    private static bool HasTemplate(string text) => text.IndexOf("{{", StringComparison.Ordinal) >= 0 || text.IndexOf("{%", StringComparison.Ordinal) >= 0;

    /// <summary>The path of the text: its file's when it is a whole file, else the one under which the document writes it.</summary>
    private static string PathOf(Fragment fragment, LoweringContext context) =>
        ReferenceEquals(fragment.Text, fragment.File.Content) ? fragment.File.Path : context.Written.PathOf(fragment) ?? "";

    private static bool IsSurely(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name == "crontab" || name.EndsWith(".cron", StringComparison.Ordinal) || name.EndsWith(".crontab", StringComparison.Ordinal)
            || (CrontabForm.IsOfSystem(path) && name.IndexOf('.') < 0);
    }
}
