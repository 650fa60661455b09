using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.PlainText;

/// <summary>
/// Reads text without a language of its own: a <c>.txt</c>, a wiki export, a mail. What its content shows to be a language is read as that;
/// of prose, the lines that are commands are taken as the steps of a page.
/// </summary>
internal sealed class PlainTextFrontEnd : IFrontEnd
{
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context) => ContentLanguage.Of(fragment.Text) switch
    {
        FragmentLanguage.None when !fragment.Text.Split('\n').Any(line => StepMark.LengthIn(line) > 0) => [],
        FragmentLanguage.None => context.LowerGuessed(WithFences(fragment), FragmentLanguage.Markdown, scope),
        FragmentLanguage.Text => context.LowerGuessed(WithFences(fragment), FragmentLanguage.Markdown, scope),
        FragmentLanguage.Transcript => context.LowerGuessed(WithFence(fragment), FragmentLanguage.Markdown, scope),
        var language => context.LowerGuessed(fragment, language, scope),
    };

    /// <summary>The whole text as one block of code of a page, which knows what a transcript is.</summary>
    private static Fragment WithFence(Fragment fragment)
    {
        var builder = new SpanMapBuilder();
        builder.Insert("```console\n");
        var text = fragment.Text;

        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline + 1;
            var lead = StepMark.LengthIn(text.Substring(start, end - start));
            if (lead > 0)
                builder.Insert("$ ");

            builder.Copy(text, start + lead, end - start - lead);
            start = end;
        }

        builder.Insert("\n```\n");
        return fragment.Embed(builder.ToString(), builder.ToMap());
    }

    /// <summary>The text with its commands as the blocks of code of a page.</summary>
    private static Fragment WithFences(Fragment fragment)
    {
        var text = fragment.Text;
        var builder = new SpanMapBuilder();
        var (isInside, continues) = (false, false);

        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline + 1;
            var line = text.Substring(start, end - start);
            var lead = continues ? 0 : StepMark.LengthIn(line);
            (start, line) = (start + lead, line.Substring(lead));
            var isCommand = continues || KnownCommands.IsOurCommand(line);
            continues = isCommand && line.TrimEnd().EndsWith("\\", StringComparison.Ordinal);

            if (isCommand != isInside)
                builder.Insert(isCommand ? "\n```sh\n" : "```\n\n");

            // Indented prose would be code on a page.
            var indent = line.Length - line.TrimStart(' ', '\t').Length;
            builder.Copy(text, start + indent, line.Length - indent);
            isInside = isCommand;
            start = end;
        }

        if (isInside)
            builder.Insert("\n```\n");

        return fragment.Embed(builder.ToString(), builder.ToMap());
    }
}
