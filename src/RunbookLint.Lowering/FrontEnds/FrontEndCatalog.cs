namespace RunbookLint.Lowering.FrontEnds;

/// <summary>The front ends by language.</summary>
public static class FrontEndCatalog
{
    /// <summary>The front end of a language, or null when there is none.</summary>
    public static IFrontEnd? For(FragmentLanguage language) => language switch
    {
        _ => null,
    };
}
