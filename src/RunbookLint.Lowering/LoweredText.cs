using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>A text, and the language that it was read in.</summary>
/// <param name="Fragment">The text, which may be embedded in others.</param>
/// <param name="Language">Its language.</param>
public sealed record LoweredText(Fragment Fragment, FragmentLanguage Language)
{
    /// <summary>What a file must hold to say something to this program.</summary>
    public const string Mark = "runbooklint";
}
