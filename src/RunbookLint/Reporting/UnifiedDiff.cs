using Microsoft.CodeAnalysis.Text;
using RunbookLint.Fixes;
using RunbookLint.Text;

namespace RunbookLint.Reporting;

/// <summary>Shows what fixes change, in the form of <c>diff -u</c>. Credentials in the lines around are hidden, so it is for reading.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the changes of some files.</summary>
    public static void Write(IEnumerable<FixedFile> files, TextWriter output)
    {
        foreach (var file in files)
        {
            output.Write($"--- a/{Harmless.Characters(file.Before.Path)}\n+++ b/{Harmless.Characters(file.After.Path)}\n");
            foreach (var hunk in Hunks(LineDifference.Of(LinesOf(file.Before), LinesOf(file.After))))
                WriteHunk(file, hunk, output);
        }
    }

    private static void WriteHunk(FixedFile file, List<DifferentLine> hunk, TextWriter output)
    {
        var (before, after) = (hunk.Where(line => line.Mark != '+').ToList(), hunk.Where(line => line.Mark != '-').ToList());
        output.Write($"@@ -{Range(before.Select(line => line.Before))} +{Range(after.Select(line => line.After))} @@\n");

        foreach (var line in hunk)
        {
            var (source, number) = line.Mark == '+' ? (file.After, line.After) : (file.Before, line.Before);
            var length = source.Text.Lines[number].Span.Length;
            var shown = Harmless.Characters(Redaction.Line(source, number, 0, length));
            output.Write($"{line.Mark}{(line.Mark == ' ' ? Harmless.WithoutCommands(shown) : shown)}\n");
            if (IsUnfinished(source.Text.Lines[number]))
                output.Write("\\ No newline at end of file\n");
        }
    }

    private static string Range(IEnumerable<int> lines)
    {
        var numbers = lines.ToList();
        return numbers.Count == 0 ? "0,0" : $"{numbers[0] + 1},{numbers.Count}";
    }

    /// <summary>Stretches of changes with the lines around them.</summary>
    private static IEnumerable<List<DifferentLine>> Hunks(List<DifferentLine> lines)
    {
        var hunk = new List<DifferentLine>();
        var last = int.MinValue / 2;

        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Mark == ' ')
                continue;

            if (index - last > 2 * Context && hunk.Count > 0)
            {
                hunk.AddRange(lines.Skip(last + 1).Take(Context));
                yield return hunk;
                hunk = [];
            }

            var from = hunk.Count == 0 ? Math.Max(Math.Max(0, index - Context), last + 1) : last + 1;
            hunk.AddRange(lines.Skip(from).Take(index - from + 1));
            last = index;
        }

        if (hunk.Count == 0)
            yield break;

        hunk.AddRange(lines.Skip(last + 1).Take(Context));
        yield return hunk;
    }

    /// <summary>The lines; behind the last break there is none. One without a break is another than one with it.</summary>
    private static string[] LinesOf(SourceFile file)
    {
        var lines = file.Text.Lines;
        var count = lines.Count > 1 && lines[lines.Count - 1].Span.Length == 0 ? lines.Count - 1 : lines.Count;
        return [.. lines.Take(count).Select(line => IsUnfinished(line) ? line.ToString() : line + "\n")];
    }

    private static bool IsUnfinished(TextLine line) => line.EndIncludingLineBreak == line.End;
}
