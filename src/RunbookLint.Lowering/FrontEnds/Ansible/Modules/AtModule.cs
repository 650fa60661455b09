using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Lowering.Vocabulary.Waiting;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>at</c>: a command that runs once, later.</summary>
internal sealed class AtModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Text("state") == "absent" || call.Word("command") is not { } command)
            return [];

        var nodes = call.Context.Lower(command.Fragment, FragmentLanguage.Shell, call.Scope.Lowering);
        return nodes.IsEmpty ? [] : [.. DelayOf(call), .. nodes];
    }

    private static ImmutableArray<PlanNode> DelayOf(ModuleCall call) =>
        call.Text("count") is { } text && double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && LongWait.Time(count, call.Text("units") ?? "") is { } time
            ? LongWait.Of(time, call.Span, call.PlaceOf("count"))
            : [];
}
