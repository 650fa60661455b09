using RunbookLint.Lowering.FrontEnds.Kubernetes;

namespace RunbookLint.Lowering.FrontEnds;

/// <summary>The front ends by language.</summary>
public static class FrontEndCatalog
{
    /// <summary>The front end of a language, or null when there is none.</summary>
    public static IFrontEnd? For(FragmentLanguage language) => language switch
    {
        FragmentLanguage.Yaml => new YamlFrontEnd(),
        _ => null,
    };
}
