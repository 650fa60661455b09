using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Plan;
using RunbookLint.Syntax.Templates;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>What the specs of TiDB Operator's backups, restores and compactions have in common.</summary>
/// <param name="Resource">The resource around the spec.</param>
/// <param name="Spec">The spec, or a template of one.</param>
/// <param name="Place">What a finding about it underlines.</param>
internal sealed record BrSpec(Resource Resource, YamlNode Spec, SourceSpan Place)
{
    // They depend on nothing that a copy may change.
    private Setting<string>? cluster;
    private Setting<string>? storage;

    /// <summary>The name of the resource that the spec makes: BR's name for the log backup task.</summary>
    public Setting<string> Name { get; init; } = Resource.Name;

    /// <summary>A spec that fills what this one leaves out, as a schedule does for its templates.</summary>
    public YamlNode? Defaults { get; init; }

    /// <summary>Whether the operator appends a directory of its own to the storage, as it does for the templates of a schedule.</summary>
    public bool HasGeneratedDirectory { get; init; }

    /// <summary>The spec of a resource.</summary>
    public static BrSpec Of(Resource resource) => new(resource, resource.Spec, resource.Span);

    /// <summary>What the resource is called in Kubernetes: <c>tidb/full</c>.</summary>
    public Setting<string> Identity => Resource.ClusterIn(Resource.Namespace, Resource.Name);

    /// <summary>The BR part of the spec.</summary>
    public YamlNode Br => Spec["br"].Exists || Defaults is null ? Spec["br"] : Defaults["br"];

    /// <summary>A scalar of the spec.</summary>
    public Setting<string> this[string key] => Resource.Yaml.Setting(Spec[key]);

    /// <summary>The cluster.</summary>
    public Setting<string> Cluster => cluster ??= Defaults is null ? ClusterOf(Spec["br"]) : ClusterOf(Spec["br"]).Or(ClusterOf(Defaults["br"]));

    /// <summary>The storage as a URL.</summary>
    public Setting<string> Storage =>
        storage ??= Defaults is null ? StorageProvider.Of(Spec, Resource.Yaml) : StorageProvider.Of(Spec, Resource.Yaml).Or(StorageProvider.Of(Defaults, Resource.Yaml));

    /// <summary>Whether two fields are there together. A template may write them in place of one another.</summary>
    public bool HasBoth(string field, string other) => Fields(field).Any(one => Fields(other).Any(two => TemplateArm.GoTogether(one.Arm, two.Arm)));

    /// <summary>Whether a field surely says something: null, an empty text and what is the default anyway do not, and a template may give one of them.</summary>
    public bool Sets(string field) => Spec[field] switch
    {
        YamlMissing => false,
        YamlScalar scalar => Resource.Yaml.Setting(scalar).IsKnown(out var text) && !text.Equals("false", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    /// <summary>All that the spec says about a field; a template may write it more than once.</summary>
    public IEnumerable<Setting<string>> All(string field) => Fields(field).Select(entry => Resource.Yaml.Setting(entry.Value));

    private IEnumerable<YamlEntry> Fields(string name) => Spec.Entries.Where(entry => entry.Key.Text == name);

    /// <summary>Whether the spec says too little to be more than a patch of another one.</summary>
    public bool IsPartial(string modeKey) => this[modeKey].IsAbsent && Cluster.IsAbsent && Storage.IsAbsent;

    /// <summary>The settings of any operation that runs BR for the spec.</summary>
    public SettingList Settings => SettingList.Empty(Place)
        .With(SettingNames.Cluster, Cluster)
        .With(SettingNames.Memory, MemorySetting.Of(Spec["resources"], Resource.Yaml))
        .With(SettingNames.ToolVersion, ImageReference.Read(Spec["toolImage"], Resource.Yaml)?.Version ?? Setting<string>.Absent(Place));

    /// <summary>
    /// The settings of an operation that reads or writes the storage. A directory that the operator makes up is not part of the URL:
    /// <c>storage-suffix=generated</c> says that two equal URLs are then siblings, not one directory.
    /// </summary>
    public SettingList StorageSettings
    {
        get
        {
            var storage = Storage;
            var settings = Settings.With(SettingNames.Storage, storage);
            return HasGeneratedDirectory && !storage.IsAbsent
                ? settings.With(SettingNames.StorageSuffix, Setting<string>.Known("generated", storage.Span))
                : settings;
        }
    }

    /// <summary>The settings of a snapshot: what of the cluster it holds.</summary>
    public SettingList SnapshotSettings => StorageSettings
        .With(SettingNames.Scope, this["backupType"].Or("full"))
        .With(SettingNames.Databases, Resource.Yaml.Setting(Br["db"]))
        .With(SettingNames.Tables, Resource.Yaml.Setting(Br["table"]));

    /// <summary>Where an operation of the spec comes from, the flags in <c>br.options</c> included.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="path">The command of BR that the operator runs for it.</param>
    public OperationSource Source(SettingList settings, string path)
    {
        var own = settings.With("check-requirements", Resource.Yaml.Setting(Br["checkRequirements"]));
        var marked = new SettingList(Place, [.. own, .. SpecMistakes.Of(this)]);
        return new(Place, BrOptions.With(marked, Br["options"], Resource.Yaml, Place, path));
    }

    /// <summary>Where an operation that works on tables comes from: each of several filters is a setting.</summary>
    public OperationSource FilteredSource(SettingList settings, string path)
    {
        var filters = Spec["tableFilter"].Items.Select(filter => new NamedSetting(SettingNames.Filter, Resource.Yaml.Setting(filter)));
        return Source(new(Place, [.. settings, .. filters.Where(filter => !filter.Value.IsAbsent)]), path);
    }

    /// <summary>Whether the spec says all that the operator needs, so that what it leaves out is really missing.</summary>
    public bool IsWhole => !Cluster.IsAbsent && !Storage.IsAbsent;

    /// <summary>Says where a memory is missing; nothing in a part of a resource, and where a template may bring one.</summary>
    public Setting<string> MemoryUnset(string modeKey)
    {
        var resources = Spec["resources"];
        var isUnset = IsWhole && IsMissingOrMapping(resources) && IsMissingOrMapping(resources["limits"]) && IsMissingOrMapping(resources["requests"])
            && !resources["limits"]["memory"].Exists && !resources["requests"]["memory"].Exists;

        if (!isUnset)
            return Setting<string>.Absent(Place);

        var key = Spec.Entries.FirstOrDefault(entry => entry.Key.Text == "resources")?.Key;
        return key is not null ? Setting<string>.Known("resources", Resource.Yaml.Locate(key.Span))
            : Setting<string>.Known("spec", Spec[modeKey].Exists ? this[modeKey].Span : Place);
    }

    private static bool IsMissingOrMapping(YamlNode node) => node is YamlMissing or YamlMapping or YamlScalar { IsNull: true };

    /// <summary>The command of BR for the kind of data of a snapshot.</summary>
    public string SnapshotCommand(string verb) => verb + " " + (this["backupType"].Value is "db" or "table" or "raw" ? this["backupType"].Value : "full");

    private Setting<string> ClusterOf(YamlNode br) =>
        Resource.ClusterIn(Resource.Yaml.Setting(br["clusterNamespace"]), Resource.Yaml.Setting(br["cluster"]));
}
