using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Files;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>kubectl patch backup</c> and <c>kubectl delete backup</c>: how a log backup resource is paused, resumed and stopped.</summary>
/// <remarks>Neither names the cluster: it is that of the resource, which the same document brought about.</remarks>
internal static class BackupChange
{
    private static readonly string[] Backups = ["backup", "backups", "bk", "backup.pingcap.com", "backups.pingcap.com", "backup.br.pingcap.com"];
    private static readonly string[] Clusters = ["tidbcluster", "tidbclusters", "tc", "tidbcluster.pingcap.com", "tidbclusters.pingcap.com"];

    private static readonly string[] OptionsWithValue = ["-n", "--namespace", "-p", "--patch", "--type", "-o", "--output", "--timeout", "--context", "-l", "--selector", "--field-manager"];

    /// <summary>What a patch of a log backup asks for.</summary>
    public static ImmutableArray<PlanNode> Patch(Launch launch, ImmutableArray<Argument> words, LoweringContext context)
    {
        if (!Names(Backups, words, out var name, out var options) || options.Value("-p", "--patch") is not { } patch)
            return [];

        var spec = YamlParser.Parse(patch.Text).Documents.Select(document => document.Root["spec"]).FirstOrDefault(node => node.Exists);
        var command = spec?["logSubcommand"].Text ?? (spec?["logStop"].Text == "true" ? "log-stop" : null);
        var task = name.ToSetting();

        Operation? operation = command switch
        {
            "log-stop" => new StopLogBackup(Source(launch, task)),
            "log-pause" => new PauseLogBackup(Source(launch, task)),
            "log-start" when context.Tasks.IsPaused(name.Text) => new ResumeLogBackup(Resumed(launch, task)),
            _ => null,
        };

        if (command is "log-stop")
            context.Tasks.Remove(name.Text);
        else if (operation is not null)
            context.Tasks.Set(name.Text, operation is PauseLogBackup);

        return [.. new[] { operation, TruncationOf(spec, patch, launch, task) }.OfType<Operation>()];
    }

    /// <summary>The truncation that a new <c>logTruncateUntil</c> asks for.</summary>
    private static TruncateLogBackup? TruncationOf(YamlNode? spec, Argument patch, Launch launch, Setting<string> task)
    {
        if (spec is null || !spec["logTruncateUntil"].Exists)
            return null;

        var until = patch.IsKnown ? new YamlSettings(patch.Fragment).Setting(spec["logTruncateUntil"]) : Setting<string>.Dynamic(patch.Span);
        return new(new(launch.Span, SettingList.Empty(launch.Span).With(SettingNames.Task, task).With("until", until).With("yes", Setting<string>.Known("true", launch.Span))));
    }

    /// <summary>Deleting the resource of a log backup stops its task.</summary>
    /// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/release-1.6.1"/>
    public static ImmutableArray<PlanNode> Delete(Launch launch, ImmutableArray<Argument> words, LoweringContext context)
    {
        if (words.Any(word => word.Text.StartsWith("--dry-run", StringComparison.Ordinal) && word.Text != "--dry-run=none"))
            return [];

        if (Names(Clusters, words, out var cluster, out var clusterOptions))
            return [Destroyed(launch.InNamespace(clusterOptions.Value("-n", "--namespace")), cluster)];

        if (!Names(Backups, words, out var name, out var options))
            return [.. Namespace(launch, words)];

        launch = launch.InNamespace(options.Value("-n", "--namespace"));
        var deletion = Deleted(launch, Deletion.Map(name.ToSetting(), text => (launch.Scope.Namespace ?? "?") + "/" + text));
        if (!context.Tasks.Contains(name.Text))
            return [deletion];

        context.Tasks.Remove(name.Text);
        var stop = new StopLogBackup(Source(launch, name.ToSetting()));
        return context.Tasks.IsTied(name.Text) ? [stop, deletion] : [stop];
    }

    private static DestroyCluster Destroyed(Launch launch, Argument name) =>
        new(new(launch.Span, SettingList.Empty(launch.Span).With(SettingNames.Cluster, Deletion.Map(name.ToSetting(), text => (launch.Scope.Namespace ?? "?") + "/" + text))));

    /// <summary>A namespace goes with all that is in it.</summary>
    private static IEnumerable<PlanNode> Namespace(Launch launch, ImmutableArray<Argument> words)
    {
        var options = Options.Read(words, 0, OptionsWithValue);
        if (options.End + 1 < words.Length && words[options.End].Text is ("namespace" or "namespaces" or "ns"))
            yield return Deleted(launch, Deletion.Map(words[options.End + 1].ToSetting(), text => text + "/*"));
        else if (options.End < words.Length && words[options.End].Text.Split('/') is ["namespace" or "ns", { Length: > 0 } name])
            yield return Deleted(launch, Deletion.Map(words[options.End].ToSetting(), _ => name + "/*"));
    }

    private static DeleteResource Deleted(Launch launch, Setting<string> resource) =>
        new(new(launch.Span, SettingList.Empty(launch.Span).With(SettingNames.Resource, resource)));

    /// <summary>The name behind a kind, or behind a kind and a slash.</summary>
    private static bool Names(string[] kinds, ImmutableArray<Argument> words, out Argument name, out Options options)
    {
        var before = Options.Read(words, 0, OptionsWithValue);
        var kind = before.End < words.Length ? words[before.End].Text : "";
        var slash = kind.IndexOf('/');
        var isMeant = kinds.Contains(slash < 0 ? kind : kind.Substring(0, slash));

        var at = slash < 0 ? before.End + 1 : before.End;
        name = at < words.Length ? slash < 0 ? words[at] : words[at].From(slash + 1) : words.FirstOrDefault()!;
        options = Options.Read(words, Math.Min(at + 1, words.Length), OptionsWithValue).Merge(before);
        return isMeant && at < words.Length;
    }

    private static OperationSource Resumed(Launch launch, Setting<string> task) =>
        new(launch.Span, Source(launch, task).Settings.With(SettingNames.ResourceKind, Setting<string>.Known("Backup", launch.Span)));

    private static OperationSource Source(Launch launch, Setting<string> task) => new(launch.Span, SettingList.Empty(launch.Span).With(SettingNames.Task, task));
}
