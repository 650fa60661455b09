using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Network;

/// <summary>Commands that cut the network: <c>iptables … -j DROP</c>, <c>tc … loss 100%</c>.</summary>
internal sealed class NetworkVocabulary : ICommandVocabulary
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var words = call.Arguments.Select(argument => argument.Text).ToList();
        return Cuts(call.Tool, words) ? [new NetworkOutage(new(call.Span, SettingList.Empty(call.Span).WithFacts(call.Facts)))] : [];
    }

    private static readonly string[] ClusterPorts = ["2379", "2380", "20160", "20180", "4000", "10080", "443", "9000"];

    /// <summary>A rule for one port that is none of the cluster's, nor of its storage, cuts something else.</summary>
    private static bool IsForAnotherService(List<string> words)
    {
        var port = words.FindIndex(word => word is "--dport" or "--sport" or "--destination-port" or "--dports") + 1;
        return port > 0 && port < words.Count && !ClusterPorts.Any(known => words[port].IndexOf(known, StringComparison.Ordinal) >= 0);
    }

    private static bool Cuts(string tool, List<string> words) => tool switch
    {
        "tc" => words.Contains("add") && words.Contains("netem") && words.Contains("loss") && words.Contains("100%"),
        _ => !IsForAnotherService(words) && (words.Contains("-A") || words.Contains("-I") || words.Contains("--append") || words.Contains("--insert")) && (words.Contains("DROP") || words.Contains("REJECT")),
    };
}
