using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>Statements that a program hands to a connection.</summary>
internal static class SqlConnections
{
    private static readonly string[] Verbs = ["IMPORT", "BACKUP", "RESTORE", "LOAD", "INSERT", "REPLACE", "UPDATE", "DELETE", "ALTER", "CREATE", "SET", "FLASHBACK", "BATCH", "SELECT", "SHOW", "ADMIN", "CANCEL", "DROP", "TRUNCATE"];

    /// <summary>Whether a text starts as a statement does.</summary>
    public static bool IsStatement(Argument text)
    {
        var start = text.Text.TrimStart();
        var end = start.IndexOfAny([' ', '\n', '\r', '\t']);
        return end > 0 && Verbs.Contains(start.Substring(0, end), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Adds the statements of a text to the plan.</summary>
    public static ProgramValue Emit(ProgramCallSite call, Argument? text, ProgramValue connection)
    {
        if (text is null)
            return ProgramValue.Unknown;

        var statements = text.Origin ?? text;
        var cluster = ClusterOf(connection);
        var facts = call.Interpreter.CurrentScope().Facts.With(SettingNames.Cluster, cluster);
        call.Interpreter.Emit(new StatementLowering(facts, call.Interpreter.Context).Lower(SqlText.Of(statements)));
        return ProgramValue.Unknown;
    }

    /// <summary>The server that a connection names, in a text of <c>key=value</c> pairs or by named arguments.</summary>
    private static Setting<string> ClusterOf(ProgramValue connection)
    {
        if (connection is not ObjectValue item)
            return default;

        if (item["host"] is TextValue host)
            return Address.OfServer(host.Argument.ToSetting(), item["port"] is TextValue port ? port.Argument.ToSetting() : default, null);

        if (((item["ConnectionString"] as TextValue) ?? item["0"] as TextValue)?.Argument is not { } text)
            return item["0"] is ObjectValue inner && inner != item ? ClusterOf(inner) : default;

        var (server, number) = (default(Setting<string>), default(Setting<string>));
        foreach (var (key, value) in Pairs(text))
        {
            switch (key)
            {
                case "server" or "host" or "data source" or "datasource" or "address":
                    server = value.ToSetting();
                    break;
                case "port":
                    number = value.ToSetting();
                    break;
            }
        }

        return server.IsAbsent ? default : Address.OfServer(server, number, null);
    }

    private static IEnumerable<(string Key, Argument Value)> Pairs(Argument text)
    {
        for (var start = 0; start < text.Text.Length;)
        {
            var end = text.Text.IndexOf(';', start);
            end = end < 0 ? text.Text.Length : end;
            var equals = text.Text.IndexOf('=', start, end - start);
            if (equals > 0)
                yield return (text.Text.Substring(start, equals - start).Trim().ToLowerInvariant(), text.Slice(equals + 1, end - equals - 1));

            start = end + 1;
        }
    }
}
