using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>How a tool reads a file of environment variables.</summary>
internal enum EnvironmentSyntax
{
    /// <summary><c>docker run --env-file</c>: whatever stands behind the equals sign.</summary>
    Docker,

    /// <summary><c>EnvironmentFile=</c> of systemd: quotes hold a value together, and nothing is put into it.</summary>
    Systemd,

    /// <summary>A <c>.env</c> file: quotes, <c>export</c>, comments behind values, and variables in values.</summary>
    Dotenv,
}

/// <summary>Reads files of lines such as <c>NAME=value</c>.</summary>
internal static class EnvironmentFile
{
    /// <summary>The variables in their order.</summary>
    public static IEnumerable<(string Name, Argument Value)> Read(Fragment fragment, EnvironmentSyntax syntax)
    {
        var text = fragment.Text;

        foreach (var line in TextLines.Of(text))
        {
            var span = TextLines.Trim(text, line);
            if (span.IsEmpty || text[span.Start] is '#' or ';')
                continue;

            if (syntax == EnvironmentSyntax.Dotenv && string.CompareOrdinal(text, span.Start, "export ", 0, 7) == 0)
                span = TextLines.Trim(text, TextSpan.FromBounds(span.Start + 7, span.End));

            var equals = text.IndexOf('=', span.Start, span.Length);
            if (equals <= span.Start)
                continue;

            var name = TextLines.Cut(text, TextLines.Trim(text, TextSpan.FromBounds(span.Start, equals)));
            yield return (name, ValueOf(fragment, TextLines.Trim(text, TextSpan.FromBounds(equals + 1, span.End)), syntax));
        }
    }

    private static Argument ValueOf(Fragment fragment, TextSpan value, EnvironmentSyntax syntax)
    {
        var text = fragment.Text;
        if (value.IsEmpty || syntax == EnvironmentSyntax.Docker)
            return Argument.Of(fragment.Slice(value));

        if (text[value.Start] is not ('"' or '\''))
            return Whole(fragment, syntax == EnvironmentSyntax.Dotenv ? WithoutComment(text, value) : value, isLiteral: syntax != EnvironmentSyntax.Dotenv);

        var quote = text[value.Start];
        var end = text.IndexOf(quote, value.Start + 1, value.Length - 1);
        var inner = TextSpan.FromBounds(value.Start + 1, end < 0 ? value.End : end);
        return Whole(fragment, inner, isLiteral: quote == '\'' || syntax != EnvironmentSyntax.Dotenv);
    }

    /// <summary>A value that names another variable is left to the run.</summary>
    private static Argument Whole(Fragment fragment, TextSpan value, bool isLiteral)
    {
        var slice = fragment.Slice(value);
        return isLiteral || slice.Text.IndexOf('$') < 0 ? Argument.Of(slice) : Argument.Of(slice, [new(0, slice.Text.Length)], []);
    }

    private static TextSpan WithoutComment(string text, TextSpan value)
    {
        for (var index = value.Start + 1; index < value.End; index++)
        {
            if (text[index] == '#' && TextLines.IsBlank(text[index - 1]))
                return TextLines.Trim(text, TextSpan.FromBounds(value.Start, index));
        }

        return value;
    }
}
