namespace RunbookLint.Plan.Tests.History;

/// <summary>The moment that is asked about is the <c>add-index</c> of the plan.</summary>
public class LogBackupStateTests
{
    [Fact]
    public void Exists_after_a_start() => At("""
        start-log-backup task=pitr
        add-index
        """).Should().Be("Yes start-log-backup task=pitr");

    [Fact]
    public void Does_not_exist_before_the_start() => At("""
        add-index
        start-log-backup task=pitr
        """).Should().Be("No");

    [Fact]
    public void Is_ended_by_a_stop() => At("""
        start-log-backup task=pitr
        stop-log-backup task=pitr
        add-index
        """).Should().Be("No");

    [Fact]
    public void Is_not_ended_by_a_stop_of_another_task() => At("""
        start-log-backup task=pitr
        stop-log-backup task=old
        add-index
        """).Should().Be("Yes start-log-backup task=pitr");

    [Fact]
    public void Exists_while_it_is_paused() => At("""
        start-log-backup task=pitr
        pause-log-backup task=pitr
        add-index
        """).Should().Be("Yes start-log-backup task=pitr");

    [Fact]
    public void Is_shown_by_a_pause_alone() => At("""
        pause-log-backup task=pitr
        add-index
        """).Should().Be("Yes pause-log-backup task=pitr");

    [Fact]
    public void Is_shown_by_the_last_start() => At("""
        start-log-backup task=one
        stop-log-backup task=one
        start-log-backup task=two
        add-index
        """).Should().Be("Yes start-log-backup task=two");

    [Fact]
    public void Exists_when_its_start_has_no_order() => At("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic
          sequence document=load.sh
            add-index cluster=tidb/basic
        """).Should().Be("Yes start-log-backup cluster=tidb/basic");

    [Fact]
    public void Is_rather_shown_by_a_start_of_the_same_document() => At("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic task=one
          unordered document=load.yaml
            start-log-backup cluster=tidb/basic task=two
            add-index cluster=tidb/basic
        """).Should().Be("Yes start-log-backup cluster=tidb/basic task=two");

    [Fact]
    public void Is_unknown_in_two_documents_with_unknown_clusters() => At("""
        unordered
          sequence document=one.sh
            start-log-backup
          sequence document=two.sh
            add-index
        """).Should().Be("Maybe");

    [Fact]
    public void Does_not_exist_in_the_other_branch() => At("""
        choice
          start-log-backup
          add-index
        """).Should().Be("No");

    [Fact]
    public void May_exist_after_a_start_in_a_branch() => At("""
        choice
          start-log-backup
        add-index
        """).Should().Be("Maybe");

    [Fact]
    public void May_exist_after_a_stop_in_a_branch() => At("""
        start-log-backup
        choice
          stop-log-backup
        add-index
        """).Should().Be("Maybe");

    [Fact]
    public void Is_ended_by_a_stop_in_the_same_branch() => At("""
        start-log-backup
        choice
          sequence
            stop-log-backup
            add-index
        """).Should().Be("No");

    [Fact]
    public void Exists_after_a_branch_that_stops_it_and_starts_it_again() => At("""
        start-log-backup task=one
        choice
          sequence
            stop-log-backup
            start-log-backup task=two
        add-index
        """).Should().Be("Yes start-log-backup task=two");

    [Fact]
    public void May_exist_after_branches_that_start_and_stop_it() => At("""
        query-log-backup decides=true
        choice
          stop-log-backup
          start-log-backup
        add-index
        """).Should().Be("Maybe");

    [Fact]
    public void Exists_after_a_start_of_what_a_query_found_missing() => At("""
        query-log-backup decides=true
        choice
          start-log-backup task=pitr
        add-index
        """).Should().Be("Yes start-log-backup task=pitr");

    [Fact]
    public void May_exist_when_another_document_stops_it() => At("""
        unordered
          sequence document=start.sh
            start-log-backup cluster=tidb/basic
          sequence document=stop.sh
            stop-log-backup cluster=tidb/basic
          sequence document=load.sh
            add-index cluster=tidb/basic
        """).Should().Be("Maybe");

    [Fact]
    public void Exists_when_another_document_stops_it_and_starts_it_again() => At("""
        unordered
          sequence document=restart.sh
            stop-log-backup cluster=tidb/basic
            start-log-backup cluster=tidb/basic
          sequence document=load.sh
            add-index cluster=tidb/basic
        """).Should().Be("Yes start-log-backup cluster=tidb/basic");

    [Fact]
    public void Exists_where_the_document_itself_starts_it_whatever_others_do() => At("""
        unordered
          sequence document=load.sh
            start-log-backup cluster=tidb/basic
            add-index cluster=tidb/basic
          sequence document=decommission.sh
            stop-log-backup cluster=tidb/basic
        """).Should().Be("Yes start-log-backup cluster=tidb/basic");

