using RunbookLint.Lowering.FrontEnds.Sql;
using RunbookLint.Lowering.FrontEnds.Toml;

namespace RunbookLint.Lowering.FrontEnds;

/// <summary>The front ends by language.</summary>
public static class FrontEndCatalog
{
    private static readonly TomlFrontEnd Toml = new();
    private static readonly SqlFrontEnd Sql = new();

    /// <summary>The front end of a language, or null when there is none.</summary>
    public static IFrontEnd? For(FragmentLanguage language) => language switch
    {
        FragmentLanguage.Toml => Toml,
        FragmentLanguage.Sql => Sql,
        _ => null,
    };
}
