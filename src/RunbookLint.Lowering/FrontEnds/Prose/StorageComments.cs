using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>Reads what comments beside the size of a volume say about the log that goes there.</summary>
internal static class StorageComments
{
    private const int MaxLines = 20;

    private static readonly string[] LogNames = ["log-backup", "logbackup", "pitr", "backup-log", "br-log"];

    /// <summary>The facts; none without a size and a comment.</summary>
    public static IEnumerable<PlanNode> Of(Resource resource, YamlText text)
    {
        var size = SizeOf(resource);
        if (size is not YamlScalar || !ReferenceEquals(text.Fragment.Text, text.Fragment.File.Content))
            return [];

        var name = resource.Root["metadata"]["name"].Text ?? "";
        var facts = new ProseFacts(text.Fragment, Array.Exists(LogNames, part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0) ? ["log backup"] : []);
        foreach (var comment in CommentsOf(text.Fragment.Text, resource.Root.Span))
            facts.Add(comment);

        if (facts.ToOperation() is not { } stated || stated.Settings["daily-writes"].IsAbsent)
            return [];

        var capacity = resource.Yaml.Setting(size);
        return [stated with { Source = stated.Source with { Settings = stated.Settings.Without("log-capacity").With("log-capacity", capacity) } }];
    }

    private static YamlNode SizeOf(Resource resource) => resource.Kind switch
    {
        "PersistentVolumeClaim" => resource.Spec["resources"]["requests"]["storage"],
        "PersistentVolume" => resource.Spec["capacity"]["storage"],
        "Backup" or "BackupSchedule" => resource.Spec["storageSize"],
        _ => new YamlMissing(resource.Root.Span),
    };

    /// <summary>The comments in a resource, and those right above it.</summary>
    private static ImmutableArray<TextSpan> CommentsOf(string text, TextSpan resource)
    {
        var start = StartOf(text, resource.Start);
        var lineEnd = text.IndexOf('\n', resource.End);
        var part = text.Substring(start, (lineEnd < 0 ? text.Length : lineEnd) - start);
        var comments = ImmutableArray.CreateBuilder<TextSpan>();

        foreach (var line in TextLines.Of(part))
        {
            var mark = IsComment(part, line) ? part.IndexOf('#', line.Start) : part.IndexOf(" #", line.Start, line.Length, StringComparison.Ordinal);
            if (mark >= 0)
                comments.Add(TextSpan.FromBounds(start + mark + (part[mark] == ' ' ? 2 : 1), start + line.End));
        }

        return comments.ToImmutable();
    }

    /// <summary>The start of the lines of comments above an offset.</summary>
    private static int StartOf(string text, int offset)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1;
        for (var count = 0; count < MaxLines && start > 0; count++)
        {
            var before = start < 2 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
            if (!IsComment(text, TextSpan.FromBounds(before, start)))
                break;

            start = before;
        }

        return start;
    }

    private static bool IsComment(string text, TextSpan line) => TextLines.Trim(text, line) is { Length: > 0 } trimmed && text[trimmed.Start] == '#';
}