    [Fact]
    public void May_exist_when_a_job_beside_it_stops_it() => At("""
        start-log-backup
        unordered
          stop-log-backup
          add-index
        """).Should().Be("Maybe");

    [Fact]
    public void May_exist_when_the_document_stops_what_another_one_declares() => At("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic
          sequence document=load.sh
            stop-log-backup cluster=tidb/basic
            add-index cluster=tidb/basic
        """).Should().Be("Maybe");

    [Fact]
    public void Exists_until_a_later_stop() => At("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic
          sequence document=load.sh
            add-index cluster=tidb/basic
            stop-log-backup cluster=tidb/basic
        """).Should().Be("Yes start-log-backup cluster=tidb/basic");

    [Fact]
    public void May_have_been_stopped_by_a_stop_of_an_unknown_cluster() => At("""
        start-log-backup cluster=10.0.0.1:2379
        stop-log-backup cluster=?$PD
        add-index cluster=10.0.0.1:2379
        """).Should().Be("Maybe");

    [Fact]
    public void Does_not_meet_other_clusters() => At("""
        start-log-backup cluster=10.0.0.1:2379
        stop-log-backup cluster=10.0.0.2:2379
        add-index cluster=10.0.0.2:2379
        """).Should().Be("No");

    [Fact]
    public void Knows_the_pause_in_force_and_its_end()
    {
        var state = StateAt("""
            start-log-backup
            pause-log-backup task=one
            resume-log-backup task=one
            pause-log-backup task=two
            add-index
            resume-log-backup task=two
            """);

        state.Pause!.Task.Value.Should().Be("two");
        state.Resume!.Task.Value.Should().Be("two");
    }

    [Fact]
    public void Knows_no_pause_that_may_be_over() => StateAt("""
        pause-log-backup
        choice
          resume-log-backup
        add-index
        """).Pause.Should().BeNull();

    [Fact]
    public void Knows_no_resume_behind_a_stop() => StateAt("""
        pause-log-backup
        add-index
        stop-log-backup
        start-log-backup
        resume-log-backup
        """).Resume.Should().BeNull();

    [Fact]
    public void Knows_the_stop_and_the_start_around_the_moment()
    {
        var state = StateAt("""
            stop-log-backup task=one
            add-index
            start-log-backup task=two
            start-log-backup task=three
            """);

        state.Stop!.Task.Value.Should().Be("one");
        state.Restart!.Task.Value.Should().Be("two");
    }

    [Fact]
    public void Goes_with_its_cluster() => At("""
        start-log-backup cluster=tidb/basic
        destroy-cluster cluster=tidb/basic
        add-index cluster=tidb/basic
        """).Should().Be("No");

    [Fact]
    public void May_have_gone_with_its_cluster() => At("""
        start-log-backup cluster=tidb/basic
        choice
          destroy-cluster cluster=tidb/basic
        add-index cluster=tidb/basic
        """).Should().Be("Maybe");

    [Fact]
    public void May_have_gone_with_a_cluster_of_unknown_name() => At("""
        start-log-backup cluster=10.0.0.1:2379
        destroy-cluster cluster=?$PD
        add-index cluster=10.0.0.1:2379
        """).Should().Be("Maybe");

    [Fact]
    public void Never_was_on_a_cluster_that_goes_twice() => At("""
        choice
          destroy-cluster cluster=tidb/basic
        add-index cluster=tidb/basic
        """).Should().Be("No");

