using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Reads what a page includes, or the part of it that the page asks for.</summary>
internal static class IncludedFile
{
    /// <summary>The content; null when the file or the part is not there.</summary>
    public static Fragment? Read(FileInclude include, SourceFile from, LoweringContext context)
    {
        if (include.Path.Length == 0 || context.ReadFile(include.Path, from) is not { } file)
            return null;

        if (include.Tag is { } tag)
            return Tagged(file, tag);

        return include is { FirstLine: null, LastLine: null } ? file : file.Slice(Lines(file, include.FirstLine ?? 1, include.LastLine ?? int.MaxValue));
    }

    /// <summary>What stands between the line with <c>tag::name[]</c> and the one with <c>end::name[]</c>.</summary>
    private static Fragment? Tagged(Fragment file, string tag)
    {
        var start = file.Text.IndexOf($"tag::{tag}[]", StringComparison.Ordinal);
        var first = start < 0 ? -1 : file.Text.IndexOf('\n', start);
        if (first < 0)
            return null;

        var end = file.Text.IndexOf($"end::{tag}[]", first, StringComparison.Ordinal);
        var last = end < 0 ? file.Text.Length : file.Text.LastIndexOf('\n', end, end - first + 1) + 1;
        return file.Slice(TextSpan.FromBounds(first + 1, Math.Max(first + 1, last)));
    }

    private static TextSpan Lines(Fragment file, int first, int last)
    {
        var lines = file.File.Text.Lines;
        if (first > lines.Count)
            return new(file.Text.Length, 0);

        return TextSpan.FromBounds(lines[first - 1].Start, lines[Math.Max(first, Math.Min(last, lines.Count)) - 1].EndIncludingLineBreak);
    }
}
