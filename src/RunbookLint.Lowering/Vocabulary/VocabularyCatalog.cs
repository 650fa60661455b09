namespace RunbookLint.Lowering.Vocabulary;

/// <summary>The vocabularies by tool.</summary>
public static class VocabularyCatalog
{
    /// <summary>The vocabulary of a tool, or null when none knows it.</summary>
    public static ICommandVocabulary? For(string tool) => tool switch
    {
        _ => null,
    };
}
