using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Crontab;

/// <summary>
/// The script that an entry runs. The first percent sign ends the command, and what follows is its standard input, with further percent
/// signs for line breaks; <c>\%</c> is a percent sign.
/// </summary>
internal static class CrontabCommand
{
    /// <summary>The script, with its standard input as a here-document.</summary>
    public static Fragment Of(Fragment crontab, TextSpan command)
    {
        var text = crontab.Text;
        var end = EndOfCommand(text, command);
        var builder = new SpanMapBuilder();
        var script = TextSpan.FromBounds(command.Start, end);

        if (end < command.End && !IsCompound(text[command.Start]))
            AppendWithInput(builder, text, script, TextSpan.FromBounds(end + 1, command.End));
        else
            Append(builder, text, script, percent: '%');

        return crontab.Embed(builder.ToString(), builder.ToMap());
    }

    /// <summary>Redirections may stand in front of a simple command only; there they hold for the first one of a pipeline, as cron's do.</summary>
    private static bool IsCompound(char first) => first is '(' or '{' or '[' or '!';

    private static void AppendWithInput(SpanMapBuilder builder, string text, TextSpan script, TextSpan input)
    {
        var mark = "CRON_INPUT";
        while (text.IndexOf(mark, input.Start, input.Length, StringComparison.Ordinal) >= 0)
            mark += "_";

        builder.Mark(script.Start);
        builder.Insert($"<<'{mark}' ");
        Append(builder, text, script, percent: '%');
        builder.Insert('\n');
        Append(builder, text, input, percent: '\n');
        builder.Insert($"\n{mark}\n");
    }

    private static int EndOfCommand(string text, TextSpan command)
    {
        for (var index = command.Start; index < command.End; index++)
        {
            if (text[index] == '\\')
                index++;
            else if (text[index] == '%')
                return index;
        }

        return command.End;
    }

    private static void Append(SpanMapBuilder builder, string text, TextSpan span, char percent)
    {
        for (var index = span.Start; index < span.End; index++)
        {
            if (text[index] == '\\' && index + 1 < span.End && text[index + 1] == '%')
                builder.Copy('%', ++index);
            else if (text[index] == '%' && percent != '%')
                builder.Insert(percent);
            else
                builder.Copy(text[index], index);
        }
    }
}
