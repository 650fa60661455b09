using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Lightning;

/// <summary>A run of TiDB Lightning: what its flags say counts before what its configuration says.</summary>
/// <param name="Flags">The flags; none when only a configuration is in sight.</param>
/// <param name="Config">The configuration, or null when there is none, or none that can be read.</param>
internal sealed record LightningImport(FlagsAndArguments Flags, LightningConfig? Config)
{
    /// <summary>The keys that plans show as they are, with their names there.</summary>
    private static readonly (string Key, string Flag, string Setting)[] Keys =
    [
        ("mydumper.data-source-dir", "d", "data-source-dir"),
        ("tikv-importer.sorted-kv-dir", "sorted-kv-dir", "sorted-kv-dir"),
        ("tikv-importer.parallel-import", "", "parallel-import"),
        ("tikv-importer.incremental-import", "", "incremental-import"),
        ("tikv-importer.duplicate-resolution", "", "duplicate-resolution"),
        ("tikv-importer.on-duplicate", "", "on-duplicate"),
        ("conflict.strategy", "", "conflict-strategy"),
        ("tikv-importer.pause-pd-scheduler-scope", "", "pause-pd-scheduler-scope"),
    ];

    /// <summary>What is told otherwise than by flags, under the names of the flags, and counts like them; the cluster under its own name.</summary>
    public SettingList? Stated { get; init; }

    /// <summary>The path of the configuration as the flags name it.</summary>
    public Argument? ConfigPath => Flags.Find("config", "c")?.Value;

    /// <summary>The operation.</summary>
    /// <param name="span">What a finding underlines.</param>
    /// <param name="facts">What the launch says.</param>
    /// <param name="namespace">The Kubernetes namespace, or null.</param>
    public Operation Lower(SourceSpan span, SettingList facts, string? @namespace)
    {
        var backend = Backend;
        var settings = new SettingListBuilder(span)
            .Add("backend", backend)
            .Add(SettingNames.Cluster, Cluster(@namespace));

        if (ConfigPath is { } path)
            settings.Add("config", path.ToSetting());

        settings.Add("check-requirements", CheckRequirements);
        foreach (var (key, flag, setting) in Keys)
            settings.Add(setting, NotEmpty(Given(flag)).Or(NotEmpty(Configured(key))));

        foreach (var filter in Filters)
            settings.Add(SettingNames.Filter, filter);

        foreach (var secret in Secrets.InUrl(Configured("mydumper.data-source-dir")))
            settings.Add(secret.Name, secret.Value);

        settings.AddMistakes(Flags, new("tidb-lightning", LightningFlags.Import) { TakesOneDash = true, Version = facts[SettingNames.ToolVersion] });
        return Create(backend, new(span, settings.ToList(facts)));
    }

    private Operation Create(Setting<string> backend, OperationSource source)
    {
        if (backend.IsAbsent)
            return MayBeSetElsewhere ? new UnknownImport(source) : new PhysicalImport(source);

        return backend.Value switch
        {
            "local" or "importer" or "import-into" => new PhysicalImport(source),
            "tidb" => new LogicalImport(source),
            _ => new UnknownImport(source),
        };
    }

    /// <summary>Whether the silence about the backend says nothing: its configuration cannot be read, or tasks bring their own.</summary>
    private bool MayBeSetElsewhere =>
        (ConfigPath is not null && Config is null) || Flags.OpenEnd is not null || Given("server-mode").Is("true") || Configured("lightning.server-mode").Is("true");

    /// <summary>Lightning compares it without regard to case, and takes an empty one for none.</summary>
    private Setting<string> Backend
    {
        get
        {
            var backend = NotEmpty(Given("backend")).Or(NotEmpty(Configured("tikv-importer.backend")));
            return backend.IsKnown(out var text) ? Setting<string>.Known(text.ToLowerInvariant(), backend.Span) with { Use = backend.Use, Given = backend.Given } : backend;
        }
    }

    /// <summary>The flag can only switch the checks off: what the configuration has switched off stays off.</summary>
    private Setting<string> CheckRequirements
    {
        get
        {
            var flag = Given("check-requirements");
            var configured = Configured("lightning.check-requirements");
            return flag.Is("true") ? configured.Or(flag) : flag.Or(configured);
        }
    }

    private IEnumerable<Setting<string>> Filters
    {
        get
        {
            var given = Flags.Flags.Where(flag => flag.Name == "f").Select(flag => flag.ToSetting()).ToList();
            return given.Count > 0 ? given : Config?.FindAll("mydumper.filter") ?? [];
        }
    }

    private Setting<string> Cluster(string? @namespace)
    {
        if (Given(SettingNames.Cluster) is { IsAbsent: false } stated)
            return stated;

        var pd = NotEmpty(Given("pd-urls")).Or(NotEmpty(Configured("tidb.pd-addr")));
        if (!pd.IsAbsent)
            return Address.InNamespace(pd, @namespace);

        return Address.OfServer(
            NotEmpty(Given("tidb-host")).Or(Configured("tidb.host")),
            Given("tidb-port").Or(Configured("tidb.port")),
            @namespace);
    }

    private Setting<string> Given(string flag) =>
        flag.Length == 0 ? default
        : Flags.Find(flag) is { } given ? given.ToSetting()
        : Stated is { } stated && !stated[flag].IsAbsent ? stated[flag] : default;

    private Setting<string> Configured(string key) => Config?.Find(key) ?? default;

    private static Setting<string> NotEmpty(Setting<string> setting) => setting.Is("") ? default : setting;
}
