using NJsonSchema;

namespace RunbookLint.Tests.Reporting;

/// <summary>Asks a validator that is not ours.</summary>
internal static class JsonValidity
{
    public static async Task Check(string schema, string json) =>
        (await JsonSchema.FromJsonAsync(schema)).Validate(json).Select(problem => problem.ToString()).Should().BeEmpty();

    public static async Task CheckLines(string schema, string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            await Check(schema, line);
    }

    public static async Task Refuse(string schema, string json) => (await JsonSchema.FromJsonAsync(schema)).Validate(json).Should().NotBeEmpty();
}
