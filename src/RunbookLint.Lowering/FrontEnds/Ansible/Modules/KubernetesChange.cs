using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary>What <c>k8s</c> does to a resource that is there: <c>state: absent</c> is <c>kubectl delete</c>, <c>state: patched</c> is <c>kubectl patch</c>.</summary>
internal static class KubernetesChange
{
    /// <summary>The kinds that matter, as kubectl names them.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Backup"] = "backup",
        ["Namespace"] = "namespace",
        ["TidbCluster"] = "tidbcluster",
    };

    /// <summary>The deletion of what a task names, or defines.</summary>
    public static ImmutableArray<PlanNode> Delete(ModuleCall call, IEnumerable<(YamlNode Node, YamlText Home)> definitions)
    {
        if (call.Text("kind") is { } kind && call.Word("name") is { Text.Length: > 0 } name)
            return Run(call, "delete", kind, name, call.Word("namespace"), null);

        return [.. definitions.SelectMany(definition => Run(call, "delete", definition, null))];
    }

    /// <summary>The patch of what a task defines.</summary>
    public static ImmutableArray<PlanNode> Patch(ModuleCall call, IEnumerable<(YamlNode Node, YamlText Home)> definitions) =>
        [.. definitions.SelectMany(definition => Run(call, "patch", definition, NodeText.Of(definition.Node, definition.Home.Fragment, call.Scope.Variables)))];

    private static ImmutableArray<PlanNode> Run(ModuleCall call, string action, (YamlNode Node, YamlText Home) definition, Argument? patch)
    {
        var (node, home) = definition;
        var metadata = node["metadata"];

        return node["kind"].Text is { } kind && Word(metadata["name"], home, call) is { Text.Length: > 0 } name
            ? Run(call, action, kind, name, Word(metadata["namespace"], home, call) ?? call.Word("namespace"), patch)
            : [];
    }

    private static ImmutableArray<PlanNode> Run(ModuleCall call, string action, string kind, Argument name, Argument? space, Argument? patch)
    {
        if (!Kinds.TryGetValue(kind, out var known))
            return [];

        var words = ImmutableArray.CreateBuilder<Argument>();
        words.AddRange(name.Renamed("kubectl"), name.Renamed(action), name.Renamed(known), name);
        AddOption("-n", space);
        AddOption("-p", patch);

        return Launcher.Run(new Launch(call.Span, words.ToImmutable(), call.Scope.Lowering), call.Context);

        void AddOption(string option, Argument? value)
        {
            if (value is not null)
                words.AddRange(name.Renamed(option), value);
        }
    }

    private static Argument? Word(YamlNode node, YamlText home, ModuleCall call) =>
        node is YamlScalar { IsNull: false } ? call.Scope.Variables.Word(new NodeValue(node, home), home.Fragment.Slice(node.Span)) : null;
}
