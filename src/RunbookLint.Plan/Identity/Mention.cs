namespace RunbookLint.Plan;

/// <summary>The way in which one operation names its cluster.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Way">How it is named; null when it is not named at all.</param>
/// <param name="Identity">The identity, when it is known.</param>
/// <param name="Expression">The expression that only the run can evaluate, when one can be shown.</param>
internal sealed record Mention(string Document, ClusterIdentityKind? Way, ClusterIdentity? Identity, string? Expression)
{
    public static Mention Of(Operation operation, string document)
    {
        var machine = operation.Settings[SettingNames.Machine];
        return Read(operation, document) with { Machine = machine.Value ?? machine.Expression };
    }

    private static Mention Read(Operation operation, string document)
    {
        var cluster = operation.Cluster;
        if (cluster.IsAbsent || string.IsNullOrWhiteSpace(cluster.Value ?? cluster.Expression ?? "?"))
            return new(document, null, null, null);

        if (cluster.IsKnown(out var text))
        {
            var context = operation.Settings[SettingNames.KubeContext];
            var identity = ClusterIdentity.Parse(text).In(context.Value ?? context.Expression);
            return new(document, identity.KindOnItsMachine, identity, null);
        }

        if (cluster.Expression is { } written && PartlyKnownService.KeyOf(written) is { } key)
            return new(document, ClusterIdentityKind.Operator, null, Numbered(key, cluster));

        // A dynamic SQL host keeps the prefix that tells it from a dynamic PD address.
        var isSql = cluster.Expression?.StartsWith("sql:", StringComparison.Ordinal) == true;
        return new(document, isSql ? ClusterIdentityKind.Sql : ClusterIdentityKind.Pd, null, cluster.Expression is { } expression ? Numbered(expression, cluster) : null);
    }

    /// <summary>The machine whose own address is meant, when it is told; null for that of the document.</summary>
    public string? Machine { get; private init; }

    /// <summary>An expression whose variables are set anew is another one.</summary>
    private static string Numbered(string expression, Setting<string> cluster) => cluster.Generation > 0 ? $"{expression} #{cluster.Generation}" : expression;

    /// <summary>Whether nothing is known of the value: any expression could be it.</summary>
    public bool IsBlank => Identity is null && Expression is null;
}
