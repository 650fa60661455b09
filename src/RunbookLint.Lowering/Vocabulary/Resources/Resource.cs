using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>A Kubernetes resource as written.</summary>
/// <param name="Root">The resource.</param>
/// <param name="Yaml">Reads its scalars.</param>
/// <param name="Scope">What is known from the outside.</param>
internal sealed record Resource(YamlMapping Root, YamlSettings Yaml, LoweringScope Scope)
{
    /// <summary>The ConfigMaps in the same text.</summary>
    public ConfigMaps ConfigMaps { get; init; } = ConfigMaps.None;

    /// <summary>The resources of the same text and beside it.</summary>
    public ReferredResources Beside { get; init; } = ReferredResources.None;

    /// <summary>Its kind; empty when it is none.</summary>
    public string Kind => Root["kind"].Text ?? "";

    /// <summary>Its API group: <c>pingcap.com</c>, empty for the core group, null when <c>apiVersion</c> is missing or a template.</summary>
    public string? Group
    {
        get
        {
            if (!Yaml.Setting(Root["apiVersion"]).IsKnown(out var version))
                return null;

            var slash = version.IndexOf('/');
            return slash < 0 ? "" : version.Substring(0, slash);
        }
    }

    /// <summary>Its name; dynamic when the API server makes one up.</summary>
    public Setting<string> Name
    {
        get
        {
            var prefix = Yaml.Setting(Root["metadata"]["generateName"]);
            return Yaml.Setting(Root["metadata"]["name"])
                .Or(prefix.IsAbsent ? prefix : Setting<string>.Dynamic(prefix.Span, SettingText.Show(prefix)));
        }
    }

    /// <summary>Its namespace: its own, else the one it is applied to.</summary>
    public Setting<string> Namespace => Yaml.Setting(Root["metadata"]["namespace"])
        .Or(Scope.Namespace is { } outer ? Setting<string>.Known(outer, Span) : Setting<string>.Absent(Span));

    /// <summary>Its <c>spec</c>.</summary>
    public YamlNode Spec => Root["spec"];

    /// <summary>The whole resource.</summary>
    public SourceSpan Span => Yaml.Locate(Root.Span);

    /// <summary>A name in a namespace as the identity of a cluster, <c>?</c> for a namespace that nobody names.</summary>
    public Setting<string> ClusterIn(Setting<string> ownNamespace, Setting<string> name)
    {
        if (name.IsAbsent)
            return name;

        var place = ownNamespace.Or(Namespace);
        var context = Scope.KubeContext is { } given ? "@" + given.Replace('/', '_').Replace(':', '_') : "";
        return SettingText.Compose(name.Span, $"{SettingText.Show(place)}/{SettingText.Show(name)}{context}", place, name);
    }
}
