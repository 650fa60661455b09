using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Reads YAML, and JSON with it, templates included.</summary>
public static class YamlParser
{
    /// <summary>The documents of a text. A document with an error keeps what stands before the error.</summary>
    public static YamlStream Parse(string text)
    {
        var source = new YamlSource(text, TemplateMask.Apply(text));
        var documents = ImmutableArray.CreateBuilder<YamlDocument>();
        var errors = ImmutableArray.CreateBuilder<SyntaxError>();

        foreach (var chunk in YamlChunks.Split(text))
        {
            var read = YamlDocumentReader.Read(source, chunk);
            if (read.Root is { } root)
                documents.Add(new(root));

            if (read.Error is not { } error)
                continue;

            errors.Add(error);
            if (errors.Count < ReportLimits.SyntaxErrors)
                continue;

            errors.Add(new(new TextSpan(chunk.End, 0), "too many documents cannot be read: the rest is left out", IsLimit: true));
            break;
        }

        return new(documents.ToImmutable(), errors.ToImmutable());
    }
}
