using System.Globalization;
using RunbookLint.Configuration.Shapes;
using RunbookLint.Plan;
using RunbookLint.Rules;

namespace RunbookLint.Configuration;

/// <summary>All keys of <c>.runbooklint.yaml</c>. Reading, the schema, the template and the help are made from this description.</summary>
internal static class ConfigurationKeys
{
    private const string VersionPattern = @"^\s*v?\d+\.\d+\.\d+";
    private const string DatePattern = @"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])";

    private static readonly TextShape Version = new("be a version such as 8.5.1", text => ComponentVersion.TryParse(text, out _)) { Pattern = VersionPattern };

    private static readonly TextShape Amount = new("be a number above 0", IsPositive) { IsAmount = true, Types = ["number", "string"], Pattern = @"^[0-9.eE+]+$" };

    private static readonly TextShape Duration = new("be a duration such as 15m", text => GoDuration.TryParse(text, out var duration) && duration > TimeSpan.Zero) { Pattern = @"^([0-9.]+(ns|us|µs|ms|s|m|h))+$" };

    private static readonly TextShape Date = new("be a date such as 2024-05-31, or an instant such as 2024-05-31T12:00:00Z", text => Timestamp.TryParse(text, out _)) { Pattern = DatePattern };

    private static readonly TextShape Switch = new("be true or false", text => text is "true" or "false") { Types = ["boolean"] };

    private static readonly TextShape Level = TextShape.Of("off", "info", "warning", "error");

    private static readonly HashSet<string> Selectors = new(RuleSelection.Words(RuleCatalog.Descriptors), StringComparer.OrdinalIgnoreCase);

    private static readonly TextShape Selector = new("name rules by id, name, category, prefix of ids or 'all'", IsSelector)
    {
        Words = [.. RuleSelection.Words(RuleCatalog.Descriptors)],
        Pattern = @"^RBL\d{0,4}$",
    };

    private static readonly ListShape Globs = new("be a list of globs", new TextShape("be a glob such as ops/**/*.sh, with every bracket closed", text => Glob.Parse(text) is not null) { Pattern = @"\S" });

    private static readonly ListShape Files = new("be a list of files", TextShape.Any("be a list of files"));

    private static readonly ListShape Hosts = new("be a list of host:port", TextShape.Any("be a list of host:port"));

    private static readonly ListShape Versions = new("be a version such as 8.5.1, or a list of them", Version);

    /// <summary>What is known of a cluster.</summary>
    public static KeysShape Cluster { get; } = new("be a mapping",
    [
        new("pd", Hosts, "Addresses of its PD"),
        new("sql", Hosts, "Addresses of its TiDB servers"),
        new("tidbCluster", new TextShape("be namespace/name", IsNamespaceAndName) { Pattern = "^[^/]+/[^/]+$" }, "The TidbCluster of TiDB Operator, as namespace/name"),
        new("tiup", TextShape.Any("be a name"), "Its name in TiUP"),
        new("ansible", TextShape.Any("be an inventory group"), "The group of an Ansible inventory whose machines it is made of"),
        new("version", Version, "Its version of TiDB"),
        new("operator", Version, "The version of TiDB Operator that runs it"),
        new("tikvNodes", Amount, "How many TiKV nodes restore at the same time"),
        new("snapshotSizeGb", Amount, "How large a full backup is, in GB"),
        new("logGbPerHour", Amount, "How fast the log grows, in GB an hour"),
        new("logBackup", TextShape.Of("always", "never"), "Whether it has a log backup, whatever the files say"),
        new("objectives", new KeysShape("be a mapping",
        [
            new("rpo", Duration, "How much of what was written may be lost"),
            new("rto", Duration, "How long a recovery may take"),
        ]), "What is promised of it"),
    ]);

