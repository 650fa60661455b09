using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>cron</c>: an entry of a crontab.</summary>
/// <seealso href="https://docs.ansible.com/ansible/latest/collections/ansible/builtin/cron_module.html"/>
internal sealed class CronModule : IModuleLowering
{
    private static readonly string[] Fields = ["minute", "hour", "day", "month", "weekday"];
    private static readonly string[] Aliases = ["minute", "hour", "dom", "month", "dow"];

    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Word("job", "value") is not { } job || call.Text("state") == "absent" || call.IsOn("env", otherwise: false) == true || call.IsOn("disabled", otherwise: false) == true)
            return [];

        var nodes = call.Context.Lower(job.Fragment, FragmentLanguage.Shell, call.Scope.Lowering);
        if (nodes.IsEmpty)
            return [];

        var repeat = Region.Repeat(call.Span, nodes) with { Schedule = ScheduleOf(call), Title = call.Text("name") };
        var isOpen = call.IsOn("disabled", otherwise: false) is null || call.Word("state") is { IsKnown: false };
        return isOpen ? [Region.Choice(call.Span, [repeat])] : [repeat];
    }

    private static Setting<string> ScheduleOf(ModuleCall call)
    {
        if (call.Word("special_time") is { } special)
        {
            var setting = special.ToSetting();
            return setting.IsKnown(out var name) ? Setting<string>.Known("@" + name, setting.Span) with { Use = setting.Use, Given = setting.Given } : setting;
        }

        ImmutableArray<(string Name, Argument? Word)> fields = [.. Fields.Zip(Aliases, (name, alias) => (call.Arguments.ContainsKey(name) ? name : alias, call.Word(name, alias)))];
        var given = fields.Where(field => field.Word is not null).Select(field => field.Word!.ToSetting()).ToList();
        var text = string.Join(" ", fields.Select(field => field.Word is { } word ? word.Text.Trim() : "*"));
        var place = PlaceOf(fields.Where(field => field.Word is not null).Select(field => call.PlaceOf(field.Name)), call.Span);
        var sources = given.Where(setting => setting.Use is not null).Select(setting => setting.Span).Distinct().ToImmutableArray();

        return given.All(setting => setting.IsKnown())
            ? Setting<string>.Known(text, place) with { Sources = sources, Given = given.Select(setting => setting.Given).FirstOrDefault(text => text is not null), Parts = [.. Fields.Zip(fields, PartOf).OfType<SettingPart>()] }
            : Setting<string>.Dynamic(place, text) with { Sources = sources, Reason = given.Select(setting => setting.Reason).FirstOrDefault(reason => reason is not null) };
    }

    private static SettingPart? PartOf(string field, (string Name, Argument? Word) given) =>
        given.Word?.ToSetting() is { } setting && setting.IsKnown(out var value) ? new(field, value, setting.Span) : null;

    /// <summary>From the first field to the last one.</summary>
    private static SourceSpan PlaceOf(IEnumerable<SourceSpan> places, SourceSpan task)
    {
        var all = places.Where(place => ReferenceEquals(place.File, task.File)).ToList();
        return all.Count == 0 ? task : new(task.File, TextSpan.FromBounds(all.Min(place => place.Span.Start), all.Max(place => place.Span.End)));
    }
}
