using RunbookLint.Text;

namespace RunbookLint.Lowering.Templates;

/// <summary>What an expression of a template gives: a text, or the reason why only the run knows it.</summary>
public readonly record struct TemplateValue
{
    private TemplateValue(string? text, Fragment? source, bool isVerbatim, string? reason) =>
        (Text, Source, IsVerbatim, Reason) = (text, source, isVerbatim, reason);

    /// <summary>The text; null when it is unknown.</summary>
    public string? Text { get; }

    /// <summary>The value the text is, or was made from, at the place where it was set; of an unknown one the place that says why. Null when there is none.</summary>
    public Fragment? Source { get; }

    /// <summary>Whether the text is that of the source, character by character.</summary>
    public bool IsVerbatim { get; }

    /// <summary>Why the value is unknown; null when it is known.</summary>
    public string? Reason { get; }

    /// <summary>A value as it was set. It may itself hold expressions that stayed unknown.</summary>
    public static TemplateValue Of(Fragment value) => new(value.Text, value, isVerbatim: true, null);

    /// <summary>A text made from a value, as by a filter.</summary>
    public static TemplateValue From(string text, Fragment? source) => new(text, source, isVerbatim: false, null);

    /// <summary>A value that only the run knows.</summary>
    /// <param name="reason">Why, as the end of a sentence: <c>pd_addr is set by nothing in reach</c>.</param>
    /// <param name="source">The place that says why, such as the file that is encrypted.</param>
    public static TemplateValue Unknown(string reason, Fragment? source = null) => new(null, source, isVerbatim: false, reason);
}
