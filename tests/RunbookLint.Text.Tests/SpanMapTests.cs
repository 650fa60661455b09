using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text.Tests;

public class SpanMapTests
{
    [Fact]
    public void Maps_a_text_onto_itself() => SpanMap.Identity(10).ToOuter(new(3, 4)).Should().Be(new TextSpan(3, 4));

    [Fact]
    public void Maps_a_slice() => SpanMap.Shifted(100, 10).ToOuter(new(3, 4)).Should().Be(new TextSpan(103, 4));

    [Fact]
    public void Maps_an_empty_text_to_its_place() => SpanMap.Shifted(100, 0).ToOuter(default).Should().Be(new TextSpan(100, 0));

    [Fact]
    public void Joins_runs_that_touch_on_both_sides() =>
        SpanMap.FromRuns([new(0, 5, 0), new(0, 5, 3), new(3, 8, 2), new(5, 12, 1)]).Runs
            .Should().Equal(new SpanMap.Run(0, 5, 5), new SpanMap.Run(5, 12, 1));

    [Theory]
    [InlineData(2, 20, 1)]
    [InlineData(5, 12, 1)]
    [InlineData(0, 20, 1)]
    [InlineData(5, 0, 1)]
    [InlineData(5, 20, -1)]
    [InlineData(-5, 20, 1)]
    public void Rejects_runs_in_disorder(int inner, int outer, int length)
    {
        var read = () => SpanMap.FromRuns([new(0, 10, 5), new(inner, outer, length)]);
        read.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Covers_an_escape_whole()
    {
        var (text, map) = Decoded("ab~nc");

        text.Should().Be("ab\u2022c");
        map.ToOuter(new(2, 1)).Should().Be(new TextSpan(2, 2));
        map.ToOuter(new(1, 2)).Should().Be(new TextSpan(1, 3));
        map.ToOuter(new(2, 2)).Should().Be(new TextSpan(2, 3));
        map.IsVerbatim(new(1, 2)).Should().BeFalse();
        map.IsVerbatim(new(0, 2)).Should().BeTrue();
    }

    [Fact]
    public void Covers_an_escape_at_either_end()
    {
        var (_, map) = Decoded("~na~n");

        map.ToOuter(new(0, 1)).Should().Be(new TextSpan(0, 2));
        map.ToOuter(new(2, 1)).Should().Be(new TextSpan(3, 2));
        map.ToOuter(new(0, 3)).Should().Be(new TextSpan(0, 5));
    }

    [Fact]
    public void Leaves_a_line_continuation_to_neither_side()
    {
        var (text, map) = Decoded("ab^cd");

        text.Should().Be("abcd");
        map.ToOuter(new(0, 2)).Should().Be(new TextSpan(0, 2));
        map.ToOuter(new(2, 2)).Should().Be(new TextSpan(3, 2));
        map.ToOuter(new(1, 2)).Should().Be(new TextSpan(1, 3));
        map.IsVerbatim(new(1, 2)).Should().BeFalse();
    }

    [Fact]
    public void Maps_a_slice_of_an_escape()
    {
        var (_, map) = Decoded("ab~nc");
        var slice = map.Embed(SpanMap.Shifted(2, 1));

        slice.ToOuter(new(0, 1)).Should().Be(new TextSpan(2, 2));
        map.Embed(SpanMap.Shifted(2, 0)).ToOuter(default).Start.Should().Be(2);
    }

    [Fact]
    public void Maps_half_of_a_decoded_pair_to_the_whole_escape()
    {
        var builder = new SpanMapBuilder();
        builder.Copy("ab", 0, 2);
        builder.Insert("\U0001F4A3");
        builder.Copy('c', 12);
        var map = builder.ToMap();

        map.ToOuter(new(2, 1)).Should().Be(new TextSpan(2, 10));
        map.Embed(SpanMap.FromRuns([new(0, 0, 3), new(3, 3, 2)])).ToOuter(new(3, 1)).Should().Be(new TextSpan(2, 10));
        map.Embed(SpanMap.Shifted(3, 2)).ToOuter(new(0, 2)).Should().Be(new TextSpan(2, 11));
        map.Embed(SpanMap.Shifted(0, 3)).ToOuter(new(0, 3)).Should().Be(new TextSpan(0, 12));
    }

    [Fact]
    public void Maps_every_copied_character_to_itself() =>
        Encoded.Sample(outer =>
        {
            var (text, map) = Decoded(outer);
            return Enumerable.Range(0, text.Length).All(index => Spelling(outer, map.ToOuter(new(index, 1))) == text[index]);
        });

    [Fact]
    public void Verbatim_spans_have_the_same_characters_outside() =>
        Gen.Select(Encoded, Gen.Int[0, 30], Gen.Int[0, 30]).Sample((outer, start, length) =>
        {
            var (text, map) = Decoded(outer);
            var span = Clamp(start, length, text.Length);
            var mapped = map.ToOuter(span);

            return !map.IsVerbatim(span) || outer.Substring(mapped.Start, mapped.Length) == text.Substring(span.Start, span.Length);
        });

    [Fact]
    public void A_span_covers_the_spans_inside_it() =>
        Gen.Select(Encoded, Gen.Int[0, 30], Gen.Int[1, 30], Gen.Int[0, 30], Gen.Int[1, 30]).Sample((outer, start, length, innerStart, innerLength) =>
        {
            var (text, map) = Decoded(outer);
            var span = Clamp(start, length, text.Length);
            var inner = Clamp(span.Start + (innerStart % (span.Length + 1)), innerLength, span.End);

            return inner.IsEmpty || map.ToOuter(span).Contains(map.ToOuter(inner));
        });

    [Fact]
    public void Composition_is_mapping_in_two_steps() =>
        Gen.Select(Encoded, Gen.Int[0, 30], Gen.Int[0, 30]).Sample(
            (outer, start, length) =>
            {
                var (middle, around) = Decoded(outer);
                var (text, nested) = Decoded(middle);
                var span = Clamp(start, length, text.Length);

                return around.Embed(nested).ToOuter(span) == around.ToOuter(nested.ToOuter(span));
            },
            iter: 20_000);

    [Fact]
    public void Composition_is_mapping_in_two_steps_for_slices() =>
        Gen.Select(Encoded, Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 30]).Sample(
            (outer, sliceStart, sliceLength, start, length) =>
            {
                var (text, map) = Decoded(outer);
                var slice = Clamp(sliceStart, sliceLength, text.Length);
                var span = Clamp(start, length, slice.Length);
                var nested = SpanMap.Shifted(slice.Start, slice.Length);

                return map.Embed(nested).ToOuter(span) == map.ToOuter(nested.ToOuter(span));
            },
            iter: 20_000);

