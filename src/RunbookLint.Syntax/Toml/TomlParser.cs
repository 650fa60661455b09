using System.Collections.Immutable;
using RunbookLint.Syntax.Templates;
using RunbookLint.Text;
using Tomlyn.Parsing;

namespace RunbookLint.Syntax.Toml;

/// <summary>Reads TOML, statement by statement, so that one that is broken costs no other.</summary>
public static class TomlParser
{
    /// <summary>The entries of a text.</summary>
    public static TomlDocument Parse(string text)
    {
        var source = new TomlSource(text, TemplateScanner.Find(text));
        var flattener = new TomlFlattener(source);
        var errors = ImmutableArray.CreateBuilder<SyntaxError>();

        foreach (var statement in new TomlScanner(source).Scan())
        {
            if ((statement.Problem ?? Read(source, statement, flattener)) is not { } error)
                continue;

            // What follows a broken header belongs to no other table.
            if (statement.IsHeader)
                flattener.OpenUnreadable(statement.Span);

            errors.Add(error);
            if (errors.Count < ReportLimits.SyntaxErrors)
                continue;

            errors.Add(new(new(statement.Span.End, 0), "too many lines cannot be read: the rest is left out", IsLimit: true));
            break;
        }

        return new(flattener.Entries.ToImmutable(), flattener.Tables.ToImmutable(), errors.ToImmutable());
    }

    private static SyntaxError? Read(TomlSource source, TomlStatement statement, TomlFlattener flattener)
    {
        Reading.Step();
        try
        {
            var document = SyntaxParser.Parse(source.Masked(statement.Span), validate: false);
            if (document.HasErrors)
                return TomlErrors.Describe(document.Diagnostics, source, statement);

            flattener.Add(document, statement.Span.Start);
            return null;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ReadingTimeException))
        {
            // The parser reports what it cannot read; if it ever throws, the statement is lost but not the file.
            return new(TomlErrors.FirstLine(source.Text, statement.Span), "this cannot be read as TOML");
        }
    }
}
