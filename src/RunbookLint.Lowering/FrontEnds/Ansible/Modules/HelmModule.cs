using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>helm</c>: a release of a chart, as the command <c>helm upgrade --install</c> makes it.</summary>
/// <seealso href="https://docs.ansible.com/ansible/latest/collections/kubernetes/core/helm_module.html"/>
internal sealed class HelmModule : IModuleLowering
{
    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Text("state", "release_state") is "absent" || call.Word("chart_ref") is not { Text.Length: > 0 } chart || call.Word("name", "release_name") is not { } release)
            return [];

        var words = ImmutableArray.CreateBuilder<Argument>();
        words.AddRange(chart.Renamed("helm"), chart.Renamed("upgrade"), chart.Renamed("--install"), release, chart);
        AddOption("--namespace", call.Word("namespace", "release_namespace"));
        AddOption("--version", call.Word("chart_version"));
        foreach (var file in call.Words("values_files"))
            AddOption("--values", file);

        var values = ValuesOf(call, out var areUnseen);
        AddOption("--values", values is null ? null : chart.Renamed("-"));
        if (areUnseen)
            words.Add(chart.Renamed("--reuse-values"));

        return Launcher.Run(new Launch(call.Span, words.ToImmutable(), call.Scope.Lowering) { Input = values }, call.Context);

        void AddOption(string name, Argument? value)
        {
            if (value is not null)
                words.AddRange(chart.Renamed(name), value);
        }
    }

    /// <summary>The values of the task as a text; null when it gives none, or none that are known.</summary>
    private static Argument? ValuesOf(ModuleCall call, out bool areUnseen)
    {
        areUnseen = false;
        if ((call.Node("values") ?? call.Node("release_values")) is not { } given)
            return null;

        if (given.Node is YamlMapping)
            return NodeText.Of(given.Node, given.Home.Fragment, call.Scope.Variables);

        var values = call.Scope.Variables.Evaluate(given);
        areUnseen = values is not (JinjaMapping { Node: not null } or JinjaNone);
        return values is JinjaMapping { Node: { } node, Source: { } home } ? NodeText.Of(node, home, call.Scope.Variables) : null;
    }
}
