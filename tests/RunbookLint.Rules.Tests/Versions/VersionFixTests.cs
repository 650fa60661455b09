using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Rules.Versions;
using RunbookLint.Text;

namespace RunbookLint.Rules.Tests.Versions;

public class VersionFixTests
{
    [Theory]
    [InlineData("v7.5.1", "v", "7.5.7")]
    [InlineData("7.5.1", "", "7.5.7")]
    [InlineData("V7.5.1", "V", "7.5.7")]
    [InlineData("pingcap/br:v7.5.1", "pingcap/br:v", "7.5.7")]
    [InlineData("pingcap/br:7.5.1", "pingcap/br:", "7.5.7")]
    public void Replaces_the_number_and_nothing_else(string text, string kept, string replacement)
    {
        // The place stands somewhere in its file.
        var file = SourceFile.From("t.sh", "run " + text + " now");
        var met = new MetVersion(new(7, 5, 1), file.Locate(new(4, text.Length)));

        var edit = VersionFix.Of(met, new(7, 5, 7))!.Edits.Should().ContainSingle().Which.Should().BeOfType<ReplaceText>().Which;

        edit.NewText.Should().Be(replacement);
        edit.Place.Span.Should().Be(TextSpan.FromBounds(4 + kept.Length, 4 + text.Length));
    }

    [Theory]
    [InlineData("$VERSION", "7.5.7")]
    [InlineData("5.1", "7.5.7")]
    [InlineData("17.5.1", "7.5.7")]
    [InlineData("br-7.5.1", "7.5.7")]
    [InlineData("v7.5.1-alpine", "7.5.7")]
    [InlineData("restore to v7.5.1", "7.5.7")]
    [InlineData("restore full --version v7.5.1", "7.5.7")]
    [InlineData("v7.5.1", "7.5.1")]
    public void Leaves_what_does_not_spell_the_version_out(string text, string version)
    {
        var met = new MetVersion(new(7, 5, 1), SourceFile.From("t.sh", text).Locate(new(0, text.Length)));

        VersionFix.Of(met, ComponentVersion.TryParse(version, out var read) ? read : throw new FormatException(version)).Should().BeNull();
    }
}
