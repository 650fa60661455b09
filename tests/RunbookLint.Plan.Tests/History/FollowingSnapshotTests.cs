namespace RunbookLint.Plan.Tests.History;

public class FollowingSnapshotTests
{
    [Fact]
    public void Surely_follows_when_it_comes_later() => After("""
        physical-import
        snapshot-backup
        """).Should().Equal(Certainty.Yes);

    [Fact]
    public void Does_not_follow_when_it_comes_before() => After("""
        snapshot-backup
        physical-import
        """).Should().BeEmpty();

    [Fact]
    public void Maybe_follows_without_an_order() => After("""
        unordered
          snapshot-backup
          physical-import
        """).Should().Equal(Certainty.Maybe);

    [Fact]
    public void Maybe_follows_in_a_branch() => After("""
        physical-import
        choice
          snapshot-backup
        """).Should().Equal(Certainty.Maybe);

    [Fact]
    public void Surely_follows_in_the_same_branch() => After("""
        choice
          sequence
            physical-import
            snapshot-backup
        """).Should().Equal(Certainty.Yes);

    [Fact]
    public void Does_not_follow_in_the_other_branch() => After("""
        choice
          physical-import
          snapshot-backup
        """).Should().BeEmpty();

    [Fact]
    public void Surely_follows_on_a_schedule_wherever_that_is_set_up() => After("""
        repeat schedule="@daily"
          snapshot-backup
        physical-import
        """).Should().Equal(Certainty.Yes);

    [Fact]
    public void Maybe_follows_in_the_next_turn_of_a_loop() => After("""
        repeat
          snapshot-backup
          physical-import
        """).Should().Equal(Certainty.Maybe);

    [Fact]
    public void Maybe_follows_when_the_cluster_may_be_the_same() => After("""
        physical-import cluster=10.0.0.1:2379
        snapshot-backup cluster=?
        snapshot-backup cluster=10.0.0.2:2379
        """).Should().Equal(Certainty.Maybe);

    [Theory]
    [InlineData("", Certainty.Yes)]
    [InlineData("scope=full", Certainty.Yes)]
    [InlineData("scope=full filter=shop.*", Certainty.Maybe)]
    [InlineData("scope=?", Certainty.Maybe)]
    [InlineData("scope=db db=shop", Certainty.Yes)]
    [InlineData("scope=db db=SHOP", Certainty.Yes)]
    [InlineData("scope=db db=?", Certainty.Maybe)]
    [InlineData("scope=table db=shop table=orders", Certainty.Yes)]
    [InlineData("scope=table table=shop.orders", Certainty.Yes)]
    [InlineData("scope=table table=orders", Certainty.Maybe)]
    [InlineData("scope=table db=shop table=?", Certainty.Maybe)]
    public void Holds_the_table(string snapshot, Certainty expected) => After($"""
        import-into table=shop.orders
        snapshot-backup {snapshot}
        """).Should().Equal(expected);

    [Theory]
    [InlineData("scope=raw")]
    [InlineData("scope=txn")]
    [InlineData("scope=db db=hr")]
    [InlineData("scope=table db=hr table=orders")]
    [InlineData("scope=table db=shop table=customers")]
    [InlineData("scope=table db=hr table=?")]
    public void Does_not_hold_the_table(string snapshot) => After($"""
        import-into table=shop.orders
        snapshot-backup {snapshot}
        """).Should().BeEmpty();

    [Fact]
    public void Must_hold_all_tables() => After("""
        physical-import table=shop.orders,hr.people
        snapshot-backup scope=db db=shop
        """).Should().BeEmpty();

    private static IEnumerable<Certainty> After(string notation)
    {
        var plan = PlanReader.Read(notation);
        return plan.History.SnapshotsAfter(plan.Operations.OfType<Import>().Single()).Select(following => following.Certainty);
    }
}
