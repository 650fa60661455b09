using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>helm</c>: a release of a chart, as the command <c>helm upgrade --install</c> would make it.</summary>
internal sealed class HelmModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Text("state", "release_state") is "absent" || call.Word("chart_ref") is not { } chart || call.Word("name", "release_name") is not { } release)
            return [];

        var words = ImmutableArray.CreateBuilder<Argument>();
        words.AddRange(chart.Renamed("helm"), chart.Renamed("upgrade"), chart.Renamed("--install"), release, chart);
        AddOption(words, chart, "--namespace", call.Word("namespace", "release_namespace"));
        AddOption(words, chart, "--version", call.Word("chart_version"));
        foreach (var file in call.Node("values_files") is null ? [] : call.Words("values_files"))
            AddOption(words, chart, "--values", file);

        return CommandModule.Run(words.ToImmutable(), call.Span, call);
    }

    private static void AddOption(ImmutableArray<Argument>.Builder words, Argument place, string name, Argument? value)
    {
        if (value is not null)
            words.AddRange(place.Renamed(name), value);
    }
}
