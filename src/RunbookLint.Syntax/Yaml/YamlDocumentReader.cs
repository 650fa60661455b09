using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;
using YamlDotNet.Core;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Reads one document, and as much of a broken one as possible.</summary>
internal static class YamlDocumentReader
{
    /// <summary>What was read.</summary>
    /// <param name="Root">The root, missing when the document is empty, null when there is no document.</param>
    /// <param name="Error">The first error.</param>
    /// <param name="Size">How many nodes the tree has.</param>
    public readonly record struct Result(YamlNode? Root, SyntaxError? Error, long Size)
    {
        /// <summary>Where the lines of a quoted text, or of brackets, are the error only for YAML 1.2.</summary>
        public int? Shallow { get; init; }
    }

    /// <summary>Reads the document in a stretch of the source.</summary>
    public static Result Read(YamlSource source, TextSpan chunk)
    {
        var zero = source.Text.IndexOf('\0', chunk.Start, chunk.Length);
        if (zero >= 0)
            return Recover(source, chunk, new(null, new(new(zero, 1), "this text is binary, not YAML"), Size: 0));

        var result = ReadEvents(source, source.Text.Substring(chunk.Start, chunk.Length), chunk.Start);
        if (result.Error is { IsLimit: false } && YamlRepairs.TryApply(source.Text, chunk, out var repaired))
        {
            var second = ReadEvents(source, repaired, chunk.Start);
            if (second.Error is null || second.Error.Span.Start > result.Error.Span.Start)
                result = second;
        }

        if (result.Shallow is not null)
            result = Joined(source, chunk, result);

        return result.Error is { IsLimit: false } ? Recover(source, chunk, result) : result;
    }

    /// <summary>Reads the document with such lines joined, one text or pair of brackets after the other, as long as that is what is wrong.</summary>
    private static Result Joined(YamlSource source, TextSpan chunk, Result broken)
    {
        var characters = source.Text.ToCharArray(chunk.Start, chunk.Length);
        var result = broken;

        for (var budget = GrowthLimits.Joined - chunk.Length; budget > 0 && result.Shallow is { } start; budget -= chunk.Length)
        {
            if (!YamlJoins.TryJoin(characters, start - chunk.Start, out var end))
                break;

            result = ReadEvents(source with { IsJoined = true }, new string(characters), chunk.Start);
            if (result.Error is null)
                break;

            // What is joined by mistake, as its end is missing, ends somewhere inside of something else.
            if ((result.Shallow ?? result.Error.Span.Start) < chunk.Start + end)
                return broken;
        }

        return result;
    }

    /// <summary>
    /// The parser looks ahead, so its error may hide entries before it that are whole. Reading only the lines above the error
    /// finds them.
    /// </summary>
    private static Result Recover(YamlSource source, TextSpan chunk, Result broken)
    {
        var line = source.Text.LastIndexOf('\n', Math.Max(chunk.Start, broken.Error!.Span.Start - 1)) + 1;
        if (line <= chunk.Start)
            return broken with { Root = broken.Root ?? new YamlMissing(new(chunk.Start, 0)) };

        var above = ReadEvents(source, source.Text.Substring(chunk.Start, line - chunk.Start), chunk.Start);
        var best = above.Size >= broken.Size ? above : broken;
        return new(best.Root ?? new YamlMissing(new(chunk.Start, 0)), broken.Error, best.Size);
    }

    private static Result ReadEvents(YamlSource source, string text, int offset)
    {
        var builder = new YamlTreeBuilder(source, offset);

        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext() && builder.Add(parser.Current!))
            {
            }
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ReadingTimeException))
        {
            // Beside its own exceptions the parser throws others on some input, such as half a surrogate pair.
            if (builder.Error is null)
            {
                builder.Error = YamlErrors.Describe(exception as YamlException, source, offset, text.Length, builder.Position, builder.OpenBracket);
                return builder.Finish() with { Shallow = YamlErrors.ShallowAt(exception as YamlException, builder.Error, offset) };
            }
        }

        return builder.Finish();
    }
}
