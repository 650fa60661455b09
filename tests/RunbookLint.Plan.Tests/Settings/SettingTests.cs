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

    [Fact]
    public void Is_taken_out_and_given_by_default()
    {
        var settings = Backup.Settings;

        settings.Without("ttl")["ttl"].IsAbsent.Should().BeTrue();
        settings.Without("ttl").Should().HaveCount(settings.Count() - 1);
        settings.Without("task").Should().BeSameAs(settings);
        settings.WithDefault("task", settings["ttl"])["task"].Value.Should().Be("24h");
        settings.WithDefault("ttl", settings["memory"]).Should().BeSameAs(settings);
    }

    [Fact]
    public void Keeps_what_is_known_of_where_it_came_from()
    {
        var (span, other) = (Backup.Span, Backup.Settings["ttl"].Span);
        var setting = Setting<string>.Known("a", span) with
        {
            Use = other,
            Sources = [span, other],
            Parts = [new("bucket", "b", other)],
            Given = "a=b from --set",
            Reason = "it is secret",
            Generation = 2,
        };

        setting.Use.Should().Be(other);
        setting.Sources.Should().Equal(span, other);
        setting.Parts.Should().ContainSingle().Which.Value.Should().Be("b");
        (setting.Given, setting.Reason, setting.Generation).Should().Be(("a=b from --set", "it is secret", 2));

        var read = setting.Read((string text, out string? result) => (result = text) is not null);
        (read.Use, read.Sources.Length, read.Given).Should().Be((other, 2, "a=b from --set"));
    }

    /// <summary>Each of them is set alone, and taken back alone.</summary>
    [Fact]
    public void Forgets_one_thing_and_keeps_the_others()
    {
        var bare = Setting<string>.Dynamic(Backup.Span, "$A");
        bare.Use.Should().BeNull();
        (bare.Sources.IsEmpty, bare.Parts.IsEmpty, bare.Given, bare.Reason, bare.Generation).Should().Be((true, true, null, null, 0));
        (bare with { Use = null, Sources = [], Parts = [], Given = null, Reason = null, Generation = 0 }).Should().Be(bare, "nothing is known of it");

        (bare with { Use = Backup.Span } with { Use = null }).Use.Should().BeNull();
        (bare with { Sources = [Backup.Span] } with { Sources = [] }).Sources.Should().BeEmpty();
        (bare with { Parts = [new("bucket", "b", Backup.Span)] } with { Parts = [] }).Parts.Should().BeEmpty();
        (bare with { Given = "a" } with { Given = null }).Given.Should().BeNull();
        (bare with { Reason = "a" } with { Reason = null }).Reason.Should().BeNull();
        (bare with { Generation = 3 } with { Generation = 0 }).Generation.Should().Be(0);
        (bare with { Reason = "a" } with { Generation = 3 }).Reason.Should().Be("a");
        (bare with { Generation = 3 } with { Sources = [Backup.Span] }).Generation.Should().Be(3);
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
