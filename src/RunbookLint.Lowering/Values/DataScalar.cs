using System.Globalization;

namespace RunbookLint.Lowering.Values;

/// <summary>A text, a number, true or false, or null.</summary>
/// <param name="text">The text as a template prints it, with holes where only the run knows it.</param>
/// <param name="kind">The type.</param>
internal sealed class DataScalar(Argument text, DataKind kind) : DataValue
{
    /// <summary>The text as a template prints it.</summary>
    public Argument Text { get; } = text;

    /// <summary>The type.</summary>
    public DataKind Kind { get; } = kind;

    /// <summary>Whether it is a number that Helm keeps as an integer, as those of <c>--set</c>: printed, it stays as it is.</summary>
    public bool IsInteger { get; init; }

    /// <summary>Whether it is null or an empty text.</summary>
    public bool IsEmpty => Kind == DataKind.Null || (Kind == DataKind.String && Text.Text.Length == 0);

    /// <inheritdoc/>
    public override bool? IsTrue => Kind switch
    {
        DataKind.Null => false,
        DataKind.Boolean => Text.Text == "true",
        DataKind.Number => Number != 0,
        _ when Text.IsKnown => Text.Text.Length > 0,
        _ => Text.Holes.Sum(hole => hole.Length) < Text.Text.Length ? true : null,
    };

    /// <summary>The number; null when it is none.</summary>
    public decimal? Number =>
        Text.IsKnown && decimal.TryParse(Text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
