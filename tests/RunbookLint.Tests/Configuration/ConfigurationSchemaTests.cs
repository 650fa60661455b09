using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using RunbookLint.Configuration;
using RunbookLint.Rules;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Tests.Configuration;

public class ConfigurationSchemaTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromJsonAsync(ConfigurationSchema.Text()));

    [Theory]
    [InlineData("rules: { RBL1001: { max: 10d, severity: error }, log-range-too-long: off }", false)]
    [InlineData("rules: { RBL1001: { max: 10d, severity: error }, physical-import-under-log-backup: off }", true)]
    [InlineData("rules: { RBL1003: { minimum: 16GB } }", true)]
    [InlineData("rules: { RBL1001: fatal }", false)]
    [InlineData("rules: { RBL1001: { max: a week } }", false)]
    [InlineData("rules: { RBL1001: { maximum: 7d } }", false)]
    [InlineData("rules: { RBL77: off }", false)]
    [InlineData("clusters: { prod: { pd: [a:2379, b:2379], objectives: { rpo: 15m } } }", true)]
    [InlineData("clusters: { prod: { pd: a:2379, tikvNodes: 3, version: v8.5.1 } }", true)]
    [InlineData("clusters: { prod: { tikvNodes: 0 } }", false)]
    [InlineData("clusters: { prod: { tidbCluster: basic } }", false)]
    [InlineData("clusters: { prod: { objectives: { rpo: soon } } }", false)]
    [InlineData("clusters: [prod]", false)]
    [InlineData("clusters:", true)]
    [InlineData("select: [RBL10, point-restore]\nignore: all", true)]
    [InlineData("select: [nothing]", false)]
    [InlineData("profile: strict", true)]
    [InlineData("profile: strictest", false)]
    [InlineData("profile: 1", false)]
    [InlineData("failOn: never\nmaxWarnings: 3\nrequireReason: true\nroot: false", true)]
    [InlineData("maxWarnings: -3", false)]
    [InlineData("requireReason: sometimes", false)]
    [InlineData("exclude: vendor/\ninclude: [a, b]", true)]
    [InlineData("exclude: { a: b }", false)]
    [InlineData("overrides: [{ rules: [RBL3001], severity: off, reason: known, until: 2027-01-31, resource: Job/a, paths: [x] }]", true)]
    [InlineData("overrides: [{ rules: [RBL3001], severity: off }]", false)]
    [InlineData("overrides: [{ rules: [RBL3001], severity: off, reason: known, until: soon }]", false)]
    [InlineData("overrides: [{ rules: [RBL3001], severity: off, reason: known, resource: Job }]", false)]
    [InlineData("external: [{ cluster: prod, logBackup: always, snapshots: 24h }]", true)]
    [InlineData("external: [{ logBackup: always }]", false)]
    [InlineData("external: [{ cluster: prod, logBackup: mostly }]", false)]
    [InlineData("targets: { tidb: [8.5.2, 8.1.0], operator: 2.0.0 }", true)]
    [InlineData("targets: { tidb: new }", false)]
    [InlineData("targets: { pd: 8.5.2 }", false)]
    [InlineData("values: [a.yaml]", true)]
    [InlineData("values: { charts/a: [a.yaml, b.yaml] }", true)]
    [InlineData("asOf: 2024-05-31", true)]
    [InlineData("asOf: 2024-13-31", false)]
    [InlineData("suppressible: { RBL3001: false }", true)]
    [InlineData("suppressible: { RBL3001: never }", false)]
    [InlineData("clsuters: {}", false)]
    public async Task Agrees_with_what_is_read(string source, bool isGood)
    {
        var isRead = Problems(source).Count == 0;
        var isValid = (await Schema.Value).Validate(Json(source)).Count == 0;

        // What no schema can say: one rule by two names.
        (isRead, isValid).Should().Be((isGood, isGood || source.Contains("log-range-too-long", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Accepts_the_template_with_all_its_examples()
    {
        var template = ConfigurationTemplate.Text("x.json", isWhole: true).Replace("extends: [../shared/runbooklint.yaml]\n", "", StringComparison.Ordinal);

        Problems(template).Should().BeEmpty();
        (await Schema.Value).Validate(Json(template)).Should().BeEmpty();
        template.Split('\n').Should().OnlyContain(line => line.Length <= 122);
    }

    [Fact]
    public void The_template_says_nothing_until_somebody_uncomments_it() =>
        YamlParser.Parse(ConfigurationTemplate.Text("x.json")).Documents.Should().BeEmpty();

    [Fact]
    public void Names_its_dialect_and_every_rule()
    {
        var schema = JsonNode.Parse(ConfigurationSchema.Text())!;

        schema["$schema"]!.ToString().Should().Be("https://json-schema.org/draft/2020-12/schema");
        schema["properties"]!["rules"]!["properties"]!.AsObject().Select(rule => rule.Key).Should().BeEquivalentTo(RuleCatalog.Descriptors.SelectMany(rule => new[] { rule.Id, rule.Name }));
        schema["properties"]!.AsObject().Should().AllSatisfy(key => key.Value!["description"]!.ToString().Should().NotBeEmpty());
    }

    private static List<Finding> Problems(string source) => [.. ConfigurationReader.Read(SourceFile.From(".runbooklint.yaml", source)).Problems];

    private static string Json(string yaml) => (Convert(YamlParser.Parse(yaml).Documents[0].Root) ?? new JsonObject()).ToJsonString();

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMapping => new JsonObject(node.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text!, Convert(entry.Value)))),
        YamlSequence => new JsonArray([.. node.Items.Select(Convert)]),
        YamlScalar { IsNull: true } or YamlMissing => null,
        YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" } => node.Text == "true",
        YamlScalar { Style: YamlScalarStyle.Plain } when long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalar { Style: YamlScalarStyle.Plain } when decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => node.Text,
    };
}
