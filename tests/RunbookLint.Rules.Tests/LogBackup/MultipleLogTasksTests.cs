using RunbookLint.Rules.LogBackup;

namespace RunbookLint.Rules.Tests.LogBackup;

public class MultipleLogTasksTests : RuleTest<MultipleLogTasks>
{
    [Fact]
    public void Reports_a_second_task() => Verify("""
        start-log-backup task=a
        [|start-log-backup|] task=b
        """);

    [Fact]
    public void Reports_declared_ones() => Verify("""
        unordered
          start-log-backup cluster=tidb/basic task=a
          [|start-log-backup|] cluster=tidb/basic task=b
        """);

    [Fact]
    public void Reports_those_of_two_documents() => Verify("""
        unordered
          sequence document=a.yaml
            start-log-backup cluster=tidb/basic task=a
          sequence document=b.yaml
            [|start-log-backup|] cluster=tidb/basic task=b
        """);

    [Fact]
    public void Accepts_a_stop_between() => Verify("""
        start-log-backup task=a
        stop-log-backup task=a
        start-log-backup task=b
        """);

    [Fact]
    public void Accepts_a_stop_that_may_be_between() => Verify("""
        start-log-backup task=a
        choice
          stop-log-backup task=a
        start-log-backup task=b
        """);

    [Fact]
    public void Accepts_one_task() => Verify("""
        start-log-backup task=a
        start-log-backup task=a
        """);

    [Fact]
    public void Accepts_unknown_names() => Verify("""
        start-log-backup task=a
        start-log-backup task=?$TASK
        start-log-backup
        """);

    [Fact]
    public void Accepts_alternatives() => Verify("""
        choice
          start-log-backup task=a
          start-log-backup task=b
        """);

    [Fact]
    public void Accepts_a_branch() => Verify("""
        start-log-backup task=a
        choice
          start-log-backup task=b
        """);

    [Fact]
    public void Accepts_other_clusters() => Verify("""
        start-log-backup cluster=10.0.0.1:2379 task=a
        start-log-backup cluster=10.0.0.2:2379 task=b
        """);

    [Fact]
    public void Accepts_documents_that_do_not_name_their_cluster() => Verify("""
        unordered
          sequence document=a.sh
            start-log-backup task=a
          sequence document=b.sh
            start-log-backup task=b
        """);

    [Fact]
    public void Accepts_documents_of_which_one_stops_it() => Verify("""
        unordered
          sequence document=a.sh
            start-log-backup cluster=10.0.0.1:2379 task=a
          sequence document=b.sh
            start-log-backup cluster=10.0.0.1:2379 task=b
          sequence document=c.sh
            stop-log-backup cluster=10.0.0.1:2379 task=a
        """);

    [Fact]
    public void Says_what_is_wrong() => Says("""
        start-log-backup task=a
        start-log-backup task=b
        """, """
        error: log backup 'b' is refused: the cluster already has log backup 'a', and has one only
          start-log-backup <- the second task of the cluster
          start-log-backup <- the first task starts here
          help: stop 'a' first, or use one task for both
        """);

    [Fact]
    public void Accepts_a_task_of_a_cluster_that_was_destroyed() => Verify("""
        start-log-backup cluster=tidb/basic task=a
        destroy-cluster cluster=tidb/basic
        start-log-backup cluster=tidb/basic task=b
        """);

    [Fact]
    public void Accepts_a_branch_beside_a_start() => Verify("""
        unordered
          start-log-backup task=a
          choice
            start-log-backup task=b
        """);

    [Fact]
    public void Accepts_the_same_task_declared_twice() => Verify("""
        unordered
          start-log-backup cluster=tidb/basic task=a
          start-log-backup cluster=tidb/basic task=a
        """);

    [Fact]
    public void Accepts_a_file_that_somebody_runs() => Verify("""
        unordered
          sequence file=/opt/a.sh
            start-log-backup task=a
          start-log-backup task=b
        """);

    [Fact]
    public void Accepts_an_empty_name() => Verify("""
        unordered
          start-log-backup task=""
          start-log-backup task=b
        """);

    [Theory]
    [InlineData("tidb/a")]
    [InlineData("\"?/a\"")]
    [InlineData("tidb/*")]
    [InlineData("?\"{{ old }}\"")]
    public void Accepts_a_resource_that_may_be_deleted_in_between(string resource) => Verify($"""
        unordered
          sequence document=a.yaml
            start-log-backup cluster=tidb/basic task=a
          sequence document=b.yml
            delete-resource resource={resource}
            start-log-backup cluster=tidb/basic task=b
        """);

    [Fact]
    public void Reports_a_second_task_where_another_resource_is_deleted() => Verify("""
        unordered
          sequence document=a.yaml
            start-log-backup cluster=tidb/basic task=a
          sequence document=b.yml
            delete-resource resource=tidb/full-1
            [|start-log-backup|] cluster=tidb/basic task=b
        """);
}
