using RunbookLint.Lowering.FrontEnds.Helm;
using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>helm install</c> and <c>helm upgrade</c>, which bring the resources of a chart.</summary>
/// <seealso href="https://helm.sh/docs/helm/helm_upgrade/"/>
internal sealed class HelmLauncher : ILauncher
{
    private static readonly HashSet<string> OptionsWithValue = new(StringComparer.Ordinal)
    {
        "-n", "--namespace", "-f", "--values", "--set", "--set-string", "--set-file", "--set-json", "--set-literal", "--version", "--repo", "--kube-context", "--kubeconfig",
        "--timeout", "--username", "--password", "--description", "--ca-file", "--cert-file", "--key-file", "--keyring", "--history-max", "--post-renderer", "--kube-apiserver",
        "--kube-token", "-o", "--output", "-l", "--labels", "--name-template", "--name", "--post-renderer-args", "--registry-config", "--repository-cache", "--repository-config",
    };

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var (options, operands) = Read(launch);
        if (operands is not [var command, ..] || command.Text is not ("install" or "upgrade") || IsDry(options))
            return LaunchStep.Nothing;

        // Helm 2, and --generate-name, name no release here.
        var chart = operands.Count > 2 ? operands[2] : operands.Count == 2 ? operands[1] : null;
        if (chart is not { IsKnown: true })
            return LaunchStep.Nothing;

        var files = options.Values("-f", "--values").SelectMany(PathsIn).Select(path => ReadValues(path, launch, context)).ToList();
        var name = operands.Count > 2 ? operands[1] : options.Value("--name");
        var release = new HelmRelease(name, options.Value("-n", "--namespace"), ValueLayers.Of([.. files, Assigned(options, context)]))
        {
            HasUnseenValues = files.Contains(null) || options.Has("--reuse-values"),
        };

        return LaunchStep.Done(ReleaseLowering.Lower(chart.Text, release, launch.Span, context.Document, launch.Scope, context));
    }

    private static bool IsDry(Options options) => options.Has("--dry-run", "-h", "--help") && options.Value("--dry-run")?.Text is not ("none" or "false");

    /// <summary>Options and operands stand in any order.</summary>
    private static (Options Options, List<Argument> Operands) Read(Launch launch)
    {
        var operands = new List<Argument>();
        var options = Options.Read(launch.Words, 1, OptionsWithValue);

        while (options.End < launch.Words.Length)
        {
            operands.Add(launch.Words[options.End]);
            options = Options.Read(launch.Words, options.End + 1, OptionsWithValue).Merge(options);
        }

        return (options, operands);
    }

    private static IEnumerable<Argument?> PathsIn(Argument paths)
    {
        for (var start = 0; start <= paths.Text.Length;)
        {
            var comma = paths.IsKnown ? paths.Text.IndexOf(',', start) : -1;
            var end = comma < 0 ? paths.Text.Length : comma;
            yield return paths.Slice(start, end - start);
            start = end + 1;
        }
    }

    private static DataMap? ReadValues(Argument? path, Launch launch, LoweringContext context)
    {
        var content = path?.Text == "-" ? launch.Input?.Fragment : path is null ? null : context.ReadFile(path);
        return content is null ? null : DataReader.ReadMap(content, ".Values");
    }

    private static DataMap Assigned(Options options, LoweringContext context)
    {
        var values = new DataMap { Path = ".Values" };
        foreach (var word in options.Values("--set-json"))
            AssignedValues.Read(values, word, AssignmentKind.Json);

        foreach (var word in options.Values("--set"))
            AssignedValues.Read(values, word, AssignmentKind.Typed);

        foreach (var word in options.Values("--set-string"))
            AssignedValues.Read(values, word, AssignmentKind.Text);

        foreach (var word in options.Values("--set-file"))
        {
            var equals = word.Text.IndexOf('=');
            if (equals > 0 && context.ReadFile(word.From(equals + 1)) is { } content)
                AssignedValues.Set(values, word.Text.Substring(0, equals), Argument.Of(content), isText: true);
        }

        foreach (var word in options.Values("--set-literal"))
            AssignedValues.Read(values, word, AssignmentKind.Literal);

        return values;
    }
}
