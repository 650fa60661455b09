using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>A fence that shows what changes: what it adds and what stays is what holds from now on.</summary>
internal static class DiffFence
{
    /// <summary>Whether the language of a fence is one of changes.</summary>
    public static bool Is(string language) => language is "diff" or "patch";

    /// <summary>The text behind the change.</summary>
    public static Fragment Changed(Fragment fence)
    {
        var text = fence.Text;
        var builder = new SpanMapBuilder();
        builder.Mark(0);

        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline + 1;
            var isHeader = string.CompareOrdinal(text, start, "+++", 0, 3) == 0;

            if (text[start] is '+' or ' ' && !isHeader)
                builder.Copy(text, start + 1, end - start - 1);

            start = end;
        }

        return fence.Embed(builder.ToString(), builder.ToMap());
    }
}
