using RunbookLint.Lowering.FrontEnds.Sql;

namespace RunbookLint.Lowering.FrontEnds;

/// <summary>The front ends by language.</summary>
public static class FrontEndCatalog
{
    private static readonly SqlFrontEnd Sql = new();

    /// <summary>The front end of a language, or null when there is none.</summary>
    public static IFrontEnd? For(FragmentLanguage language) => language switch
    {
        FragmentLanguage.Sql => Sql,
        _ => null,
    };
}
