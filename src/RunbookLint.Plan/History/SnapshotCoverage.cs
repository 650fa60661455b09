namespace RunbookLint.Plan;

/// <summary>Whether a snapshot holds the rows of an import, judged by the tables that both name.</summary>
internal static class SnapshotCoverage
{
    private static readonly char[] Separators = [',', ' '];

    public static Certainty Of(SnapshotBackup snapshot, Operation import)
    {
        if (snapshot.Scope.IsDynamic)
            return Certainty.Maybe;

        return (snapshot.Scope.Value ?? "full") switch
        {
            "full" => snapshot.Settings[SettingNames.Filter].IsAbsent ? Certainty.Yes : Certainty.Maybe,
            "db" => OfAll(import, table => HoldsDatabaseOf(snapshot, table)),
            "table" => OfAll(import, table => HoldsTable(snapshot, table)),
            "raw" or "txn" => Certainty.No,
            _ => Certainty.Maybe,
        };
    }

    /// <summary>All imported tables must be held; of tables that are not named nothing is known.</summary>
    private static Certainty OfAll(Operation import, Func<(string? Database, string Table), Certainty> holds)
    {
        var databases = NamesIn(import.Settings[SettingNames.Databases]);
        if (NamesIn(import.Settings[SettingNames.Tables]) is not { } tables)
            return databases is null ? Certainty.Maybe : databases.Select(database => holds((database, ""))).Min();

        var database = databases is [var only] ? only : null;
        return tables.Select(table => holds(Qualify(table, database))).Min();
    }

    private static Certainty HoldsDatabaseOf(SnapshotBackup snapshot, (string? Database, string Table) table) =>
        table.Database is null || NamesIn(snapshot.Settings[SettingNames.Databases]) is not { } databases ? Certainty.Maybe
            : databases.Contains(table.Database) ? Certainty.Yes
            : Certainty.No;

    private static Certainty HoldsTable(SnapshotBackup snapshot, (string? Database, string Table) table)
    {
        if (NamesIn(snapshot.Settings[SettingNames.Tables]) is not { } names)
            return HoldsDatabaseOf(snapshot, table) == Certainty.No ? Certainty.No : Certainty.Maybe;

        var database = NamesIn(snapshot.Settings[SettingNames.Databases]) is [var only] ? only : null;
        return names.Select(name => AreOne(Qualify(name, database), table)).Max();
    }

    private static Certainty AreOne((string? Database, string Table) first, (string? Database, string Table) second)
    {
        if (first.Database is { } one && second.Database is { } other && one != other)
            return Certainty.No;

        if (second.Table.Length == 0)
            return Certainty.Maybe;

        return first.Table != second.Table ? Certainty.No
            : first.Database is null || second.Database is null ? Certainty.Maybe
            : Certainty.Yes;
    }

    private static (string? Database, string Table) Qualify(string name, string? database)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? (database, name) : (name.Substring(0, dot), name.Substring(dot + 1));
    }

    /// <summary>The names in a list, as TiDB compares them; null when they are not all known.</summary>
    private static string[]? NamesIn(Setting<string> setting)
    {
        if (!setting.IsKnown(out var text) || text!.IndexOf('*') >= 0)
            return null;

        var names = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 ? null : [.. names.Select(name => name.Replace("`", "").ToLowerInvariant())];
    }
}
