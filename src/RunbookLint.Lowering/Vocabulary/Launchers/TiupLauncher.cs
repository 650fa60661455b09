using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>tiup br:v7.5.1 …</c>, <c>tiup ctl:v7.5.1 tikv …</c>, <c>tiup cluster exec NAME --command 'br …'</c>.</summary>
internal sealed class TiupLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["--tag", "-T", "--binpath", "--binary"];

    private static readonly string[] ExecOptionsWithValue = ["--command", "-R", "--role", "-N", "--node", "--ssh", "--ssh-timeout", "--wait-timeout", "-c", "--concurrency"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var options = Options.Read(launch.Words, 1, OptionsWithValue);
        if (options.End >= launch.Words.Length || options.Has("--binary", "--version", "--help", "-h", "-v"))
            return LaunchStep.Nothing;

        var component = launch.Words[options.End];
        var colon = component.Text.IndexOf(':');
        var name = colon < 0 ? component.Text : component.Text.Substring(0, colon);

        if (colon > 0 && colon < component.Text.Length - 1)
            launch = launch.With(SettingNames.ToolVersion, component.From(colon + 1).ToSetting());

        return name switch
        {
            "cluster" => Cluster(launch, options.End + 1, context),
            "ctl" => Control(launch, options.End + 1),
            "install" or "update" or "uninstall" or "list" or "mirror" or "playground" or "status" or "env" or "help" or "clean" => LaunchStep.Nothing,
            _ => LaunchStep.To(launch.From(options.End) is { } inner ? inner with { IsOfTidb = true, Words = inner.Words.SetItem(0, component.Slice(0, name.Length)) } : null),
        };
    }

    private static LaunchStep Control(Launch launch, int index)
    {
        // `tiup ctl tikv` is tikv-ctl; a wrapper of that name would be spelt so.
        return launch.From(index) is not { } inner ? LaunchStep.Nothing : inner.Words[0].Text switch
        {
            "tikv" => LaunchStep.To(inner with { Words = inner.Words.SetItem(0, inner.Words[0].Renamed("tikv-ctl")) }),
            "cdc" => LaunchStep.To(inner),
            _ => LaunchStep.Nothing,
        };
    }

    private static LaunchStep Cluster(Launch launch, int index, LoweringContext context) => index + 1 >= launch.Words.Length ? LaunchStep.Nothing : launch.Words[index].Text switch
    {
        "exec" => Execute(launch, index, context),
        "deploy" => LaunchStep.Done([.. TiupCluster.Deploy(launch, index + 1, context)]),
        "scale-out" => LaunchStep.Done([.. TiupCluster.ScaleOut(launch, index + 1, context)]),
        "destroy" => LaunchStep.Done([.. TiupCluster.Destroy(launch, index + 1)]),
        "upgrade" => LaunchStep.Done([.. TiupCluster.Upgrade(launch, index + 1)]),
        _ => LaunchStep.Nothing,
    };

    private static LaunchStep Execute(Launch launch, int index, LoweringContext context)
    {
        var before = Options.Read(launch.Words, index + 1, ExecOptionsWithValue);
        if (before.End >= launch.Words.Length)
            return LaunchStep.Nothing;

        var after = Options.Read(launch.Words, before.End + 1, ExecOptionsWithValue);
        if ((after.Value("--command") ?? before.Value("--command")) is not { } script)
            return LaunchStep.Nothing;

        var cluster = TiupCluster.NameOf(launch.Words[before.End]);
        return LaunchStep.Done(ShellLauncher.Script(script, launch.With(SettingNames.Cluster, cluster), context));
    }
}
