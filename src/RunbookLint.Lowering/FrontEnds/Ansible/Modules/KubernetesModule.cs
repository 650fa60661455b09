using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary><c>k8s</c>: resources, written in the task, in a text, or in a file.</summary>
/// <seealso href="https://docs.ansible.com/ansible/latest/collections/kubernetes/core/k8s_module.html"/>
internal sealed class KubernetesModule : IModuleLowering
{
    private static readonly KubernetesDialect Resources = new();

    public ImmutableArray<PlanNode> Lower(ModuleCall call)
    {
        if (call.Text("state") is "absent")
            return KubernetesChange.Delete(call, Definitions(call));

        if (call.Text("state") is "patched")
            return KubernetesChange.Patch(call, Definitions(call));

        var scope = call.Text("namespace") is { Length: > 0 } name ? call.Scope.Lowering with { Namespace = name } : call.Scope.Lowering;
        var nodes = Lower(call, scope);
        return call.Word("state") is { IsKnown: false } && !nodes.IsEmpty ? [Region.Choice(call.Span, PlanNodes.Unordered(call.Span, nodes))] : nodes;
    }

    /// <summary>The resources that a task defines, as they are written.</summary>
    private static IEnumerable<(YamlNode Node, YamlText Home)> Definitions(ModuleCall call)
    {
        var given = call.Node("definition") ?? call.Node("resource_definition") ?? call.Node("inline");
        if (given is { Node: not YamlScalar })
            return Items(given.Node).Select(node => (node, given.Home));

        if (given is not null)
            return Documents(given, call);

        var file = (call.Text("template") ?? call.Node("template")?.Node["path"].Text) is { Length: > 0 } template ? FileAt("templates", template, call)
            : call.Text("src") is { Length: > 0 } source ? FileAt("files", source, call)
            : null;

        return file is null ? [] : Documents(file);
    }

    private static IEnumerable<YamlNode> Items(YamlNode node) => node is YamlSequence sequence ? sequence.Children : [node];

    private static IEnumerable<(YamlNode Node, YamlText Home)> Documents(NodeValue given, ModuleCall call) => call.Scope.Variables.Evaluate(given) switch
    {
        JinjaDocument document => Documents(document.Text, given, call),
        JinjaMapping { Node: { } mapping, Source: { } file } => [(mapping, TextOf(file))],
        JinjaList { Node: YamlSequence list, Source: { } file } => list.Children.Select(node => (node, TextOf(file))),
        var value => Documents(value, given, call),
    };

    private static IEnumerable<(YamlNode Node, YamlText Home)> Documents(JinjaValue text, NodeValue given, ModuleCall call) =>
        text is JinjaText && given.Node is YamlScalar scalar ? Documents(call.Scope.Variables.Insert(text, given.Home.Settings.Embedded(scalar)).Fragment) : [];

    private static IEnumerable<(YamlNode Node, YamlText Home)> Documents(Fragment text)
    {
        var home = new YamlText(text, YamlParser.Parse(text.Text), new(text));
        return home.Stream.Documents.Select(document => (document.Root, home));
    }

    private static ImmutableArray<PlanNode> Lower(ModuleCall call, LoweringScope scope)
    {
        var definition = call.Node("definition") ?? call.Node("resource_definition") ?? call.Node("inline");
        if (definition is not null)
            return Lower(definition.Node, definition.Home, call, scope);

        if ((call.Text("template") ?? call.Node("template")?.Node["path"].Text) is { Length: > 0 } template)
            return Read("templates", template, call, scope);

        return call.Text("src") is { Length: > 0 } source ? Read("files", source, call, scope) : [];
    }

    private static ImmutableArray<PlanNode> Read(string folder, string path, ModuleCall call, LoweringScope scope) =>
        FileAt(folder, path, call) is { } file ? call.Context.Lower(file, FragmentLanguage.Yaml, scope) : [];

    private static Fragment? FileAt(string folder, string path, ModuleCall call)
    {
        if (call.Session.ReadFirst(call.Scope.Places(folder, path)) is not { } file)
            return null;

        return folder == "templates" ? call.Scope.Variables.Expand(file, TemplateTarget.File).Fragment : file;
    }

    private static ImmutableArray<PlanNode> Lower(YamlNode node, YamlText home, ModuleCall call, LoweringScope scope)
    {
        if (node is not YamlScalar scalar)
            return LowerNodes(node is YamlSequence sequence ? sequence.Children : [node], home, call, scope);

        var value = call.Scope.Variables.Evaluate(scalar, home);
        return value switch
        {
            JinjaDocument document => Lower(document.Text, scalar, home, call, scope),
            JinjaMapping { Node: { } mapping, Source: { } file } => LowerNodes([mapping], TextOf(file), call, scope),
            JinjaList { Node: YamlSequence list, Source: { } file } => LowerNodes(list.Children, TextOf(file), call, scope),
            _ => Lower(value, scalar, home, call, scope),
        };
    }

    /// <summary>A text of resources, its known values put in.</summary>
    private static ImmutableArray<PlanNode> Lower(JinjaValue text, YamlScalar scalar, YamlText home, ModuleCall call, LoweringScope scope) =>
        text is JinjaText ? call.Context.Lower(call.Scope.Variables.Insert(text, home.Settings.Embedded(scalar)).Fragment, FragmentLanguage.Yaml, scope) : [];

    /// <summary>Resources as nodes of YAML, whose scalars hold templates.</summary>
    private static ImmutableArray<PlanNode> LowerNodes(ImmutableArray<YamlNode> nodes, YamlText home, ModuleCall call, LoweringScope scope)
    {
        var settings = new YamlSettings(home.Fragment).Filled(word => word.Holes.IsEmpty ? word : call.Scope.Variables.Expand(word.Fragment));
        var stream = new YamlStream([.. nodes.Select(node => new YamlDocument(node))], []);
        return Resources.Lower(new YamlText(home.Fragment, stream, settings), scope, call.Context);
    }

    private static YamlText TextOf(Fragment file) => new(file, new([], []), new(file));
}
