namespace RunbookLint.Plan.Tests.Settings;

public class SettingTests
{
    private static readonly Operation Backup = PlanReader.Read(
        "snapshot-backup backup-ts=2024-05-09T00:00:00Z tool-version=v7.5.1 memory=16Gi ttl=24h until=?$UNTIL since=yesterday").Operations.Single();

    [Fact]
    public void Is_read_as_a_value_type()
    {
        Backup.Settings["backup-ts"].Read<Timestamp>(Timestamp.TryParse).IsKnown(out var instant).Should().BeTrue();
        instant.Earliest.Should().Be(new DateTime(2024, 5, 9));

        Backup.ToolVersion.Read<ComponentVersion>(ComponentVersion.TryParse).Value.Should().Be(new ComponentVersion(7, 5, 1));
        Backup.Settings["memory"].Read<decimal>(ByteQuantity.TryParse).Is(16m * 1024 * 1024 * 1024).Should().BeTrue();
        Backup.Settings["ttl"].Read<TimeSpan>(GoDuration.TryParse).Is(TimeSpan.FromDays(1)).Should().BeTrue();
    }

    [Fact]
    public void Nothing_is_concluded_from_a_value_that_cannot_be_read()
    {
        var since = Backup.Settings["since"].Read<Timestamp>(Timestamp.TryParse);

        since.IsDynamic.Should().BeTrue();
        since.Expression.Should().Be("yesterday");
        since.Span.Text.Should().Be("yesterday");
    }

    [Fact]
    public void Stays_unknown_or_absent_when_it_is_read()
    {
        Backup.Settings["until"].Read<Timestamp>(Timestamp.TryParse).Expression.Should().Be("$UNTIL");
        Backup.Settings["task"].Read<Timestamp>(Timestamp.TryParse).IsAbsent.Should().BeTrue();
    }

    [Fact]
    public void The_last_of_a_name_counts()
    {
        var operation = PlanReader.Read("snapshot-backup task=a task=b").Operations.Single();

        operation.Settings["task"].Value.Should().Be("b");
        operation.Settings.With("task", operation.Settings["none"]).Should().HaveCount(2);
        operation.Settings.With("task", operation.Settings["task"]).Should().ContainSingle();
        operation.Settings.WithDefault("task", Setting<string>.Known("c", operation.Span))["task"].Value.Should().Be("b");
    }

    [Theory]
    [InlineData("x", "x", true)]
    [InlineData("x", "y", false)]
    [InlineData("x", "?", true)]
    [InlineData("?", "?", true)]
    public void May_equal_unless_both_are_known_and_differ(string first, string second, bool mayEqual)
    {
        var operation = PlanReader.Read($"snapshot-backup a={first} b={second}").Operations.Single();

        operation.Settings["a"].MayEqual(operation.Settings["b"]).Should().Be(mayEqual);
        operation.Settings["a"].MayEqual(operation.Settings["absent"]).Should().BeTrue();
    }
}
