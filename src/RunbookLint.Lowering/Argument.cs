using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>
/// A word of a command line, as far as it is known before the run. Expansions whose value is in reach are replaced by it; the others
/// stand in the text as they are written and are remembered as holes.
/// </summary>
public sealed class Argument
{
    private readonly ImmutableArray<Assigned> assigned;

    private Argument(Fragment fragment, ImmutableArray<TextSpan> holes, ImmutableArray<Assigned> assigned) =>
        (Fragment, Holes, this.assigned) = (fragment, holes, assigned);

    /// <summary>A stretch of the text that came from an assignment elsewhere.</summary>
    /// <param name="Span">The stretch of the text.</param>
    /// <param name="Place">Where the value was set.</param>
    /// <param name="IsShared">Whether the value is used elsewhere too: then a finding about it belongs where it is used.</param>
    public readonly record struct Assigned(TextSpan Span, SourceSpan Place, bool IsShared = false);

    /// <summary>The text, and where it stands: parse it to read a script, a statement or a resource inside an argument.</summary>
    public Fragment Fragment { get; }

    /// <summary>The text with unknown expansions as they are written.</summary>
    public string Text => Fragment.Text;

    /// <summary>The unknown expansions, as spans of <see cref="Text"/>.</summary>
    public ImmutableArray<TextSpan> Holes { get; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span => Fragment.Span;

    /// <summary>The text to parse when the word is itself a script: that of the variable, when the word is nothing but one.</summary>
    public Fragment Script => Origin?.Fragment ?? Fragment;

    /// <summary>The value of the variable that the whole word is, at the place where it was set.</summary>
    internal Argument? Origin { get; init; }

    /// <summary>How often the unknown variables in it had been set: the same expression with another number is another value.</summary>
    internal int Epoch { get; init; }

    /// <summary>Whether a part of it is only a default that a caller may replace: good enough for a value, not for deciding which way a script goes.</summary>
    internal bool IsAssumed { get; init; }

    /// <summary>Why the first of its holes is unknown, as the end of a sentence; null when the hole itself says it.</summary>
    internal string? Unknown { get; init; }

    /// <summary>The character of it, or right behind it, that a shell takes for itself because no quotes stand around; <c>'\0'</c> when there is none.</summary>
    internal char Unquoted { get; init; }

    /// <summary>Whether the whole text is known.</summary>
    public bool IsKnown => Holes.IsEmpty;

    /// <summary>A word whose text is known.</summary>
    public static Argument Of(Fragment fragment) => new(fragment, [], []);

    /// <summary>A word with unknown expansions.</summary>
    /// <param name="fragment">The text, with the unknown expansions as they are written.</param>
    /// <param name="holes">Where those stand in the text.</param>
    /// <param name="assigned">Stretches whose value was set elsewhere.</param>
    public static Argument Of(Fragment fragment, ImmutableArray<TextSpan> holes, ImmutableArray<Assigned> assigned) => new(fragment, holes, assigned);

    internal static Argument Of(Fragment fragment, ImmutableArray<TextSpan> holes, ImmutableArray<Assigned> assigned, int epoch, string? unknown, bool isAssumed, char unquoted = '\0') =>
        new(fragment, holes, assigned) { Epoch = epoch, Unknown = unknown, IsAssumed = isAssumed, Unquoted = unquoted };

    /// <summary>The rest of the text from an offset on, such as the value behind <c>--flag=</c>.</summary>
    public Argument From(int start) => Slice(start, Text.Length - start);

    /// <summary>A stretch of the text.</summary>
    public Argument Slice(int start, int length)
    {
        var span = new TextSpan(start, length);
        return new(
            Fragment.Slice(span),
            [.. Holes.Where(hole => hole.OverlapsWith(span)).Select(hole => Shift(hole, span))],
            [.. assigned.Where(part => part.Span.OverlapsWith(span)).Select(part => part with { Span = Shift(part.Span, span) })])
        {
            Epoch = Epoch,
            Unknown = Unknown,
            IsAssumed = IsAssumed,
            Unquoted = Unquoted,
        };
    }

    /// <summary>The word as a setting: known, or dynamic when it has a hole or is a placeholder for the reader to fill in.</summary>
    public Setting<string> ToSetting()
    {
        var (place, use) = Place();
        var setting = IsKnown && !Placeholders.IsPlaceholder(Text)
            ? Setting<string>.Known(CommonTexts.Of(Text), place)
            : Setting<string>.Dynamic(place, Text) with { Generation = IsKnown ? 0 : Epoch, Reason = Reason() };

        return setting with { Use = use, Sources = Sources(place), Given = Given() };
    }

    /// <summary>What of it the command line gives.</summary>
    private string? Given() => Fragment.File.Given ?? Fragment.Given;

    /// <summary>Where the word was set, and where it is used when that is another place.</summary>
    private (SourceSpan Place, SourceSpan? Use) Place()
    {
        var whole = new TextSpan(0, Text.Length);
        if (assigned is [{ IsShared: false } only] && only.Span == whole && Text.Length > 0)
            return (only.Place, Span);

        var (set, used) = (Fragment.Locate(whole), Fragment.LocateUse(whole));
        return (set, set == used ? null : used);
    }

    /// <summary>The places that parts of the word came from, the one of the whole word left out.</summary>
    private ImmutableArray<SourceSpan> Sources(SourceSpan place)
    {
        if (assigned.IsEmpty && Fragment.Origins.IsEmpty)
            return [];

        return
        [
            .. assigned.Select(part => part.Place)
                .Concat(Fragment.Origins.Where(origin => origin.Unknown is null).Select(origin => Fragment.Locate(origin.Span)))
                .Where(source => source != place)
                .Distinct(),
        ];
    }

    private string? Reason() => Unknown ?? Fragment.Unknowns.Select(unknown => unknown.Unknown).FirstOrDefault();

    /// <summary>The same word, known to be nothing but a variable.</summary>
    internal Argument With(Argument origin) => new(Fragment, Holes, assigned) { Origin = origin, Epoch = Epoch, Unknown = Unknown, IsAssumed = IsAssumed, Unquoted = Unquoted };

    /// <summary>The same word as a default.</summary>
    internal Argument Assumed() => new(Fragment, Holes, assigned) { Origin = Origin, Epoch = Epoch, Unknown = Unknown, IsAssumed = true, Unquoted = Unquoted };

    /// <summary>Words joined by blanks, as <c>eval</c> reads them.</summary>
    public static Argument Join(ImmutableArray<Argument> words) => Join(words, ' ');

    /// <summary>Words joined by a character, such as the lines that several commands print.</summary>
    internal static Argument Join(ImmutableArray<Argument> words, char separator)
    {
        var file = words[0].Fragment.File;
        var builder = new SpanMapBuilder();
        var holes = ImmutableArray.CreateBuilder<TextSpan>();
        var end = 0;

        foreach (var word in words)
        {
            if (builder.Length > 0)
                builder.Insert(separator);

            var start = builder.Length;
            holes.AddRange(word.Holes.Select(hole => new TextSpan(start + hole.Start, hole.Length)));
            var position = 0;

            // A word from elsewhere, or from before the last one, has no place in one map; it is covered by its neighbours.
            foreach (var run in ReferenceEquals(word.Fragment.File, file) ? word.Fragment.Map.Runs : [])
            {
                if (run.Outer < end)
                    continue;

                builder.Insert(word.Text.Substring(position, run.Inner - position));
                builder.Mark(run.Outer);
                builder.CopyText(word.Text.Substring(run.Inner, run.Length), run.Outer);
                (position, end) = (run.InnerEnd, run.OuterEnd);
            }

            builder.Insert(word.Text.Substring(position));
        }

        return new(Fragment.Whole(file).Embed(builder.ToString(), builder.ToMap()), holes.ToImmutable(), []);
    }

    /// <summary>The stretches whose value was set elsewhere.</summary>
    internal ImmutableArray<Assigned> Values => assigned;

    /// <summary>Another text at the same place, for a word that a tool reads under another name.</summary>
    public Argument Renamed(string text)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(0);
        builder.Insert(text);
        builder.Mark(Text.Length);
        return Of(Fragment.Embed(text, builder.ToMap()));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static TextSpan Shift(TextSpan part, TextSpan slice)
    {
        var cut = part.Intersection(slice)!.Value;
        return new(cut.Start - slice.Start, cut.Length);
    }
}
