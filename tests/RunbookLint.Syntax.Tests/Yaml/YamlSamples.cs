using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Tests.Yaml;

/// <summary>Short ways to read a sample and to look at what was read.</summary>
internal static class YamlSamples
{
    /// <summary>The root of a text that has one document and no error.</summary>
    public static YamlNode Root(string text)
    {
        var stream = YamlParser.Parse(text);
        stream.Errors.Should().BeEmpty();
        return stream.Documents.Should().ContainSingle().Subject.Root;
    }

    /// <summary>The value of the key <c>key</c>, its map checked.</summary>
    public static YamlScalar Scalar(string text) => (YamlScalar)Root(text)["key"].ShouldMapTo(text);

    /// <summary>The stretches of the text that the map's runs copy, in order; what is spelled in another way is missing.</summary>
    public static IEnumerable<string> Copied(this SpanMap map, string text) =>
        map.Runs.Where(run => run.Length > 0).Select(run => text.Substring(run.Outer, run.Length));

    /// <summary>Checks that every run of every scalar copies equal characters.</summary>
    public static YamlNode ShouldMapTo(this YamlNode node, string text)
    {
        if (node is YamlScalar scalar)
        {
            foreach (var run in scalar.Map.Runs)
                text.Substring(run.Outer, run.Length).Should().Be(scalar.Value.Substring(run.Inner, run.Length));
        }

        foreach (var entry in node.Entries)
        {
            entry.Key.ShouldMapTo(text);
            entry.Value.ShouldMapTo(text);
        }

        foreach (var item in node.Items)
            item.ShouldMapTo(text);

        return node;
    }

    /// <summary>The text of a node.</summary>
    public static string In(this YamlNode node, string text) => text.Substring(node.Span.Start, node.Span.Length);
}
