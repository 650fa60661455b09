using RunbookLint.Text;

namespace RunbookLint.Plan.Tests.Regions;

public class RunbookPlanTests
{
    [Fact]
    public void Operations_of_a_sequence_follow_each_other()
    {
        var plan = PlanReader.Read("""
            start-log-backup
            physical-import
            """);

        Order(plan, "start-log-backup", "physical-import").Should().Be(PlanOrder.Before);
        Order(plan, "physical-import", "start-log-backup").Should().Be(PlanOrder.After);
    }

    [Fact]
    public void Operations_without_order_overlap() => OrderOfTwo("""
        unordered
          start-log-backup
          physical-import
        """).Should().Be(PlanOrder.Overlaps);

    [Fact]
    public void Operations_of_two_branches_exclude_each_other() => OrderOfTwo("""
        choice
          sequence
            start-log-backup
          sequence
            physical-import
        """).Should().Be(PlanOrder.Exclusive);

    [Fact]
    public void Operations_of_a_loop_follow_each_other() => OrderOfTwo("""
        repeat schedule=@daily
          start-log-backup
          physical-import
        """).Should().Be(PlanOrder.Before);

    [Fact]
    public void The_lowest_common_region_decides() => OrderOfTwo("""
        unordered
          sequence
            choice
              start-log-backup
            unordered
              repeat
                physical-import
          sequence
            stop-log-backup
        """).Should().Be(PlanOrder.Before);

    [Fact]
    public void A_region_is_a_child_like_an_operation() => OrderOfTwo("""
        sequence
          choice
            start-log-backup
          physical-import
        """).Should().Be(PlanOrder.Before);

    [Fact]
    public void An_operation_overlaps_itself_and_no_equal_one()
    {
        var plan = PlanReader.Read("""
            snapshot-backup
            snapshot-backup
            """);

        plan.Order(plan.Operations[0], plan.Operations[0]).Should().Be(PlanOrder.Overlaps);
        plan.Order(plan.Operations[0], plan.Operations[1]).Should().Be(PlanOrder.Before);
    }

    [Fact]
    public void Lists_what_is_before_and_after_in_the_order_of_the_text()
    {
        var plan = PlanReader.Read("""
            snapshot-backup
            unordered
              start-log-backup
              physical-import
            choice
              pause-log-backup
              stop-log-backup
            """);
        var import = plan.Operations.OfType<PhysicalImport>().Single();

        plan.Before(import).Select(operation => operation.Verb).Should().Equal("snapshot-backup");
        plan.After(import).Select(operation => operation.Verb).Should().Equal("pause-log-backup", "stop-log-backup");
        plan.IsAfter(plan.Operations[3], import).Should().BeTrue();
        plan.IsAfter(plan.Operations[1], import).Should().BeFalse();
    }

    [Fact]
    public void Knows_what_is_around_an_operation()
    {
        var plan = PlanReader.Read("""
            unordered
              sequence document=a.md title="Backup plan"
                choice title="On failure"
                  repeat schedule="0 2 * * *" time-zone=UTC
                    snapshot-backup
              sequence document=b.md
                start-log-backup
            """);
        var (snapshot, start) = (plan.Operations[0], plan.Operations[1]);

        plan.RegionsAround(snapshot).Select(region => region.Kind)
            .Should().Equal(RegionKind.Unordered, RegionKind.Sequence, RegionKind.Choice, RegionKind.Repeat);
        plan.DocumentOf(snapshot).Should().Be("a.md");
        plan.DocumentOf(start).Should().Be("b.md");
        plan.TitlesOf(snapshot).Should().Equal("Backup plan", "On failure");
        plan.ScheduleOf(snapshot)!.Schedule.Value.Should().Be("0 2 * * *");
        plan.ScheduleOf(start).Should().BeNull();
        plan.Recurs(snapshot).Should().BeTrue();
        plan.Recurs(start).Should().BeFalse();
        plan.IsConditional(snapshot).Should().BeTrue();
        plan.IsConditional(start).Should().BeFalse();
    }

