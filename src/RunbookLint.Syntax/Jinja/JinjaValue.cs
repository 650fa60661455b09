using System.Collections.Immutable;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Jinja;

/// <summary>What an expression gives.</summary>
public abstract record JinjaValue
{
    /// <summary>The value it is, or was made from, at the place where it was set; of an unknown one the place that says why. Null when there is none.</summary>
    public Fragment? Source { get; init; }
}

/// <summary>A string.</summary>
public sealed record JinjaText(string Text) : JinjaValue
{
    /// <summary>Why a part of it is unknown, which then stands in it as it is written; null when all of it is known.</summary>
    public string? Unknown { get; init; }
}

/// <summary>A whole number.</summary>
public sealed record JinjaNumber(long Number) : JinjaValue;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record JinjaBoolean(bool IsTrue) : JinjaValue;

/// <summary><c>none</c>.</summary>
public sealed record JinjaNone : JinjaValue;

/// <summary>Stands for an argument that is left out.</summary>
public sealed record JinjaOmit : JinjaValue;

/// <summary>A list.</summary>
public sealed record JinjaList(ImmutableArray<JinjaItem> Items) : JinjaValue
{
    /// <summary>The node it was read from, of the text that <see cref="JinjaValue.Source"/> is; null when it was computed.</summary>
    public YamlNode? Node { get; init; }
}

/// <summary>A mapping.</summary>
public sealed record JinjaMapping(ImmutableArray<KeyValuePair<string, JinjaItem>> Entries) : JinjaValue
{
    /// <summary>The node it was read from, of the text that <see cref="JinjaValue.Source"/> is; null when it was computed.</summary>
    public YamlNode? Node { get; init; }

    /// <summary>The value of a key, or null.</summary>
    public JinjaValue? this[string key]
    {
        get
        {
            // The last of several counts, as in YAML.
            for (var index = Entries.Length - 1; index >= 0; index--)
            {
                if (Entries[index].Key == key)
                    return Entries[index].Value.Value;
            }

            return null;
        }
    }
}

/// <summary>Something whose members are looked up one by one, such as <c>hostvars</c>.</summary>
public sealed record JinjaLookup(Func<string, JinjaValue> Find) : JinjaValue;

/// <summary>A text of YAML that is taken for the values in it.</summary>
public sealed record JinjaDocument(JinjaValue Text) : JinjaValue;

/// <summary>A variable, or a member, that nothing in reach sets.</summary>
public sealed record JinjaUndefined(string Name) : JinjaValue
{
    /// <summary>Whether what should hold it is known, so that it is surely not there.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Why it may be set all the same, as the end of a sentence; null when nothing hints at it.</summary>
    public string? Reason { get; init; }
}

/// <summary>A value that only the run knows.</summary>
/// <param name="Reason">Why, as the end of a sentence.</param>
public sealed record JinjaUnknown(string Reason) : JinjaValue;
