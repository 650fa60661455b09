namespace RunbookLint.Text;

/// <summary>Escapes of URLs: <c>%2F</c>.</summary>
public static class PercentEscape
{
    /// <summary>Whether an escape stands at an offset, rather than a placeholder such as <c>%KEY%</c>.</summary>
    public static bool IsAt(string text, int index) =>
        index + 2 < text.Length && text[index] == '%' && Uri.IsHexDigit(text[index + 1]) && Uri.IsHexDigit(text[index + 2]);
}
