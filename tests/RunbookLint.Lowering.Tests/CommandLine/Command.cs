using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests;

/// <summary>
/// A command line for tests of vocabularies, which need no shell: split at blanks, with quotes; <c>$NAME</c>, <c>$(…)</c> and
/// <c>{{ … }}</c> are what only the run knows.
/// </summary>
internal sealed class Command
{
    private readonly SourceFile file;

    public Command(string text)
    {
        file = SourceFile.From("commands.txt", text);
        Words = [.. new Splitter(Fragment.Whole(file)).Split()];
    }

    public ImmutableArray<Argument> Words { get; }

    /// <summary>What the launch says, in the plan notation: <c>memory=8Gi tool-version=v7.5.1</c>.</summary>
    public string Facts { get; init; } = "";

    public string? Namespace { get; init; }

    public string? Input { get; init; }

    /// <summary>Files that the document writes.</summary>
    public Dictionary<string, string> Files { get; init; } = [];

    public ImmutableArray<PlanNode> Lower()
    {
        var context = new LoweringContext(file, NoRelatedFiles.Instance);
        foreach (var (path, content) in Files)
            context.Written.Add(path, Fragment.Whole(SourceFile.From(path, content)));

        return context.Lower(new ToolCall(file.Locate(new TextSpan(0, file.Content.Length)), Words[0].Text, Words.RemoveAt(0), ReadFacts())
        {
            Namespace = Namespace,
            Input = Input is null ? null : Argument.Of(Fragment.Whole(SourceFile.From("input", Input))),
        });
    }

    /// <summary>The only operation.</summary>
    public Operation Operation() => (Operation)Lower().Single();

    /// <summary>The plan in its notation.</summary>
    public string Plan() => PlanPrinter.Print(Region.Sequence(file.Locate(default), Lower())).TrimEnd();

    /// <summary>The plan of a command.</summary>
    public static string Plan(string text) => new Command(text).Plan();

    private SettingList ReadFacts() => PlanReader.Read("network-outage " + Facts).Operations[0].Settings;

    private sealed class Splitter(Fragment source)
    {
        private readonly string text = source.Text;
        private int position;

        public IEnumerable<Argument> Split()
        {
            while (true)
            {
                while (position < text.Length && char.IsWhiteSpace(text[position]))
                    position++;

                if (position == text.Length)
                    yield break;

                yield return Word();
            }
        }

        private Argument Word()
        {
            var word = new SpanMapBuilder();
            var holes = ImmutableArray.CreateBuilder<TextSpan>();
            word.Mark(position);

            for (var quote = '\0'; position < text.Length && (quote != '\0' || !char.IsWhiteSpace(text[position]));)
            {
                var c = text[position];
                if (c == quote || (quote == '\0' && c is '\'' or '"'))
                {
                    quote = quote == '\0' ? c : '\0';
                    position++;
                    word.Mark(position);
                }
                else if (quote != '\'' && HoleLength() is var hole and > 0)
                {
                    holes.Add(new(word.Length, hole));
                    word.Copy(text, position, hole);
                    position += hole;
                }
                else
                {
                    word.Copy(c, position++);
                }
            }

            return Argument.Of(source.Embed(word.ToString(), word.ToMap()), holes.ToImmutable(), []);
        }

        private int HoleLength()
        {
            var rest = text[position..];
            if (rest.StartsWith("{{", StringComparison.Ordinal))
                return rest.IndexOf("}}", StringComparison.Ordinal) + 2;

            if (rest.StartsWith("$(", StringComparison.Ordinal))
                return rest.IndexOf(')') + 1;

            return rest[0] == '$' ? 1 + rest.Skip(1).TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '@').Count() : 0;
        }
    }
}
