using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>Reads the plan notation. Tests of rules are written in it.</summary>
public static class PlanReader
{
    private const string DocumentName = "plan";

    /// <summary>The plan that a notation describes. The span of an operation is its verb, that of a setting its value.</summary>
    /// <exception cref="FormatException">A line is not in the notation; the message names it.</exception>
    public static RunbookPlan Read(string notation) => Read(SourceFile.From(DocumentName, notation));

    /// <summary>The plan that a file in the notation describes.</summary>
    /// <exception cref="FormatException">A line is not in the notation; the message names it.</exception>
    public static RunbookPlan Read(SourceFile file)
    {
        var open = new Stack<(int Indent, Region Region, List<PlanNode> Children)>();
        var place = file.Locate(new TextSpan(0, 0));
        open.Push((-1, Region.Sequence(place, []), []));

        foreach (var line in file.Text.Lines)
        {
            var parsed = new LineReader(file, line).Read();
            if (parsed is null)
                continue;

            while (open.Peek().Indent >= parsed.Value.Indent)
                Close(open);

            if (parsed.Value.Region is { } region)
                open.Push((parsed.Value.Indent, region, []));
            else
                open.Peek().Children.Add(parsed.Value.Operation!);
        }

        while (open.Count > 1)
            Close(open);

        var root = open.Pop();
        return new RunbookPlan(IsRoot(root.Children) ? (Region)root.Children[0] : root.Region with { Children = [.. root.Children] });
    }

    /// <summary>Whether the outermost lines of a notation are one region that is the whole plan, and not a child of a sequence that says nothing.</summary>
    internal static bool IsRoot(IReadOnlyList<PlanNode> nodes) =>
        nodes is [Region { Kind: RegionKind.Sequence or RegionKind.Unordered } or Region { Document: not null }];

    private static void Close(Stack<(int Indent, Region Region, List<PlanNode> Children)> open)
    {
        var (_, region, children) = open.Pop();
        open.Peek().Children.Add(region with { Children = [.. children] });
    }

    /// <summary>Reads one line.</summary>
    private sealed class LineReader(SourceFile file, TextLine line)
    {
        private readonly string text = line.ToString();
        private int position;

        public (int Indent, Operation? Operation, Region? Region)? Read()
        {
            var indent = text.Length - text.TrimStart(' ').Length;
            position = indent;
            var start = position;
            var word = Word(' ');
            if (word.Length == 0 || word[0] == '#')
                return null;

            var span = Locate(start, position);
            var settings = new SettingList(span, [.. Settings()]);

            return word switch
            {
                "sequence" => (indent, null, Regional(RegionKind.Sequence, span, settings)),
                "unordered" => (indent, null, Regional(RegionKind.Unordered, span, settings)),
                "choice" => (indent, null, Regional(RegionKind.Choice, span, settings)),
                "repeat" => (indent, null, Regional(RegionKind.Repeat, span, settings)),
                _ => (indent, OperationCatalog.Create(word, new(span, settings)) ?? throw Wrong($"there is no operation '{word}'"), null),
            };
        }

        private Region Regional(RegionKind kind, SourceSpan span, SettingList settings)
        {
            foreach (var (name, _) in settings)
            {
                if (name is not ("title" or "fallback" or "file" or "document" or "schedule" or "time-zone"))
                    throw Wrong($"a region has no '{name}'");
            }

            return new(kind, ImmutableArray<PlanNode>.Empty, span)
            {
                Title = settings["title"].Value,
                IsFallback = settings["fallback"].Is("true"),
                File = settings["file"].Value,
                Document = settings["document"].Value,
                Schedule = settings["schedule"],
                TimeZone = settings["time-zone"],
            };
        }

        private IEnumerable<NamedSetting> Settings()
        {
            while (true)
            {
                while (position < text.Length && text[position] == ' ')
                    position++;

                if (position >= text.Length || text[position] == '#')
                    yield break;

                var name = Word('=');
                if (position >= text.Length || text[position] != '=')
                    throw Wrong($"'{name}' has no value");

                position++;
                yield return new(name, Value());
            }
        }

        private Setting<string> Value()
        {
            var start = position;
            if (position < text.Length && text[position] == '?')
            {
                position++;
                var expression = Scalar();
                return Setting<string>.Dynamic(Locate(start, position), expression.Length == 0 ? null : expression);
            }

            return Setting<string>.Known(Scalar(), Locate(start, position));
        }

        private string Scalar()
        {
            if (position >= text.Length || text[position] != '"')
                return Word(' ');

            var value = new StringBuilder();
            for (position++; position < text.Length && text[position] != '"'; position++)
            {
                if (text[position] == '\\' && position + 1 < text.Length)
                    value.Append(Escape());
                else
                    value.Append(text[position]);
            }

            if (position >= text.Length)
                throw Wrong("a quote is never closed");

            position++;
            return value.ToString();
        }

        private char Escape()
        {
            var escape = text[++position];
            if (escape == 'u' && position + 4 < text.Length
                && ushort.TryParse(text.Substring(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                position += 4;
                return (char)code;
            }

            return escape switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other };
        }

        private string Word(char end)
        {
            var start = position;
            while (position < text.Length && text[position] != end && text[position] != ' ')
                position++;

            return text.Substring(start, position - start);
        }

        private SourceSpan Locate(int start, int end) => file.Locate(TextSpan.FromBounds(line.Start + start, line.Start + end));

        private FormatException Wrong(string what) => new($"Line {line.LineNumber + 1} of the plan: {what}: {text}");
    }
}