    /// <summary>What only stands beside something, without a step around or inside, may be a list of what there is.</summary>
    [Theory]
    [InlineData("""
        unordered
          start-log-backup
          physical-import
        """, false)]
    [InlineData("""
        stop-log-backup
        unordered
          start-log-backup
          physical-import
        """, true)]
    [InlineData("""
        stop-log-backup
        choice
          unordered
            start-log-backup
            physical-import
        """, true)]
    [InlineData("""
        unordered
          sequence
            start-log-backup
          physical-import
        """, true)]
    [InlineData("""
        unordered
          start-log-backup
          sequence
            physical-import
        """, true)]
    [InlineData("""
        unordered
          choice
            start-log-backup
          physical-import
        """, false)]
    [InlineData("""
        stop-log-backup
        sequence
          start-log-backup
          physical-import
        """, false)]
    [InlineData("""
        stop-log-backup
        choice
          start-log-backup
          physical-import
        """, false)]
    [InlineData("""
        stop-log-backup
        unordered
          repeat schedule="0 2 * * *"
            start-log-backup
          physical-import
        """, false)]
    [InlineData("""
        stop-log-backup
        unordered
          start-log-backup
          sequence file=later.sh
            physical-import
        """, false)]
    [InlineData("""
        sequence file=later.sh
          stop-log-backup
          unordered
            start-log-backup
            physical-import
        """, true)]
    [InlineData("""
        unordered
          sequence document=a
            start-log-backup
          sequence document=b
            physical-import
        """, false)]
    public void Knows_what_runs_side_by_side(string notation, bool expected)
    {
        var plan = PlanReader.Read(notation);
        var (start, import) = (plan.Operations.OfType<StartLogBackup>().Single(), plan.Operations.OfType<PhysicalImport>().Single());

        plan.RunSideBySide(start, import).Should().Be(expected);
        plan.RunSideBySide(import, start).Should().Be(expected);
        plan.RunSideBySide(start, start).Should().BeFalse();
    }

    /// <summary>Of two in one branch, either both run or none; that two branches exclude each other is told by their order.</summary>
    [Theory]
    [InlineData("""
        start-log-backup
        choice
          physical-import
        """, false, true)]
    [InlineData("""
        choice
          sequence
            start-log-backup
            physical-import
        """, false, false)]
    [InlineData("""
        choice
          sequence
            start-log-backup
            choice
              physical-import
        """, false, true)]
    [InlineData("""
        choice
          start-log-backup
        choice
          physical-import
        """, true, true)]
    [InlineData("""
        choice
          start-log-backup
          physical-import
        """, false, false)]
    [InlineData("""
        repeat
          start-log-backup
        physical-import
        """, false, false)]
    public void Knows_what_may_be_skipped(string notation, bool isStartSkipped, bool isImportSkipped)
    {
        var plan = PlanReader.Read(notation);
        var (start, import) = (plan.Operations.OfType<StartLogBackup>().Single(), plan.Operations.OfType<PhysicalImport>().Single());

        plan.MayBeSkipped(start, import).Should().Be(isStartSkipped);
        plan.MayBeSkipped(import, start).Should().Be(isImportSkipped);
        plan.MayBeSkipped(import, import).Should().BeFalse();
    }

    [Fact]
    public void Survives_regions_of_any_depth()
    {
        var place = SourceFile.From("plan", "").Locate(default);
        PlanNode node = OperationCatalog.Create("snapshot-backup", new(place, SettingList.Empty(place)))!;
        var empty = Region.Sequence(place, []);

        for (var depth = 0; depth < 20_000; depth++)
        {
            node = Region.Sequence(place, [node]);
            empty = Region.Choice(place, [empty]);
        }

        var plan = new RunbookPlan(Region.Sequence(place, [node, empty]));

        plan.Operations.Should().ContainSingle();
        plan.RegionsAround(plan.Operations[0]).Should().HaveCount(20_001);
        empty.IsEmpty.Should().BeTrue();
        plan.Root.IsEmpty.Should().BeFalse();
    }

    private static PlanOrder OrderOfTwo(string notation)
    {
        var plan = PlanReader.Read(notation);
        var order = Order(plan, "start-log-backup", "physical-import");

        Order(plan, "physical-import", "start-log-backup").Should().Be(order switch
        {
            PlanOrder.Before => PlanOrder.After,
            PlanOrder.After => PlanOrder.Before,
            _ => order,
        });

        return order;
    }

    private static PlanOrder Order(RunbookPlan plan, string first, string second) =>
        plan.Order(plan.Operations.First(operation => operation.Verb == first), plan.Operations.First(operation => operation.Verb == second));
}
