using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>The comments <c># Source:</c> of rendered manifests, each of which is about the document that it stands in.</summary>
internal sealed class SourceRemarks
{
    private const string Start = "# Source: ";

    private readonly List<(int Offset, (TextSpan Span, string Source)? Remark)> marks = [];
    private readonly Lazy<YamlStream> stream;

    private SourceRemarks(SourceFile file) => stream = new(() => YamlParser.Parse(file.Content));

    /// <summary>The documents.</summary>
    public YamlStream Stream => stream.Value;

    /// <summary>The comments of a file.</summary>
    public static SourceRemarks Of(SourceFile file)
    {
        var remarks = new SourceRemarks(file);
        if (FileLanguage.Of(file) != FragmentLanguage.Yaml || file.Content.IndexOf(Start, StringComparison.Ordinal) < 0)
            return remarks;

        foreach (var line in file.Text.Lines)
        {
            var text = file.Text.ToString(line.Span);
            if (text.StartsWith("---", StringComparison.Ordinal))
                remarks.marks.Add((line.Start, null));
            else if (text.StartsWith(Start, StringComparison.Ordinal) && text.Substring(Start.Length).Trim() is var source && IsTemplate(source))
                remarks.marks.Add((line.Start, (line.Span, source)));
        }

        return remarks;
    }

    /// <summary>The comment on the document around an offset; null when it has none.</summary>
    public (TextSpan Span, string Source)? At(int offset)
    {
        var (low, high) = (0, marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].Offset <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : marks[low - 1].Remark;
    }

    private static bool IsTemplate(string source) =>
        source.IndexOf('/') > 0 && source.Split('/') is var parts && parts.Any(part => part is "templates" or "crds") && !parts.Any(part => part is "" or "." or "..") && source.IndexOf(' ') < 0;
}
