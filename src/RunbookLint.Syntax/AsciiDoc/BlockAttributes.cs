namespace RunbookLint.Syntax.AsciiDoc;

/// <summary>What the lines above a block say about it: <c>[source,bash,subs="attributes"]</c>, <c>.Title</c>.</summary>
internal sealed class BlockAttributes
{
    /// <summary>The first attribute: the style of the block.</summary>
    public string Style { get; private set; } = "";

    /// <summary>The language of a source block.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Whether references to attributes are replaced in the block.</summary>
    public bool Substitutes { get; private set; }

    /// <summary>The columns of a table; 0 when nothing is said about them.</summary>
    public int Columns { get; private set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>Where the first of the lines is; null when there is none.</summary>
    public int? FirstLine { get; set; }

    /// <summary>Reads one line in brackets.</summary>
    public void Add(string line)
    {
        var parts = Split(line.Trim().Trim('[', ']'));

        for (var index = 0; index < parts.Count; index++)
        {
            var part = parts[index].Trim();
            var equals = part.IndexOf('=');

            if (equals > 0)
                AddNamed(part.Substring(0, equals).Trim(), part.Substring(equals + 1).Trim().Trim('"', '\''));
            else if (index == 0)
                Style = part.Split(['.', '#', '%'])[0].Length > 0 || part.Length == 0 ? part.Split(['.', '#', '%'])[0] : Style;
            else if (index == 1 && Style is "source" or "" or "listing")
                Language = part.Split('%')[0].Trim();
        }
    }

    private void AddNamed(string name, string value)
    {
        switch (name)
        {
            case "subs":
                Substitutes = value.Split(',').Any(sub => sub.Trim().TrimEnd('+').TrimStart('+') is "attributes" or "normal" or "a" or "n");
                break;
            case "language" or "lang":
                Language = value;
                break;
            case "cols":
                Columns = value.IndexOf('*') is > 0 and var star && int.TryParse(value.Substring(0, star), out var count) ? count : value.Split(',').Length;
                break;
            case "title":
                Title = value;
                break;
        }
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var (start, quote) = (0, '\0');

        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '"' or '\'' && (quote == '\0' || quote == text[at]))
                quote = quote == '\0' ? text[at] : '\0';
            else if (text[at] == ',' && quote == '\0')
            {
                parts.Add(text.Substring(start, at - start));
                start = at + 1;
            }
        }

        parts.Add(text.Substring(start));
        return parts;
    }
}
