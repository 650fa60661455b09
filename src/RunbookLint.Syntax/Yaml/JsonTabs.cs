using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Yaml;

/// <summary>JSON may be indented with tabs, which YAML's grammar and its parsers refuse in places.</summary>
internal static class JsonTabs
{
    /// <summary>The stretch with tabs outside of strings turned into blanks, when it looks like JSON and has any.</summary>
    public static bool TryBlank(string text, TextSpan chunk, out string blanked)
    {
        blanked = "";
        var at = chunk.Start;
        while (at < chunk.End && char.IsWhiteSpace(text[at]))
            at++;

        if (at == chunk.End || text[at] is not ('{' or '[') || text.IndexOf('\t', chunk.Start, chunk.Length) < 0)
            return false;

        var characters = text.ToCharArray(chunk.Start, chunk.Length);
        var inString = false;

        for (var index = 0; index < characters.Length; index++)
        {
            switch (characters[index])
            {
                case '"':
                    inString = !inString;
                    break;
                case '\\' when inString:
                    index++;
                    break;
                case '\t' when !inString:
                    characters[index] = ' ';
                    break;
            }
        }

        blanked = new string(characters);
        return true;
    }
}
