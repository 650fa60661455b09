using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Remembers the texts that are read of files that say something to this program; of all others it keeps nothing.</summary>
internal sealed class NotedTexts
{
    private readonly List<LoweredText> texts = [];
    private readonly Dictionary<string, bool> speaking = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, TextSpan Span, FragmentLanguage Language, int Length)> known = [];

    public void Add(Fragment fragment, FragmentLanguage language)
    {
        if (language == FragmentLanguage.None || !Speaks(fragment.File) || !LoweredText.MaySpeak(fragment.Text))
            return;

        if (texts.Count == GrowthLimits.TextsWithRemarks)
        {
            Reading.Meets($"more than {GrowthLimits.TextsWithRemarks} texts have comments for this program; those of the others do not count");
            return;
        }

        if (known.Add((fragment.File.Path, fragment.LocateUse(new TextSpan(0, fragment.Text.Length)).Span, language, fragment.Text.Length)))
            texts.Add(new(fragment, language));
    }

    public ImmutableArray<LoweredText> ToImmutable() => [.. texts];

    private bool Speaks(SourceFile file)
    {
        if (!speaking.TryGetValue(file.Path, out var speaks))
            speaking.Add(file.Path, speaks = LoweredText.MaySpeak(file.Content));

        return speaks;
    }
}
