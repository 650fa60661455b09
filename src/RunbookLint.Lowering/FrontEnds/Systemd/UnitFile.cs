using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>A unit file, read: its assignments in order, and the lines that are none.</summary>
/// <param name="Assignments">The assignments.</param>
/// <param name="Mistakes">Lines that are neither a section, nor an assignment, nor a comment.</param>
/// <seealso href="https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html"/>
internal sealed record UnitFile(ImmutableArray<UnitAssignment> Assignments, ImmutableArray<SourceSpan> Mistakes)
{
    /// <summary>Reads a unit file.</summary>
    public static UnitFile Read(Fragment fragment)
    {
        var assignments = ImmutableArray.CreateBuilder<UnitAssignment>();
        var mistakes = ImmutableArray.CreateBuilder<SourceSpan>();
        var section = "";

        foreach (var line in UnitLines.Of(fragment))
        {
            var text = line.Text;
            var equals = text.IndexOf('=');

            if (text is ['[', .. var name, ']'])
                section = name;
            else if (equals > 0)
                assignments.Add(Assignment(section, line, equals));
            else
                mistakes.Add(line.Span);
        }

        return new(assignments.ToImmutable(), mistakes.ToImmutable());
    }

    /// <summary>Whether a text that nothing marks as a unit file is one.</summary>
    public static bool LooksLikeUnit(string text) =>
        (HasLine(text, "[Service]") && text.IndexOf("ExecStart", StringComparison.Ordinal) >= 0) || (HasLine(text, "[Timer]") && text.IndexOf("=", StringComparison.Ordinal) >= 0);

    /// <summary>The values of a key that still count: an empty one takes back those before it.</summary>
    public IEnumerable<Fragment> Values(string section, string key)
    {
        var values = new List<Fragment>();

        foreach (var assignment in Assignments.Where(assignment => assignment.Section == section && assignment.Key == key))
        {
            if (assignment.Value.Text.Length == 0)
                values.Clear();
            else
                values.Add(assignment.Value);
        }

        return values;
    }

    /// <summary>The last value of a key; null when it is not set.</summary>
    public Fragment? Value(string section, string key) => Values(section, key).LastOrDefault();

    /// <summary>Whether it has a section.</summary>
    public bool Has(string section) => Assignments.Any(assignment => assignment.Section == section);

    /// <summary>This unit with the changes of a drop-in behind its own assignments.</summary>
    public UnitFile With(UnitFile dropIn) => new(Assignments.AddRange(dropIn.Assignments), Mistakes);

    private static UnitAssignment Assignment(string section, Fragment line, int equals)
    {
        var key = TextLines.Trim(line.Text, new(0, equals));
        var value = TextLines.Trim(line.Text, TextSpan.FromBounds(equals + 1, line.Text.Length));
        return new(section, TextLines.Cut(line.Text, key), line.Slice(value));
    }

    private static bool HasLine(string text, string line) => TextLines.Of(text).Any(span => TextLines.Cut(text, TextLines.Trim(text, span)) == line);
}
