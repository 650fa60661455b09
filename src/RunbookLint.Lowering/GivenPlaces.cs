using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Moves what stands only on the command line to where it is used: nobody can open a command line at a place.</summary>
internal static class GivenPlaces
{
    /// <summary>The same plan, all of it in files.</summary>
    /// <param name="root">The plan.</param>
    /// <param name="otherwise">The place of what nothing in a file uses.</param>
    public static Region Move(Region root, SourceSpan otherwise) => (Region)Move((PlanNode)root, otherwise);

    private static PlanNode Move(PlanNode node, SourceSpan around)
    {
        var place = IsGiven(node.Span) ? around : node.Span;
        if (node is Operation operation)
            return Move(operation, place);

        if (node is not Region region)
            return node;

        return region with
        {
            Place = place,
            Children = [.. region.Children.Select(child => Move(child, place))],
            Schedule = Move(region.Schedule, place),
            TimeZone = Move(region.TimeZone, place),
        };
    }

    private static Operation Move(Operation operation, SourceSpan place)
    {
        if (!IsGiven(operation.Span) && !operation.Settings.Any(setting => IsMoved(setting.Value)))
            return operation;

        ImmutableArray<NamedSetting> settings = [.. operation.Settings.Select(setting => new NamedSetting(setting.Name, Move(setting.Value, place)))];
        return operation with { Source = new(place, new SettingList(place, settings)) };
    }

    private static Setting<string> Move(Setting<string> setting, SourceSpan place)
    {
        if (!IsMoved(setting))
            return setting;

        var at = !IsGiven(setting.Span) ? setting.Span : setting.Use is { } use && !IsGiven(use) ? use : place;
        var moved = setting.IsKnown(out var value) ? Setting<string>.Known(value, at) : setting.IsDynamic ? Setting<string>.Dynamic(at, setting.Expression) : Setting<string>.Absent(at);
        return moved with
        {
            Given = setting.Given ?? setting.Span.File.Given,
            Generation = setting.Generation,
            Reason = setting.Reason,
            Sources = [.. setting.Sources.Where(source => !IsGiven(source) && source != at)],
        };
    }

    private static bool IsMoved(Setting<string> setting) =>
        IsGiven(setting.Span) || (setting.Use is { } use && IsGiven(use)) || setting.Sources.Any(IsGiven) || setting.Parts.Any(part => IsGiven(part.Span));

    private static bool IsGiven(SourceSpan place) => place.File?.Given is not null;
}
