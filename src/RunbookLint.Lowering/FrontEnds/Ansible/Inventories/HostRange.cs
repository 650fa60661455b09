using System.Globalization;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Inventories;

/// <summary>Expands <c>tikv[01:16].example.com</c>, as inventories write many hosts at once.</summary>
internal static class HostRange
{
    /// <summary>The hosts of a pattern; the pattern itself when it has no range.</summary>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        var open = pattern.IndexOf('[');
        var close = open < 0 ? -1 : pattern.IndexOf(']', open);
        if (close < 0)
            return [pattern];

        var bounds = pattern.Substring(open + 1, close - open - 1).Split(':');
        if (bounds.Length != 2 || !Bound(bounds[0], out var first) || !Bound(bounds[1], out var last) || last < first || last - first >= GrowthLimits.HostRange)
            return [pattern];

        return
        [
            .. Enumerable.Range(first, last - first + 1)
                .Select(number => pattern.Substring(0, open) + number.ToString(CultureInfo.InvariantCulture).PadLeft(bounds[0].Length, '0') + pattern.Substring(close + 1)),
        ];
    }

    private static bool Bound(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
