using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>The offset behind a time in a title: <c>UTC</c>, <c>(UTC+8)</c>, <c>+08:00</c>, <c>Z</c>.</summary>
internal static class TitleZone
{
    /// <summary>The offset and where it ends; null when none is written.</summary>
    public static (TimeSpan Offset, int End)? Read(string title, int position)
    {
        while (position < title.Length && title[position] is ' ' or '(' or '[')
            position++;

        if (position < title.Length && title[position] is 'Z' && (position + 1 == title.Length || !char.IsLetterOrDigit(title[position + 1])))
            return (TimeSpan.Zero, position + 1);

        var isNamed = position + 3 <= title.Length && title.Substring(position, 3).ToUpperInvariant() is "UTC" or "GMT";
        if (isNamed)
            position += 3;

        // The minus between two times is a mark: 02:00-06:00.
        return (isNamed || (position < title.Length && title[position] == '+') ? OffsetAt(title, position) : null) ?? (isNamed ? (TimeSpan.Zero, position) : null);
    }

    /// <summary>A sign, one or two digits of hours, and perhaps two of minutes.</summary>
    private static (TimeSpan Offset, int End)? OffsetAt(string title, int position)
    {
        if (position >= title.Length || title[position] is not ('+' or '-'))
            return null;

        var digits = position + 1;
        while (digits < title.Length && title[digits] is >= '0' and <= '9')
            digits++;

        var count = digits - position - 1;
        if (count is not (1 or 2 or 4))
            return null;

        var hours = Number(title, position + 1, Math.Min(count, 2));
        var minutes = count == 4 ? Number(title, position + 3, 2) : 0;
        var end = digits;

        if (count <= 2 && digits + 3 <= title.Length && title[digits] == ':' && title[digits + 1] is >= '0' and <= '5' && title[digits + 2] is >= '0' and <= '9')
        {
            minutes = Number(title, digits + 1, 2);
            end = digits + 3;
        }

        var offset = new TimeSpan(hours, minutes, 0);
        return hours > 14 || minutes > 59 ? null : (title[position] == '-' ? -offset : offset, end);
    }

    private static int Number(string title, int start, int length) => int.Parse(title.Substring(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
