using RunbookLint.Lowering.Vocabulary.Br;
using RunbookLint.Lowering.Vocabulary.Network;

namespace RunbookLint.Lowering.Vocabulary;

/// <summary>The vocabularies by tool.</summary>
public static class VocabularyCatalog
{
    private static readonly BrVocabulary Br = new();
    private static readonly NetworkVocabulary Network = new();

    /// <summary>The vocabulary of a tool, or null when none knows it.</summary>
    public static ICommandVocabulary? For(string tool) => tool switch
    {
        "br" or "tikv-br" => Br,
        "tc" or "iptables" or "ip6tables" => Network,
        _ => null,
    };
}
