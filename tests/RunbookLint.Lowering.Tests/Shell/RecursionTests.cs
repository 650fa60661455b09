namespace RunbookLint.Lowering.Tests.Shell;

/// <summary>Scripts that run themselves, knowingly or because another one has the same name elsewhere: that is no limit that anybody has met.</summary>
public class RecursionTests : LoweringTest
{
    [Fact]
    public void A_script_that_runs_its_namesakes_in_other_folders_is_read_to_the_end()
    {
        var script = """
            run_test() {
              pushd "tests/$1"
              ./test.sh "$flags"
              popd
            }
            for folder in a b; do run_test "$folder"; done
            br log stop --task-name=pitr
            """;

        var document = Lower("ci/test.sh", script, ("ci/test.sh", script));

        document.Problems.Should().BeEmpty();
        Print(document).Should().Contain("stop-log-backup task=pitr");
    }

    [Fact]
    public void A_script_that_runs_itself_with_other_arguments_does_what_they_say()
    {
        var script = """
            case $1 in
              all) ./ops.sh stop ;;
              stop) br log stop --task-name=pitr ;;
            esac
            """;

        var document = Lower("run.sh", "./ops.sh all", ("ops.sh", script));

        document.Problems.Should().BeEmpty();
        Print(document).Should().Contain("stop-log-backup task=pitr");
    }

    [Fact]
    public void A_command_in_a_variable_that_is_used_again_runs_once()
    {
        var document = Lower("run.sh", """
            cmd="cat /sys/address"
            address="$(eval $cmd)"
            cmd="curl -s http://meta/$address/id"
            id="$(eval $cmd)"
            br log stop --task-name="$id"
            """);

        document.Problems.Should().BeEmpty();
        Print(document).Should().Contain("stop-log-backup");
    }
}
