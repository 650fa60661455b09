namespace RunbookLint.Lowering.FrontEnds.Terraform;

/// <summary>The lines of a here-document.</summary>
/// <param name="Start">Where the first line starts.</param>
/// <param name="End">Behind the last line.</param>
/// <param name="After">Behind the word that ends it.</param>
internal readonly record struct HereDocument(int Start, int End, int After)
{
    /// <summary>The one whose <c>&lt;&lt;</c> stands at a place; it reaches to the limit when its end is missing.</summary>
    public static HereDocument At(string source, int position, int limit)
    {
        var name = position + 2 < limit && source[position + 2] == '-' ? position + 3 : position + 2;
        var first = source.IndexOf('\n', name, limit - name);
        if (first < 0)
            return new(limit, limit, limit);

        var mark = source.Substring(name, first - name).Trim();
        for (var line = first + 1; line < limit;)
        {
            var next = source.IndexOf('\n', line, limit - line);
            next = next < 0 ? limit : next;
            if (source.Substring(line, next - line).Trim() == mark)
                return new(first + 1, line, next);

            line = next + 1;
        }

        return new(first + 1, limit, limit);
    }
}
