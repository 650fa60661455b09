using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Dockerfile;

/// <summary>Reads the instructions of a Dockerfile.</summary>
/// <seealso href="https://docs.docker.com/reference/dockerfile/"/>
internal static class DockerfileReader
{
    /// <summary>The instructions in their order.</summary>
    public static IEnumerable<DockerInstruction> Read(Fragment fragment)
    {
        var text = fragment.Text;
        var lines = TextLines.Of(text).ToList();

        for (var next = 0; next < lines.Count;)
        {
            var builder = new SpanMapBuilder();
            var hasMore = true;

            for (; hasMore && next < lines.Count; next++)
            {
                var line = TextLines.Trim(text, lines[next]);
                if (line.IsEmpty || text[line.Start] == '#')
                    continue;

                var start = builder.Length == 0 ? line.Start : lines[next].Start;
                hasMore = text[line.End - 1] == '\\';
                builder.Copy(text, start, (hasMore ? line.End - 1 : line.End) - start);
                if (hasMore)
                    builder.Insert(' ');
            }

            if (builder.Length > 0)
                yield return Instruction(fragment, fragment.Embed(builder.ToString(), builder.ToMap()), lines, ref next);
        }
    }

    private static DockerInstruction Instruction(Fragment file, Fragment line, List<TextSpan> lines, ref int next)
    {
        var text = line.Text;
        var name = TextLines.Words(text, new(0, text.Length)).FirstOrDefault();
        var value = line.Slice(TextLines.Trim(text, TextSpan.FromBounds(name.End, text.Length)));
        var keyword = TextLines.Cut(text, name).ToUpperInvariant();

        if (keyword is not ("RUN" or "COPY" or "ADD") || DelimiterIn(value.Text) is not { } delimiter)
            return new(keyword, value, null, value);

        var first = next;
        while (next < lines.Count && TextLines.Cut(file.Text, TextLines.Trim(file.Text, lines[next])) != delimiter)
            next++;

        var start = first < lines.Count ? lines[first].Start : file.Text.Length;
        var body = file.Slice(TextSpan.FromBounds(start, Math.Max(start, next < lines.Count ? lines[next].Start : file.Text.Length)));
        next++;

        return new(keyword, value, body, Joined(value, body, delimiter));
    }

    private static Fragment Joined(Fragment value, Fragment body, string delimiter) =>
        Argument.Join([Argument.Of(value), Argument.Of(body), Argument.Of(value.Slice(new(value.Text.Length, 0))).Renamed(delimiter)], '\n').Fragment;

    /// <summary>The delimiter of a here-document; null when there is none.</summary>
    private static string? DelimiterIn(string text)
    {
        var start = text.IndexOf("<<", StringComparison.Ordinal);
        if (start < 0 || string.CompareOrdinal(text, start, "<<<", 0, 3) == 0)
            return null;

        start += 2;
        if (start < text.Length && text[start] == '-')
            start++;

        if (start < text.Length && text[start] is '"' or '\'')
            start++;

        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return end > start ? text.Substring(start, end - start) : null;
    }
}
