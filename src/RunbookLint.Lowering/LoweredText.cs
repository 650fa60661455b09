using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>A text, and the language that it was read in.</summary>
/// <param name="Fragment">The text, which may be embedded in others.</param>
/// <param name="Language">Its language.</param>
public sealed record LoweredText(Fragment Fragment, FragmentLanguage Language)
{
    /// <summary>What a comment must hold to say something to this program.</summary>
    public const string Mark = "runbooklint";

    /// <summary>Whether a text may say something to this program: by its name, or as C# says it to analyzers.</summary>
    public static bool MaySpeak(string text) =>
        HoldsMark(text)
        || (text.IndexOf("#pragma", StringComparison.Ordinal) >= 0 && text.IndexOf("RBL", StringComparison.OrdinalIgnoreCase) >= 0);

#if NET
    private static readonly System.Buffers.SearchValues<string> Marks = System.Buffers.SearchValues.Create([Mark], StringComparison.OrdinalIgnoreCase);

    private static bool HoldsMark(string text) => text.AsSpan().ContainsAny(Marks);
#else
    private static bool HoldsMark(string text) => text.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) >= 0;
#endif
}
