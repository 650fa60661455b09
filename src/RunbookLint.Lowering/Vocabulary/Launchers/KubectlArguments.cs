using System.Collections.Immutable;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>
/// What a command of kubectl says behind its verb: <c>backup log other -n tidb</c>, <c>backup/log backup/other</c>, <c>backup,restore --all</c>.
/// Options may stand anywhere.
/// </summary>
internal sealed class KubectlArguments
{
    /// <summary>The options that take the next word as their value.</summary>
    public static readonly IReadOnlyCollection<string> OptionsWithValue = new HashSet<string>(StringComparer.Ordinal)
    {
        "-n", "--namespace", "-c", "--container", "-f", "--filename", "-k", "--kustomize", "-l", "--selector", "-o", "--output", "--context", "--kubeconfig", "--cluster", "--user",
        "--image", "--overrides", "--env", "--limits", "--requests", "--restart", "--labels", "--field-manager", "--timeout", "--type", "-p", "--patch", "--serviceaccount", "-s", "--server", "--token",
        "--as", "--pod-running-timeout", "--image-pull-policy", "--port", "--annotations", "--patch-file", "--subresource", "--field-selector", "--grace-period", "--request-timeout",
    };

    private readonly ImmutableArray<Argument> operands;

    private KubectlArguments(ImmutableArray<Argument> operands, Options options) => (this.operands, Options) = (operands, options);

    /// <summary>The options.</summary>
    public Options Options { get; }

    /// <summary>Whether only labels or fields tell which resources are meant.</summary>
    public bool HasSelector => Options.Names.Any(name => name is "--selector" or "--field-selector" || name.StartsWith("-l", StringComparison.Ordinal));

    /// <summary>Whether all resources of the kinds are meant.</summary>
    public bool IsAll => Options.Value("--all") is { } all && all.Text != "false";

    /// <summary>The resources that are named, with their kinds.</summary>
    public IEnumerable<(ResourceKind Kind, Argument Name)> Named
    {
        get
        {
            if (operands.IsEmpty)
                return [];

            return HasSlash(operands[0])
                ? operands.Where(HasSlash).Select(word => (KindOf(word.Text.Substring(0, word.Text.IndexOf('/'))), word.From(word.Text.IndexOf('/') + 1)))
                : operands.Skip(1).SelectMany(name => KindsIn(operands[0]).Select(kind => (kind, name)));
        }
    }

    /// <summary>The kinds of which no resource is named.</summary>
    public IEnumerable<ResourceKind> Unnamed => operands is [var kinds] && !HasSlash(kinds) ? KindsIn(kinds) : [];

    /// <summary>The arguments in some words.</summary>
    public static KubectlArguments Read(ImmutableArray<Argument> words)
    {
        var operands = ImmutableArray.CreateBuilder<Argument>();
        var options = Options.Read(words, 0, OptionsWithValue);
        while (options.End < words.Length)
        {
            operands.Add(words[options.End]);
            options = Options.Read(words, options.End + 1, OptionsWithValue).Merge(options);
        }

        return new(operands.ToImmutable(), options);
    }

    /// <summary>Whether nothing is changed, but only shown.</summary>
    public static bool IsDryRun(IEnumerable<Argument> words) => words.Select(word => word.Text).TakeWhile(text => text != "--")
        .Any(text => text == "--dry-run" || (text.StartsWith("--dry-run=", StringComparison.Ordinal) && text != "--dry-run=none"));

    private static bool HasSlash(Argument word) => word.Text.IndexOf('/') > 0;

    private static IEnumerable<ResourceKind> KindsIn(Argument word) => word.Text.Split(',').Select(KindOf);

    /// <summary>Kinds may be written in full, in the plural, short, and with their group.</summary>
    private static ResourceKind KindOf(string text)
    {
        var dot = text.IndexOf('.');
        if (dot >= 0 && !text.EndsWith(".pingcap.com", StringComparison.OrdinalIgnoreCase))
            return ResourceKind.Other;

        return (dot < 0 ? text : text.Substring(0, dot)).ToLowerInvariant() switch
        {
            "backup" or "backups" or "bk" => ResourceKind.Backup,
            "backupschedule" or "backupschedules" or "bks" => ResourceKind.BackupSchedule,
            "tidbcluster" or "tidbclusters" or "tc" => ResourceKind.TidbCluster,
            "namespace" or "namespaces" or "ns" => ResourceKind.Namespace,
            _ => ResourceKind.Other,
        };
    }
}
