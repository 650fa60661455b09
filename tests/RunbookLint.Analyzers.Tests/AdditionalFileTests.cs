using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Analyzers.Tests;

/// <summary>Findings in files that the compiler only hands over.</summary>
public class AdditionalFileTests
{
    [Fact]
    public Task Are_shown_at_their_exact_place() => Build.Of(("restore.sh", Texts.RefusedRestore)).VerifyAsync();

    [Fact]
    public async Task Name_the_path_line_and_column_as_the_compiler_does()
    {
        var found = await Build.Of(("restore.sh", Texts.RefusedRestore)).RunAsync();
        var span = found.Should().ContainSingle().Which.Location.GetLineSpan();
        span.Path.Should().Be("/repo/app/restore.sh");
        span.StartLinePosition.Should().Be(new LinePosition(1, 102));
        found[0].Location.Kind.Should().Be(LocationKind.ExternalFile);
    }

    [Fact]
    public Task Count_carriage_returns_and_characters_of_all_scripts() =>
        Build.Of(("恢复.md", "# 恢复 😀\r\n\r\n```sh\r\nbr restore point --pd 10.0.0.1:2379 --storage s3://b/log --full-backup-storage s3://b/full --start-ts {|RBL1010:431434047157698561|}\r\n```\r\n")).VerifyAsync();

    [Fact]
    public Task May_be_several_in_one_file() => Build.Of(("restore.sh", """
        br restore point --pd 10.0.0.1:2379 --storage s3://b/log --full-backup-storage s3://b/full --start-ts {|RBL1010:431434047157698561|}
        br restore point --pd 10.0.0.2:2379 --storage s3://c/log --full-backup-storage s3://c/full --start-ts {|RBL1010:431434047157698562|}

        """)).VerifyAsync();

    [Fact]
    public async Task Say_what_to_do_and_where_it_began()
    {
        var found = await Build.Of(
            ("start.sh", "br log start --task-name=pitr --pd 10.0.0.1:2379 --storage s3://b/log\nbr backup full --pd 10.0.0.1:2379 --storage s3://b/full\n./load.sh\n"),
            ("load.sh", "tidb-lightning --backend local --pd-urls 10.0.0.1:2379 --tidb-host 10.0.0.2\n")).RunAsync();

        var import = found.Should().Contain(diagnostic => diagnostic.Id == "RBL3001").Which;
        import.GetMessage().Should().StartWith("rows imported here cannot be restored to a point in time").And.Contain("; help: take a full backup after the import");
        import.AdditionalLocations.Should().Contain(place => place.GetLineSpan().Path == "/repo/app/start.sh" && place.GetLineSpan().StartLinePosition.Line == 0);
    }

    [Fact]
    public Task Need_no_root_and_no_whole_paths() => Build.Of(("restore.sh", Texts.RefusedRestore)).With("build_property.RunbookLintRoot", "").VerifyAsync();

    [Fact]
    public Task Are_shown_once_when_a_project_names_a_file_twice() =>
        Build.Of(("restore.sh", Texts.RefusedRestore), ("./restore.sh", Texts.Plain(Texts.RefusedRestore))).RunAsync()
            .ContinueWith(run => run.Result.Should().OnlyContain(diagnostic => diagnostic.Id == "RBL1010"), TaskScheduler.Default);

    [Fact]
    public Task Are_not_looked_for_in_files_of_other_analyzers() =>
        Build.Of(("PublicAPI.Shipped", Texts.Plain(Texts.RefusedRestore)), ("logo.png", "br \0 backup")).VerifyAsync();

    [Fact]
    public async Task Tell_of_a_file_that_is_no_text()
    {
        var found = await Build.Of(("backup.sh", "br backup\0full")).RunAsync();
        found.Should().ContainSingle().Which.Id.Should().Be("RBL0001");
    }
}