    [Fact]
    public void Is_of_the_old_cluster_or_of_the_new_one_when_another_document_starts_it() => At("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic
          sequence document=rebuild.sh
            destroy-cluster cluster=tidb/basic
            add-index cluster=tidb/basic
        """).Should().Be("Maybe");

    [Fact]
    public void Leaves_no_stop_behind_with_its_cluster() => StateAt("""
        stop-log-backup cluster=tidb/basic
        destroy-cluster cluster=tidb/basic
        add-index cluster=tidb/basic
        """).Stop.Should().BeNull();

    [Fact]
    public void Does_not_come_back_with_a_cluster_that_goes_later() => StateAt("""
        stop-log-backup cluster=tidb/basic
        add-index cluster=tidb/basic
        destroy-cluster cluster=tidb/basic
        start-log-backup cluster=tidb/basic
        """).Restart.Should().BeNull();

    [Fact]
    public void Goes_on_when_another_document_destroys_the_cluster_some_day() => At("""
        unordered
          sequence document=load.sh
            start-log-backup cluster=tidb/basic
            add-index cluster=tidb/basic
          sequence document=teardown.sh
            destroy-cluster cluster=tidb/basic
        """).Should().Be("Yes start-log-backup cluster=tidb/basic");

    [Fact]
    public void May_be_gone_when_a_job_beside_it_destroys_the_cluster() => At("""
        start-log-backup cluster=tidb/basic
        unordered
          destroy-cluster cluster=tidb/basic
          add-index cluster=tidb/basic
        """).Should().Be("Maybe");

    [Theory]
    [InlineData("start-log-backup cluster=?$PD")]
    [InlineData("choice\n      start-log-backup cluster=10.0.0.1:2379")]
    public void May_be_started_beside_it(string start) => At($"""
        unordered
          sequence document=start.sh
            {start}
          sequence document=load.sh
            add-index cluster=10.0.0.1:2379
          sequence document=other.sh
            stop-log-backup cluster=10.0.0.2:2379
        """).Should().Be("Maybe");

    [Fact]
    public void Is_shown_by_the_first_document_that_starts_it() => At("""
        unordered
          sequence document=one.sh
            start-log-backup cluster=tidb/basic task=one
          sequence document=load.sh
            add-index cluster=tidb/basic
          sequence document=two.sh
            start-log-backup cluster=tidb/basic task=two
          sequence document=three.sh
            start-log-backup cluster=tidb/basic task=three
        """).Should().Be("Yes start-log-backup cluster=tidb/basic task=one");

    [Fact]
    public void Is_shown_by_the_first_job_that_starts_it() => At("""
        unordered
          add-index cluster=tidb/basic
          start-log-backup cluster=tidb/basic task=two
          start-log-backup cluster=tidb/basic task=three
        """).Should().Be("Yes start-log-backup cluster=tidb/basic task=two");

    [Fact]
    public void May_be_stopped_by_a_document_that_only_resumes_it_again() => At("""
        unordered
          unordered document=backup.yaml
            start-log-backup cluster=tidb/basic
          sequence document=maintain.sh
            stop-log-backup cluster=tidb/basic
            resume-log-backup cluster=tidb/basic
          sequence document=load.sh
            add-index cluster=tidb/basic
        """).Should().Be("Maybe");

    [Fact]
    public void Exists_after_a_start_in_an_earlier_document() => At("""
        sequence
          sequence document=start.sh
            start-log-backup cluster=tidb/basic
          sequence document=load.sh
            add-index cluster=tidb/basic
        """).Should().Be("Yes start-log-backup cluster=tidb/basic");

    [Fact]
    public void Still_exists_after_a_start_that_may_be_of_another_cluster() => At("""
        start-log-backup cluster=10.0.0.1:2379
        start-log-backup cluster=?$PD
        add-index cluster=10.0.0.1:2379
        """).Should().Be("Yes start-log-backup cluster=10.0.0.1:2379");

    [Fact]
    public void Was_never_there_to_be_stopped() => At("""
        choice
          stop-log-backup
        add-index
        """).Should().Be("No");

    [Fact]
    public void Knows_no_pause_that_a_resume_of_an_unknown_cluster_may_end() => StateAt("""
        pause-log-backup cluster=10.0.0.1:2379
        resume-log-backup cluster=?$PD
        add-index cluster=10.0.0.1:2379
        """).Pause.Should().BeNull();

    [Fact]
    public void Keeps_the_pause_that_a_start_of_an_unknown_cluster_does_not_end() => StateAt("""
        pause-log-backup cluster=10.0.0.1:2379
        start-log-backup cluster=?$PD
        add-index cluster=10.0.0.1:2379
        """).Pause.Should().NotBeNull();

    [Fact]
    public void Knows_no_pause_of_a_branch() => StateAt("""
        start-log-backup
        choice
          pause-log-backup
        add-index
        """).Pause.Should().BeNull();

    [Fact]
    public void Knows_no_resume_of_a_task_that_runs() => StateAt("""
        start-log-backup
        add-index
        resume-log-backup
        """).Resume.Should().BeNull();

    [Fact]
    public void Knows_no_restart_of_what_was_never_stopped() => StateAt("""
        add-index
        start-log-backup
        """).Restart.Should().BeNull();

    [Fact]
    public void Knows_the_restart_that_surely_comes()
    {
        var state = StateAt("""
            stop-log-backup task=one
            add-index
            choice
              start-log-backup task=two
            start-log-backup task=three
            """);

        state.Restart!.Task.Value.Should().Be("three");
    }

    [Fact]
    public void Exists_again_after_the_branch_that_found_it_stopped() => At("""
        start-log-backup task=one
        choice
          stop-log-backup task=one
        start-log-backup task=two
        add-index
        """).Should().Be("Yes start-log-backup task=two");

    private static string At(string notation) =>
        StateAt(notation) is { Evidence: { } evidence } state ? state.Exists + " " + PlanPrinter.Print(evidence) : StateAt(notation).Exists.ToString();

    private static LogBackupState StateAt(string notation)
    {
        var plan = PlanReader.Read(notation);
        return plan.History.LogBackupAt(plan.Operations.OfType<AddIndex>().Single());
    }
}
