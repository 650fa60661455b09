using RunbookLint.Lowering;
using RunbookLint.Rules;

namespace RunbookLint;

/// <summary>Findings in rendered manifests name what they were rendered from: that is where their reader can change something.</summary>
/// <param name="related">Reads the charts.</param>
/// <param name="options">The values that they are installed with.</param>
internal sealed class RenderedFindings(IRelatedFiles related, LoweringOptions options)
{
    private readonly RenderedManifests manifests = new(related, options);

    /// <summary>The same findings, with the places in templates and values.</summary>
    public IEnumerable<Finding> Name(IEnumerable<Finding> findings) => findings.Select(Name);

    private Finding Name(Finding finding)
    {
        if (manifests.Find(finding.Span) is not { } from)
            return finding;

        var template = from.Template is { } place
            ? new RelatedPlace(place, "rendered from here")
            : new RelatedPlace(from.Remark, $"rendered from {from.Source}");

        return finding with
        {
            Related = from.Value is { } value ? finding.Related.Add(template).Add(new(value, "the value is set here")) : finding.Related.Add(template),
        };
    }
}
