using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;

namespace RunbookLint.Lowering.FrontEnds.Python;

/// <summary>Statements that a program hands to a database.</summary>
internal static class PythonSql
{
    private const string Connection = "connection";

    /// <summary>The value of a call; null when it has to do with no database.</summary>
    public static ProgramValue? Call(ProgramCallSite call)
    {
        switch (call.Name)
        {
            case "connect" or "Connection" or "create_pool":
                return new ObjectValue(Connection, call.Place, Named(call));

            case "create_engine" when call.Text(0) is { } url:
                return new ObjectValue(Connection, call.Place, ServerOf(url));

            case "cursor" or "connect" or "begin" or "acquire" or "raw_connection" when call.Receiver is ObjectValue { Type: Connection }:
                return call.Receiver;

            case "text" when call.Get(0) is TextValue statement:
                return statement;

            case "execute" or "executemany" or "query" or "run" or "execute_sql" or "exec_driver_sql" when call.Text(0, "operation", "sql", "query") is { } statement && SqlConnections.IsStatement(statement):
                return SqlConnections.Emit(call, statement, call.Receiver);

            default:
                return null;
        }
    }

    private static ImmutableDictionary<string, ProgramValue> Named(ProgramCallSite call) =>
        call.Arguments.Where(argument => argument.Name is not null).GroupBy(argument => argument.Name!).ToImmutableDictionary(group => group.Key, group => group.First().Value);

    /// <summary>The server of <c>mysql+pymysql://user:password@host:4000/db</c>.</summary>
    private static ImmutableDictionary<string, ProgramValue> ServerOf(Argument url)
    {
        var members = ImmutableDictionary<string, ProgramValue>.Empty;
        var start = url.Text.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 3)
            return members;

        var end = url.Text.IndexOfAny(['/', '?'], start);
        end = end < 0 ? url.Text.Length : end;
        var at = url.Text.LastIndexOf('@', Math.Max(start, end - 1), Math.Max(0, end - start));
        start = at < 0 ? start : at + 1;
        var colon = url.Text.IndexOf(':', start, end - start);

        members = members.SetItem("host", new TextValue(url.Slice(start, (colon < 0 ? end : colon) - start)));
        return colon < 0 ? members : members.SetItem("port", new TextValue(url.Slice(colon + 1, end - colon - 1)));
    }
}
