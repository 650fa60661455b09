using RunbookLint.Syntax.Sql;

namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>Finds explicit transactions that hold several writes: however small each is, the transaction is as large as all.</summary>
internal static class SharedTransactions
{
    /// <summary>The first write of each.</summary>
    public static HashSet<SqlStatement> Of(SqlScript script)
    {
        var shared = new HashSet<SqlStatement>();
        SqlStatement? first = null;
        var isOpen = false;

        foreach (var statement in script.Statements)
        {
            if (statement is SqlOther { Verb: "begin" or "start" or "commit" or "rollback" } other)
            {
                (isOpen, first) = (other.Verb is "begin" or "start", null);
            }
            else if (isOpen && statement is (SqlBulkWrite { IsBatch: false, HasKey: false } or SqlLoadData))
            {
                if (first is not null)
                    shared.Add(first);

                first ??= statement;
            }
        }

        return shared;
    }
}
