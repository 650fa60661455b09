using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>
/// Reads unit files of systemd. A service is its commands in order; a timer is its service again and again, so that the two are one plan:
/// the timer's.
/// </summary>
internal sealed class SystemdFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var isFile = ReferenceEquals(fragment.Text, fragment.File.Content);
        var name = UnitName.OfPath(isFile ? fragment.File.Path : context.Written.PathOf(fragment) ?? "");
        var unit = WithDropIns(UnitFile.Read(fragment), name, fragment, context);

        return unit.Has("Timer") ? LowerTimer(unit, name, fragment, scope, context)
            : unit.Has("Service") ? LowerService(unit, name, fragment, scope, context)
            : [];
    }

    private static ImmutableArray<PlanNode> LowerTimer(UnitFile timer, UnitName name, Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var unit = TimerUnit.UnitOf(timer, name);
        if (unit.FileName == ".service" || Find(unit, fragment, context) is not { } content)
            return [];

        var service = WithDropIns(UnitFile.Read(content), unit, content, context);
        var nodes = TimerUnit.Repeat(timer, name, fragment, () => service.Has("Service") ? LowerService(service, unit, content, scope, context) : []);
        if (!nodes.IsEmpty)
            Report(timer, context);

        return nodes;
    }

    private static ImmutableArray<PlanNode> LowerService(UnitFile service, UnitName unit, Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var nodes = ServiceUnit.Lower(service, unit, fragment, scope, context);
        if (!nodes.IsEmpty)
            Report(service, context);

        return nodes;
    }

    /// <summary>Units of other programs are none of our business.</summary>
    private static void Report(UnitFile unit, LoweringContext context)
    {
        foreach (var mistake in unit.Mistakes)
            context.Report(mistake.FirstLine(), "neither a section nor an assignment");
    }

    /// <summary>The file of a unit: one that the document writes, else one beside the file that names it. An instance has its own, or its template's.</summary>
    private static Fragment? Find(UnitName unit, Fragment from, LoweringContext context) =>
        context.Written.Find(unit.Text) ?? context.Written.Find(unit.FileName) ?? context.ReadFile(unit.Text, from.File) ?? context.ReadFile(unit.FileName, from.File);

    /// <summary>The unit with the files in the folder of its changes, in the order of their names.</summary>
    private static UnitFile WithDropIns(UnitFile unit, UnitName name, Fragment fragment, LoweringContext context)
    {
        if (name.Text.Length == 0 || !ReferenceEquals(fragment.Text, fragment.File.Content))
            return unit;

        var folder = name.FileName + ".d";
        foreach (var file in context.ListFolder(folder, fragment.File).Where(file => file.EndsWith(".conf", StringComparison.Ordinal)))
        {
            if (context.ReadFile(folder + "/" + file, fragment.File) is { } content)
                unit = unit.With(UnitFile.Read(content));
        }

        return unit;
    }
}
