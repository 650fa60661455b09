using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Network;

/// <summary>Commands that cut the network: <c>iptables … -j DROP</c>, <c>tc … loss 100%</c>.</summary>
internal sealed class NetworkVocabulary : ICommandVocabulary
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var words = call.Arguments.Select(argument => argument.Text).ToList();
        return Cuts(call.Tool, words) ? [new NetworkOutage(new(call.Span, call.Facts))] : [];
    }

    private static bool Cuts(string tool, List<string> words) => tool switch
    {
        "tc" => words.Contains("add") && words.Contains("netem") && words.Contains("loss") && words.Contains("100%"),
        _ => (words.Contains("-A") || words.Contains("-I") || words.Contains("--append") || words.Contains("--insert")) && (words.Contains("DROP") || words.Contains("REJECT")),
    };
}
