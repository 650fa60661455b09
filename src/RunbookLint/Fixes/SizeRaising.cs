using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;

namespace RunbookLint.Fixes;

/// <summary>Raises an amount of bytes, and keeps the spelling of its unit.</summary>
internal static class SizeRaising
{
    private const decimal Gigabyte = 1_000_000_000m;

    /// <summary>The change; null for amounts without a unit, which nobody writes by hand.</summary>
    public static TextChange? Of(RaiseSize raise)
    {
        var unit = raise.Place.Text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.') switch
        {
            "Gi" or "Mi" => "Gi",
            "G" or "M" => "G",
            "g" or "m" => "g",
            _ => null,
        };

        // A gibibyte is more than a gigabyte: the number is enough for each of them.
        return unit is null ? null : new TextChange(raise.Place.Span, decimal.Ceiling(raise.Bytes / Gigabyte).ToString("0", System.Globalization.CultureInfo.InvariantCulture) + unit);
    }
}
