using System.Text.Json;

namespace RunbookLint.Reporting;

/// <summary>Reads members of JSON objects; what is missing or of another kind is said with the way to it.</summary>
/// <param name="Element">The object.</param>
/// <param name="Way">Where it stands: <c>findings[3].start</c>.</param>
internal readonly record struct JsonMembers(JsonElement Element, string Way)
{
    /// <summary>A member that is an object.</summary>
    public JsonMembers Object(string name) => new(Member(name, JsonValueKind.Object), WayTo(name));

    /// <summary>A member that is an object, or null when there is none.</summary>
    public JsonMembers? ObjectOrNull(string name) => Has(name) ? Object(name) : null;

    /// <summary>The elements of a member that is a list of objects; none when there is no such member.</summary>
    public IEnumerable<JsonMembers> Objects(string name) => Elements(name, JsonValueKind.Object);

    /// <summary>The elements of a member that is a list of texts; none when there is no such member.</summary>
    public IEnumerable<string> Texts(string name) => Elements(name, JsonValueKind.String).Select(item => item.Element.GetString()!);

    /// <summary>A member that is text.</summary>
    public string Text(string name) => Member(name, JsonValueKind.String).GetString()!;

    /// <summary>A member that is text, or another text when there is none.</summary>
    public string Text(string name, string otherwise) => Has(name) ? Text(name) : otherwise;

    /// <summary>A member that is a number from a smallest one on.</summary>
    public int Number(string name, int smallest) =>
        Member(name, JsonValueKind.Number).TryGetInt32(out var number) && number >= smallest ? number : throw Wrong(name, $"a number from {smallest} on");

    /// <summary>Whether a member is true.</summary>
    public bool IsTrue(string name) => Element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.True;

    /// <summary>Whether there is a member.</summary>
    public bool Has(string name) => Element.TryGetProperty(name, out _);

    /// <summary>A complaint about a member.</summary>
    public ReportFormatException Wrong(string name, string expected) => new($"'{WayTo(name)}' is not {expected}");

    private IEnumerable<JsonMembers> Elements(string name, JsonValueKind kind)
    {
        if (!Has(name))
            yield break;

        var (index, way) = (0, WayTo(name));
        foreach (var item in Member(name, JsonValueKind.Array).EnumerateArray())
        {
            var place = $"{way}[{index++}]";
            yield return item.ValueKind == kind ? new(item, place) : throw new ReportFormatException($"'{place}' is not {NameOf(kind)}");
        }
    }

    private JsonElement Member(string name, JsonValueKind kind)
    {
        if (!Element.TryGetProperty(name, out var member))
            throw new ReportFormatException($"'{WayTo(name)}' is missing");

        return member.ValueKind == kind ? member : throw Wrong(name, NameOf(kind));
    }

    private string WayTo(string name) => Way.Length > 0 ? $"{Way}.{name}" : name;

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        _ => "text",
    };
}
