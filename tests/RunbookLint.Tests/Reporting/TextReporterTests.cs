using RunbookLint.Reporting;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Tests.Reporting;

public class TextReporterTests
{
    [Fact]
    public void Shows_the_place_the_chain_and_the_help()
    {
        var file = SourceFile.From("load.sh", """
            set -e
            PD=10.0.1.10:2379

            tiup br log start --task-name=pitr --pd "$PD" --storage "s3://dr/log"

            cat > /etc/lightning.toml <<EOF
            [tikv-importer]
            backend = "local"
            EOF

            echo now

            tiup tidb-lightning -config /etc/lightning.toml
            """);
        var finding = new Finding(Report.Rule, Find(file, "tiup tidb-lightning -config /etc/lightning.toml"), "rows imported here cannot be restored")
        {
            Label = "physical import into 10.0.1.10:2379",
            Related = [new(Find(file, "\"local\""), "this makes it physical"), new(Find(file, "tiup br log start"), "log backup starts here")],
            Help = "take a full backup after the import, or import with backend = \"tidb\"",
        };

        Report.Write(new TextReporter(), Report.Of(finding)).Should().Be("""
            error[RBL3001]: rows imported here cannot be restored
              --> load.sh:13:1
               |
            13 | tiup tidb-lightning -config /etc/lightning.toml
               | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ physical import into 10.0.1.10:2379
              ::: load.sh:8:11
               |
             8 | backend = "local"
               |           ------- this makes it physical
              ::: load.sh:4:1
               |
             4 | tiup br log start --task-name=pitr --pd "$PD" --storage "s3://dr/log"
               | ----------------- log backup starts here
               = help: take a full backup after the import, or import with backend = "tidb"
               = more: runbooklint explain RBL3001

            """);
    }

    [Fact]
    public void Separates_findings_with_an_empty_line() => Report.Write(new TextReporter(), Report.Of(
        Report.Finding("a.sh", "⟦br⟧ restore", "first"),
        Report.Finding("b.sh", "⟦br⟧ restore", "second"))).Should().Be("""
        error[RBL3001]: first
          --> a.sh:1:1
           |
         1 | br restore
           | ^^
           = more: runbooklint explain RBL3001

        error[RBL3001]: second
          --> b.sh:1:1
           |
         1 | br restore
           | ^^
           = more: runbooklint explain RBL3001

        """);

    [Fact]
    public void Joins_places_that_are_near_to_one_another() =>
        Report.Write(new TextReporter(), Report.Of(Report.Finding("a.sh", "⟦restore⟧ --a ⟦1⟧ \\\n  --b 2\n⟦log⟧ start\n\n\n⟦stop⟧", "m", "here", "an argument", "below", "far away"))).Should().Be("""
            error[RBL3001]: m
              --> a.sh:1:1
               |
             1 | restore --a 1 \
               | ^^^^^^^ here
               |             - an argument
             2 |   --b 2
             3 | log start
               | --- below
              ::: a.sh:6:1
               |
             6 | stop
               | ---- far away
               = more: runbooklint explain RBL3001

            """);

    [Fact]
    public void Joins_related_places_with_one_another_and_names_the_first_to_read()
    {
        var finding = Report.Finding("b.sh", "⟦br⟧", "m", "here");
        var other = Report.Finding("a.sh", "⟦backend⟧ = \"local\"\n⟦url⟧ = x", "m", "", "the storage");

        Report.Write(new TextReporter(), Report.Of(finding with { Related = [other.Related[0], new(other.Span, "the backend")] })).Should().Contain("""
              ::: a.sh:2:1
               |
             1 | backend = "local"
               | ------- the backend
             2 | url = x
               | --- the storage
               = more
            """);
    }

    [Fact]
    public void Joins_no_lines_that_are_cut() =>
        Report.Write(new TextReporter(), Report.Of(Report.Finding("a.json", "⟦br⟧ " + new string('x', 500) + " ⟦log⟧", "m", "here", "there"))).Should().Contain("  ::: a.json:1:505");

    [Fact]
    public void Links_files_for_terminals_that_know_how()
    {
        var report = Report.Of(Report.Finding("a b.sh", "⟦br⟧", "m"));

        Report.Write(new TextReporter(), report, new() { Hyperlinks = true, UriOf = _ => "file:///a%20b.sh" })
            .Should().Contain("--> \x1b]8;;file:///a%20b.sh\x1b\\a b.sh:1:1\x1b]8;;\x1b\\\n");
        Report.Write(new TextReporter(), report, new() { UriOf = _ => "file:///a%20b.sh" }).Should().NotContain("\x1b");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("file:///a\x1b\\b")]
    [InlineData("file:///备份")]
    public void Links_nothing_to_an_address_that_is_none(string? uri) =>
        Report.Write(new TextReporter(), Report.Of(Report.Finding("a.sh", "⟦br⟧", "m")), new() { Hyperlinks = true, UriOf = _ => uri }).Should().NotContain("\x1b");