    [Fact]
    public void Composition_is_associative() =>
        Gen.Select(Encoded, Gen.Int[0, 30], Gen.Int[0, 30]).Sample((outer, start, length) =>
        {
            var (second, first) = Decoded(outer);
            var (third, middle) = Decoded(second);
            var (text, last) = Decoded(third);
            var span = Clamp(start, length, text.Length);

            return first.Embed(middle).Embed(last).ToOuter(span) == first.Embed(middle.Embed(last)).ToOuter(span);
        });

    [Fact]
    public void Any_runs_compose_without_leaving_the_outer_text() =>
        Gen.Select(Runs, Runs, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((outer, nested, start, length) =>
        {
            var mapped = SpanMap.FromRuns(outer).Embed(SpanMap.FromRuns(nested)).ToOuter(new(start, length));
            return outer.Length == 0 || (mapped.Start >= 0 && mapped.End <= outer.Max(run => run.OuterEnd));
        });

    /// <summary>
    /// Texts in a small language: <c>~</c> and a character are an escape, <c>^</c> is left out. The decoded character of an escape is drawn
    /// from another language, so that a decoded text can be decoded again.
    /// </summary>
    private static Gen<string> Encoded { get; } = Gen.Char["abc~~^^n"].Array[0, 20].Select(chars => new string(chars));

    private static Gen<SpanMap.Run[]> Runs { get; } =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 4]).Array[0, 8].Select(steps =>
        {
            var runs = new List<SpanMap.Run>();
            foreach (var (innerGap, outerGap, length) in steps)
            {
                var last = runs.LastOrDefault();
                runs.Add(new(last.InnerEnd + innerGap, last.OuterEnd + outerGap, length));
            }

            return runs.ToArray();
        });

    private static (string Text, SpanMap Map) Decoded(string outer)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(0);

        for (var index = 0; index < outer.Length; index++)
        {
            if (outer[index] == '~' && index + 1 < outer.Length)
            {
                builder.Insert(outer[++index] switch { 'n' => '\u2022', 'a' => '~', 'b' => '^', var other => other });
                builder.Mark(index + 1);
            }
            else if (outer[index] != '^')
            {
                builder.Copy(outer[index], index);
            }
        }

        builder.Mark(outer.Length);
        return (builder.ToString(), builder.ToMap());
    }

    /// <summary>The character that a place of the outer text spells.</summary>
    private static char Spelling(string outer, TextSpan span)
    {
        var spelling = outer.Substring(span.Start, span.Length);
        return spelling.Length == 1 ? spelling[0] : Decoded(spelling).Text.Single();
    }

    private static TextSpan Clamp(int start, int length, int limit)
    {
        var from = Math.Min(start, limit);
        return new(from, Math.Min(length, limit - from));
    }
}
