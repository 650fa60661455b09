using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Syntax.Sql;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>Statements, and where they stand.</summary>
/// <param name="Fragment">The text.</param>
/// <param name="Holes">Expansions of the language around it, which only the run knows.</param>
internal sealed record SqlText(Fragment Fragment, ImmutableArray<TextSpan> Holes)
{
    /// <summary>A text without expansions.</summary>
    public static SqlText Of(Fragment fragment) => new(fragment, []);

    /// <summary>The text of a word of a command line.</summary>
    public static SqlText Of(Argument argument) => new(argument.Fragment, argument.Holes);

    /// <summary>Where a piece of it stands in the file.</summary>
    public SourceSpan Locate(TextSpan span) => Fragment.Locate(span);

    /// <summary>A piece of a statement as a setting.</summary>
    public Setting<string> Setting(SqlValue value) =>
        value.IsDynamic || Placeholders.IsPlaceholder(value.Text) || HasHole(value.Span)
            ? Setting<string>.Dynamic(Locate(value.Span), value.Text)
            : Setting<string>.Known(value.Text, Locate(value.Span));

    /// <summary>Several pieces as one setting.</summary>
    public Setting<string> Setting(ImmutableArray<SqlValue> values)
    {
        if (values.IsEmpty)
            return default;

        var all = values.Select(Setting).ToList();
        return all.All(setting => setting.IsKnown())
            ? Setting<string>.Known(string.Join(",", all.Select(setting => setting.Value)), all[0].Span)
            : Setting<string>.Dynamic(all[0].Span, string.Join(",", values.Select(value => value.Text)));
    }

    /// <summary>The holes are sorted, and a long script may have many.</summary>
    private bool HasHole(TextSpan span)
    {
        var (low, high) = (0, Holes.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Holes[middle].End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Holes.Length && Holes[low].OverlapsWith(span);
    }
}