    [Fact]
    public void Cuts_a_place_of_several_lines_to_the_first() => Frame("⟦br restore \\\n  --pd x⟧ && echo").Should().Be("""
         1 | br restore \
           | ^^^^^^^^^^^^ here
        """);

    [Fact]
    public void Underlines_wide_characters_as_wide_as_they_are() => Frame("echo 备份 && ⟦恢复集群⟧ # 日志").Should().Be("""
         1 | echo 备份 && 恢复集群 # 日志
           |              ^^^^^^^^ here
        """);

    [Fact]
    public void Counts_columns_of_the_place_in_characters_not_in_columns_of_the_screen() =>
        Report.Write(new TextReporter(), Report.Of(Report.Finding("a.sh", "🚀备份 ⟦br⟧", "x"))).Should().Contain("--> a.sh:1:5");

    [Fact]
    public void Aligns_behind_emoji_and_combining_marks() => Frame("echo 🚀 e\u0301te\u0301 ⟦br⟧").Should().Be(
        $" 1 | echo 🚀 e\u0301te\u0301 br\n   | {new string(' ', "echo RR ete ".Length)}^^ here");

    [Fact]
    public void Expands_tabs_and_keeps_the_underline_below_its_place() => Frame("\ta\t⟦br⟧\tb").Should().Be("""
         1 |     a   br  b
           |         ^^ here
        """);

    [Fact]
    public void Shows_control_characters_instead_of_obeying_them() => Frame("echo \u001b[31m ⟦br⟧ \u0007\u009b\u202e").Should().Be("""
         1 | echo ␛[31m br ␇��
           |            ^^ here
        """);

    [Fact]
    public void Shows_control_characters_of_messages_and_paths() =>
        Report.Write(new TextReporter(), Report.Of(Report.Finding("a\u001b[2J.sh", "⟦br⟧", "it says \u001b]0;x\u0007\nno more")))
            .Should().Contain("it says ␛]0;x␇␊no more").And.Contain("--> a␛[2J.sh:1:1").And.NotContain("\u001b");

    [Fact]
    public void Hides_credentials_and_keeps_the_underline_below_its_place() =>
        Frame("br backup full --storage \"s3://b?access-key=AKX&secret-access-key=s3cr3t\" ⟦--pd x⟧").Should().Be("""
         1 | br backup full --storage "s3://b?access-key=***&secret-access-key=******" --pd x
           |                                                                           ^^^^^^ here
        """);

    [Fact]
    public void Hides_credentials_in_messages_labels_and_help() =>
        Report.Write(new TextReporter(), Report.Of(Report.Finding("a.sh", "⟦br⟧", "'s3://b?session-token=topsecret' is read-only", "s3://b?sas-token=topsecret") with
        {
            Help = "drop --crypter.key topsecret",
        })).Should().NotContain("topsecret");

    [Fact]
    public void Underlines_one_column_for_a_place_without_width() => Frame("br⟦⟧").Should().Be("""
         1 | br
           |   ^ here
        """);

    [Fact]
    public void Cuts_lines_without_end_around_the_place()
    {
        var frame = Frame(new string('x', 5000) + " ⟦br⟧ " + new string('y', 5000));

        frame.Split('\n').Should().AllSatisfy(line => line.Length.Should().BeLessThan(260));
        var lines = frame.Split('\n');
        lines[0].IndexOf(" br ", StringComparison.Ordinal).Should().Be(lines[1].IndexOf("^^", StringComparison.Ordinal) - 1);
    }

    [Fact]
    public void Shows_no_lines_of_a_file_that_has_none() =>
        Report.Write(new TextReporter(), Report.Of(SourceDecoder.TooLarge("dump.sql").Problem!)).Should().Be("""
            error[RBL0001]: the file is larger than 10 MB and is not read
              --> dump.sql
               = more: runbooklint explain RBL0001

            """);

    [Fact]
    public void Tells_of_internal_errors_that_they_are_ours() =>
        Report.Write(new TextReporter(), Report.Of() with { InternalErrors = [new("a.sh", "RBL3001", "KeyNotFoundException: x")] }).Should().Be("""
            error: internal error in RBL3001: KeyNotFoundException: x; this is a bug in RunbookLint, please report it
              --> a.sh

            """);

    [Fact]
    public void Uses_colours_only_when_asked()
    {
        var report = Report.Of(Report.Finding("a.sh", "⟦br⟧ x", "m", "l"));

        Report.Write(new TextReporter(), report).Should().NotContain("\x1b");
        Report.Write(new TextReporter(), report, new() { Color = true }).Should().StartWith("\x1b[1;31merror[RBL3001]\x1b[0m");
    }

    /// <summary>The line and its underline.</summary>
    private static string Frame(string marked)
    {
        var lines = Report.Write(new TextReporter(), Report.Of(Report.Finding("a.sh", marked, "m", "here"))).Split('\n');
        return $"{lines[3]}\n{lines[4]}";
    }

    private static SourceSpan Find(SourceFile file, string text) =>
        file.Locate(new(file.Content.IndexOf(text, StringComparison.Ordinal), text.Length));
}
