using RunbookLint.Syntax.Shell;

namespace RunbookLint.Syntax.Tests.Shell;

/// <summary>Compares a script with the dump of its tree, and checks what holds for every tree.</summary>
public abstract class ShellReading
{
    protected static void Reads(string source, string expected)
    {
        ShellDump.Of(ShellParser.Parse(source)).Should().Be(expected);
        ShellInvariants.Verify(source);
    }

    /// <summary>Like <see cref="Reads"/>, with the places of the errors marked <c>⟦like this⟧</c>.</summary>
    protected static void Reports(string marked, string expected)
    {
        var (source, spans) = Testing.Markup.Parse(marked, "⟦", "⟧");
        Reads(source, expected);
        ShellParser.Parse(source).Errors.Select(error => error.Span).Should().Equal(spans);
    }
}
