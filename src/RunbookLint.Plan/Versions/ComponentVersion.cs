using System.Globalization;

namespace RunbookLint.Plan;

/// <summary>The version of TiDB, of one of its tools or of TiDB Operator: three numbers, and what is written behind them.</summary>
/// <remarks>
/// A suffix makes it a pre-release (<c>8.0.0-alpha</c>, <c>7.1.0-rc.1</c>), with two exceptions that PingCAP makes: <c>6.0.0-DMR</c> is the
/// release itself, and a date makes it a hotfix, built on the release after it came out (<c>8.5.5-20250101-1a2b3c4</c>).
/// </remarks>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
/// <param name="Patch">The third number.</param>
/// <param name="Prerelease">What is behind the hyphen; empty for a release.</param>
/// <seealso href="https://docs.pingcap.com/tidb/stable/versioning"/>
public sealed record ComponentVersion(int Major, int Minor, int Patch, string Prerelease) : IComparable<ComponentVersion>
{
    /// <summary>A release.</summary>
    public ComponentVersion(int major, int minor, int patch)
        : this(major, minor, patch, "")
    {
    }

    /// <summary>Whether it was built on the release, by PingCAP for one customer.</summary>
    public bool IsHotfix => Prerelease.Length >= 8 && Prerelease.Take(8).All(c => c is >= '0' and <= '9') && (Prerelease.Length == 8 || Prerelease[8] == '-');

    /// <summary>Whether it came before the release of its number.</summary>
    public bool IsPrerelease => Prerelease.Length > 0 && !IsHotfix;

    /// <summary>Reads <c>v7.5.1</c> and the like. Names (<c>nightly</c>, <c>latest</c>) and series (<c>v7.5</c>) are no versions.</summary>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ComponentVersion? version)
    {
        version = null;
        var trimmed = text.Trim();
        var position = trimmed.Length > 0 && trimmed[0] is 'v' or 'V' ? 1 : 0;

        if (!TryReadNumber(trimmed, ref position, out var major) || !TryReadDot(trimmed, ref position)
            || !TryReadNumber(trimmed, ref position, out var minor) || !TryReadDot(trimmed, ref position)
            || !TryReadNumber(trimmed, ref position, out var patch))
        {
            return false;
        }

        var build = trimmed.IndexOf('+', position);
        var suffix = trimmed.Substring(position, (build < 0 ? trimmed.Length : build) - position);
        if (suffix.Length > 0 && (suffix.Length == 1 || suffix[0] != '-' || !suffix.All(IsSuffix)))
            return false;

        var prerelease = suffix.Length == 0 || suffix.Equals("-DMR", StringComparison.OrdinalIgnoreCase) ? "" : suffix.Substring(1);
        version = new(major, minor, patch, prerelease);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ComponentVersion? other)
    {
        if (other is null)
            return 1;

        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (numbers != 0)
            return numbers;

        var rank = Rank.CompareTo(other.Rank);
        if (rank != 0)
            return rank;

        // The builds on a release begin with their date.
        return IsHotfix ? string.CompareOrdinal(Prerelease, other.Prerelease) : CompareIdentifiers(Prerelease.Split('.'), other.Prerelease.Split('.'));
    }

    /// <summary>Whether it came out before the other one.</summary>
    public static bool operator <(ComponentVersion left, ComponentVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether it came out after the other one.</summary>
    public static bool operator >(ComponentVersion left, ComponentVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether it is the other one, or came out before it.</summary>
    public static bool operator <=(ComponentVersion left, ComponentVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it is the other one, or came out after it.</summary>
    public static bool operator >=(ComponentVersion left, ComponentVersion right) => left.CompareTo(right) >= 0;

    /// <summary>As tags have it: <c>v7.5.1</c>.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, Prerelease.Length == 0 ? "v{0}.{1}.{2}" : "v{0}.{1}.{2}-{3}", Major, Minor, Patch, Prerelease);

    private int Rank => IsPrerelease ? -1 : IsHotfix ? 1 : 0;

    /// <summary>Numbers by value and before words, as semantic versions have it.</summary>
    private static int CompareIdentifiers(string[] first, string[] second)
    {
        for (var index = 0; index < Math.Min(first.Length, second.Length); index++)
        {
            var isNumber = int.TryParse(first[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var isOtherNumber = int.TryParse(second[index], NumberStyles.None, CultureInfo.InvariantCulture, out var other);

            var order = isNumber && isOtherNumber ? number.CompareTo(other)
                : isNumber != isOtherNumber ? (isNumber ? -1 : 1)
                : string.CompareOrdinal(first[index], second[index]);

            if (order != 0)
                return order;
        }

        return first.Length.CompareTo(second.Length);
    }

    private static bool TryReadNumber(string text, ref int position, out int number)
    {
        number = 0;
        var start = position;

        // Six digits are more than any version has, and never overflow.
        for (; position < text.Length && position - start < 6 && text[position] is >= '0' and <= '9'; position++)
            number = (number * 10) + (text[position] - '0');

        return position > start;
    }

    private static bool TryReadDot(string text, ref int position) => position < text.Length && text[position++] == '.';

    private static bool IsSuffix(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '.' or '_';
}
