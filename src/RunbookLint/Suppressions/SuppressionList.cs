using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Reporting;

namespace RunbookLint.Suppressions;

/// <summary>Writes the suppressions of a run, for people and for programs that audit them.</summary>
public static class SuppressionList
{
    /// <summary>One line a suppression: <c>load.sh:3: RBL3001: the drill [comment, until 2027-01-31]</c>.</summary>
    /// <param name="suppressions">The suppressions.</param>
    /// <param name="daysOf">How many days old one is; null when nobody knows.</param>
    /// <param name="isWhole">Whether all was looked at that could use them.</param>
    /// <param name="output">Where to.</param>
    public static void WriteText(ImmutableArray<Suppression> suppressions, Func<Suppression, int?> daysOf, bool isWhole, TextWriter output)
    {
        foreach (var suppression in suppressions)
        {
            var facts = new List<string> { NameOf(suppression.Form) };
            if (suppression.Reach is SuppressionReach.File or SuppressionReach.Range)
                facts.Add(suppression.Reach == SuppressionReach.File ? "whole file" : "range");
            if (suppression.Until is { } until)
                facts.Add((suppression.IsExpired ? "expired on " : "until ") + Day(until));
            if (daysOf(suppression) is { } days)
                facts.Add(days == 1 ? "1 day old" : $"{days} days old");
            if (!suppression.Mistakes.IsEmpty)
                facts.Add("mistake: " + Harmless.Characters(string.Join("; ", suppression.Mistakes)));
            else if (!suppression.IsUsed && !suppression.IsExpired && isWhole)
                facts.Add("hides nothing");

            var rules = !suppression.Rules.IsEmpty ? string.Join(", ", suppression.Rules) : suppression.Form == SuppressionForm.Fence && suppression.Mistakes.IsEmpty ? "all rules" : "hides nothing";
            var reason = suppression.Reason.Length == 0 ? "no reason" : suppression.Reason;
            output.Write($"{Harmless.Path(suppression.Place.File.Path)}:{suppression.Place.Start.Line + 1}: {rules}: {Harmless.Characters(Redaction.Mask(reason))} [{string.Join(", ", facts)}]\n");
        }
    }

    /// <summary>The same as JSON.</summary>
    public static void WriteJson(ImmutableArray<Suppression> suppressions, Func<Suppression, int?> daysOf, TextWriter output) => JsonText.Write(output, json => json.Object(() =>
    {
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartArray("suppressions");
        foreach (var suppression in suppressions)
        {
            json.Object(() =>
            {
                json.WriteString("path", suppression.Place.File.Path);
                json.WriteNumber("line", suppression.Place.Start.Line + 1);
                json.WriteString("kind", NameOf(suppression.Form));
                json.WriteString("reach", suppression.Reach.ToString().ToLowerInvariant());
                json.WriteStartArray("rules");
                foreach (var rule in suppression.Rules)
                    json.WriteStringValue(rule);
                json.WriteEndArray();
                json.WriteString("reason", Redaction.Mask(suppression.Reason));
                if (suppression.Until is { } until)
                    json.WriteString("until", Day(until));
                json.WriteBoolean("expired", suppression.IsExpired);
                json.WriteStartArray("used");
                foreach (var rule in suppression.Used)
                    json.WriteStringValue(rule);
                json.WriteEndArray();
                json.WriteStartArray("mistakes");
                foreach (var mistake in suppression.Mistakes)
                    json.WriteStringValue(mistake);
                json.WriteEndArray();
                if (daysOf(suppression) is { } days)
                    json.WriteNumber("ageDays", days);
            });
        }

        json.WriteEndArray();
    }));

    private static string NameOf(SuppressionForm form) => form switch
    {
        SuppressionForm.FrontMatter => "front matter",
        SuppressionForm.JsonKey => "JSON key",
        _ => form.ToString().ToLowerInvariant(),
    };

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
