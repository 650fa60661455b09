using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint;

/// <summary>The bytes of a file, read as text.</summary>
/// <param name="File">The text; as much of it as can be shown when there is a problem.</param>
/// <param name="Problem">Why the text must not be linted, or null when all is well.</param>
public sealed record DecodedSource(SourceFile File, Finding? Problem)
{
    /// <summary>Whether nobody asked for the file and it holds no word of ours: it is read because it names a file that does.</summary>
    public bool IsLead { get; init; }

    /// <summary>Whether a configuration keeps the file out although it was handed over: it has no findings of its own.</summary>
    public bool IsKeptOut { get; init; }
}
