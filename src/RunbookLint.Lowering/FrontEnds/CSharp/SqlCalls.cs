using RunbookLint.Lowering.FrontEnds.Programs;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>ADO.NET, Dapper and Entity Framework: statements that are handed to a connection.</summary>
internal static class SqlCalls
{
    /// <summary>The value of a call; null when it is of something else.</summary>
    public static ProgramValue? Call(ProgramCallSite call)
    {
        switch (call.Name)
        {
            case "CreateCommand":
                return new ObjectValue("MySqlCommand", call.Place, System.Collections.Immutable.ImmutableDictionary<string, ProgramValue>.Empty.SetItem("Connection", call.Receiver));

            case "ExecuteNonQuery" or "ExecuteNonQueryAsync" or "ExecuteScalar" or "ExecuteScalarAsync" or "ExecuteReader" or "ExecuteReaderAsync" when call.Receiver is ObjectValue command:
                var text = command.Members.ContainsKey("CommandText") ? command["CommandText"] : command["0"];
                var connection = command.Members.ContainsKey("Connection") ? command["Connection"] : command["1"];
                return SqlConnections.Emit(call, (text as TextValue)?.Argument, connection);

            case "Execute" or "ExecuteAsync" or "Query" or "QueryAsync" or "ExecuteScalar" or "ExecuteScalarAsync" or "ExecuteSqlRaw" or "ExecuteSqlRawAsync" or "ExecuteSql" or "ExecuteSqlAsync"
                or "ExecuteSqlInterpolated" or "ExecuteSqlInterpolatedAsync" or "ExecuteNonQuery" or "ExecuteNonQueryAsync" or "Sql":
                var statement = call.Positional.OfType<TextValue>().Select(value => value.Argument).FirstOrDefault(SqlConnections.IsStatement) ?? call.Text(-1, "sql");
                return statement is null ? null : SqlConnections.Emit(call, statement, call.Receiver is ObjectValue ? call.Receiver : call.Get(0) ?? call.Receiver);

            default:
                return null;
        }
    }
}