    /// <summary>The whole file.</summary>
    public static KeysShape Root { get; } = new("be a mapping of settings",
    [
        new("root", Switch, "Marks the outermost configuration for readers and other tools; the nearest one counts alone in any case") { Default = "false", Example = "root: true" },
        new("extends", new ListShape("be a list of files", TextShape.Any("be a list of files")), "Configurations that this one builds on, seen from this file; what is said here wins, of several the last one") { Example = "extends: [../shared/runbooklint.yaml]" },
        new("profile", TextShape.Of([.. LintProfile.All.Select(profile => profile.Name)]), "The defaults of minSeverity, minConfidence, failOn and requireReason: " + string.Join("; ", LintProfile.All.Select(profile => $"{profile.Name}: {profile.Summary}"))) { Default = "recommended", Example = "profile: recommended" },
        new("select", new ListShape("be a list of rules", Selector), "The rules that run; all of them when it is missing") { Default = "all", Example = "select: [point-restore, RBL30]" },
        new("extendSelect", new ListShape("be a list of rules", Selector), "Rules on top of select") { Example = "extendSelect: [RBL1001]" },
        new("ignore", new ListShape("be a list of rules", Selector), "Rules that do not run") { Example = "ignore: [physical-import-under-log-backup]" },
        new("rules", new NamesShape("map ids or names of rules to severities or limits", RuleOf)
        {
            Noun = "rule",
            Instead = name => Several(name),
            Pointer = "#/properties/rules/properties/",
            Describe = name => RuleCatalog.Find(name)!.Summary,
            Canonical = name => RuleCatalog.Find(name)?.Id,
            Names = [.. RuleCatalog.Descriptors.SelectMany(rule => new[] { rule.Id, rule.Name })],
        }, "The severity and the limits of single rules") { Example = "rules:\n  RBL1001: { severity: warning, max: 10d }\n  RBL3001: off" },
        new("minSeverity", TextShape.Of("info", "warning", "error"), "Findings below it are left out") { Default = "warning", Example = "minSeverity: info" },
        new("minConfidence", TextShape.Of("low", "medium", "high"), "Findings less sure than this are left out") { Default = "low", Example = "minConfidence: high" },
        new("failOn", TextShape.Of("never", "info", "warning", "error"), "From which severity on a run exits with 1") { Default = "error", Example = "failOn: warning" },
        new("maxWarnings", new TextShape("be a whole number from 0", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)) { Types = ["integer", "string"], Pattern = @"^\d{1,10}$" }, "A run with more warnings than this exits with 1") { Example = "maxWarnings: 20" },
        new("requireReason", Switch, "Whether a suppression of an error has to say why") { Default = "false", Example = "requireReason: true" },
        new("include", Globs, "Only files that match are checked, seen from this folder") { Default = "all that is read", Example = "include: [ops/**, runbooks/**/*.md]" },
        new("exclude", Globs, "Files that match are not checked unless they are named on the command line; other files may still refer to them") { Example = "exclude: [vendor/, \"**/*.old.sh\"]" },
        new("overrides", new ListShape("be a list of mappings", new KeysShape("be a mapping with rules, severity and reason",
        [
            new("paths", Globs with { WhenEmpty = "that matches no file; leave the key out to speak for all" }, "The files; all when it is missing") { Narrows = true },
            new("resource", new TextShape("be kind/name or kind/namespace/name", text => text.Split('/') is { Length: 2 or 3 } parts && Array.TrueForAll(parts, part => part.Trim().Length > 0)) { Pattern = "^[^/]+/[^/]+(/[^/]+)?$" }, "The Kubernetes resource, as kind/name or kind/namespace/name") { Narrows = true },
            new("rules", new ListShape("be a list of rules", Selector) { WhenEmpty = "an override names the rules that it speaks about, or 'all'" }, "The rules") { IsRequired = true },
            new("severity", Level, "The severity there; off hides the findings and keeps them in the list of what is suppressed") { IsRequired = true },
            new("reason", TextShape.Any("say why"), "Why") { IsRequired = true },
            new("until", Date, "The last day on which it counts") { Narrows = true },
        ])), "Severities of findings in some files or resources, with a reason") { Example = "overrides:\n  - paths: [charts/legacy/**]\n    resource: CronJob/nightly-import\n    rules: [RBL3001]\n    severity: off\n    reason: replaced by the operator in autumn\n    until: 2027-01-31" },
        new("suppressible", new NamesShape("map ids or names of rules to true or false", _ => Switch)
        {
            Noun = "rule",
            Instead = name => Several(name),
            Canonical = name => RuleCatalog.Find(name)?.Id,
            Names = [.. RuleCatalog.Descriptors.SelectMany(rule => new[] { rule.Id, rule.Name })],
        }, "Whether files may suppress the findings of a rule") { Example = "suppressible:\n  RBL3001: false" },
        new("clusters", new NamesShape("map names to what is known of each cluster", _ => Cluster) { Noun = "cluster" }, "The clusters, with all that they are called and what is known of them") { Example = "clusters:\n  prod:\n    pd: [10.0.1.10:2379]\n    tidbCluster: tidb-prod/basic\n    version: 8.5.2\n    objectives: { rpo: 15m, rto: 4h }" },
        new("external", new ListShape("be a list of mappings", new KeysShape("be a mapping with a cluster",
        [
            new("cluster", TextShape.Any("name a cluster"), "The cluster: a name of clusters:, which may be declared here only") { IsRequired = true },
            new("logBackup", TextShape.Of("always", "never"), "Whether a log backup of it is set up elsewhere"),
            new("snapshots", new TextShape("be a cron expression such as '0 2 * * *', or a duration such as 24h", IsSchedule) { Pattern = @"\S" }, "When full backups of it are taken elsewhere: a cron expression or a duration"),
            new("storage", TextShape.Any("be a storage such as s3://backup/prod"), "Where those go"),
            new("version", Version, "Its version of TiDB"),
            new("reason", TextShape.Any("say why"), "Who runs it, for the reader"),
        ])), "What exists outside of these files") { Example = "external:\n  - cluster: prod\n    logBackup: always\n    snapshots: 0 2 * * *\n    reason: set up by the platform team" },
        new("targets", new KeysShape("map tidb, br and operator to versions",
        [
            new("tidb", Versions, "Versions of TiDB and its cluster"),
            new("br", Versions, "Versions of BR"),
            new("operator", Versions, "Versions of TiDB Operator"),
        ]), "Versions that count in place of those that the files name") { Example = "targets:\n  tidb: [8.5.2]" },
        new("values", new EitherShape("be a list of files, or map folders of charts to lists of files",
            new NamesShape("map folders of charts to lists of files", _ => Files) { Noun = "chart" },
            new ListShape("be a list of files, or map folders of charts to lists of files", TextShape.Any("be a list of files, or map folders of charts to lists of files"))),
            "The files that Helm charts are installed with, the strongest last") { Example = "values: [deploy/values-prod.yaml]" },
        new("asOf", Date, "The present, for rules that need it; no clock is read without it") { Example = "asOf: 2026-05-31" },
        new("baseline", TextShape.Any("be a file"), "The baseline, seen from this file") { Example = "baseline: .runbooklint-baseline.json" },
    ]);

    private static KeysShape RuleOf(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        return new("be off, info, warning, error or a mapping of limits",
        [
            new("severity", Level, $"How severe {rule.Id} is") { Default = SeverityNames.Of(rule.Severity) },
            .. rule.Options.Select(option => new ConfigurationKey(option.Name, Limit(option), option.Summary) { Default = option.DefaultText }),
        ])
        {
            ScalarKey = "severity",
            Owner = rule.Id,
        };
    }

    private static TextShape Limit(RuleOption option) => new($"be {option.Form}", text => RuleOptions.Default.With(option, text) is not null)
    {
        IsAmount = true,
        Types = option is DurationOption ? ["string"] : ["number", "string"],
        Pattern = option is DurationOption ? @"^([0-9.]+(ns|us|µs|ms|s|min|m|h|d|w|days?|weeks?)\s*)+$" : @"^[0-9.]+\s*[A-Za-z]*$",
    };

    private static bool IsSelector(string text) => Selectors.Contains(text.Trim()) || RuleSelection.IsPrefix(RuleCatalog.Descriptors, text.Trim());

    private static string? Several(string name) => IsSelector(name)
        ? $"'{name}' stands for several rules; here each is named by its id or name (select, ignore and overrides take categories and prefixes)"
        : null;

    private static bool IsSchedule(string text) => CronSchedule.Parse(ScheduleOf(text), "UTC") is not null;

    /// <summary>A schedule as plans write it: a duration is an interval.</summary>
    public static string ScheduleOf(string text) => GoDuration.TryParse(text, out _) ? "@every " + text : text;

    private static bool IsNamespaceAndName(string text) => text.Split('/') is [{ Length: > 0 }, { Length: > 0 }];

    private static bool IsPositive(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && !double.IsInfinity(number);
}
