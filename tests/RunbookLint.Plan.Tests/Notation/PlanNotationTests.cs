using CsCheck;
using RunbookLint.Testing;
using RunbookLint.Text;

namespace RunbookLint.Plan.Tests.Notation;

public class PlanNotationTests
{
    private static readonly SourceSpan Place = SourceFile.From("plan", "").Locate(default);

    [Theory]
    [InlineData("")]
    [InlineData("""
        start-log-backup cluster=prod task=pitr
        physical-import cluster=?
        snapshot-backup cluster=?$PD storage="s3://b/a b"
        """)]
    [InlineData("""
        unordered
          sequence document=a.md title="Restore, step by step"
            choice
              point-restore
              repeat schedule=@daily time-zone=?
                snapshot-backup storage=?"s3://b/$(date +%F)"
        """)]
    [InlineData("""
        sequence document=only.md
          snapshot-backup
        """)]
    [InlineData("""
        choice
          snapshot-backup
          sequence
            snapshot-backup
        """)]
    [InlineData("""
        sequence
          sequence title=inner
            snapshot-backup
        """)]
    [InlineData("""
        declare-cluster cluster="" version="a\"b\\c\n\t\u001b\u2028" value="#?" expression=?"#"
        """)]
    public void Prints_what_it_read(string notation) =>
        PlanPrinter.Print(PlanReader.Read(notation)).Should().Be(notation.Length == 0 ? "" : notation + "\n");

    [Fact]
    public void Skips_comments_and_blank_lines() =>
        PlanPrinter.Print(PlanReader.Read("""
            # the nightly plan

            snapshot-backup cluster=prod  # at two
              # of the other one
            start-log-backup
            """)).Should().Be("snapshot-backup cluster=prod\nstart-log-backup\n");

    [Fact]
    public void Locates_verbs_and_values()
    {
        var (text, spans) = Markup.Parse("""
            unordered
              [|snapshot-backup|] cluster=[|prod|] storage=[|"s3://b/a b"|] task=[|?$TASK|]
            """);
        var operation = PlanReader.Read(text).Operations.Single();

        operation.Settings.Select(setting => setting.Value.Span.Span).Prepend(operation.Span.Span).Should().Equal(spans);
    }

    [Fact]
    public void Reads_every_state_of_a_setting()
    {
        var operation = PlanReader.Read("""snapshot-backup a=x b=? c=?"$X y" d="" """).Operations.Single();

        operation.Settings["a"].Value.Should().Be("x");
        operation.Settings["b"].IsDynamic.Should().BeTrue();
        operation.Settings["b"].Expression.Should().BeNull();
        operation.Settings["c"].Expression.Should().Be("$X y");
        operation.Settings["d"].Is("").Should().BeTrue();
        operation.Settings["e"].IsAbsent.Should().BeTrue();
        operation.Settings["e"].Span.Text.Should().Be("snapshot-backup");
    }

    [Theory]
    [InlineData("drop-database", "there is no operation 'drop-database'")]
    [InlineData("snapshot-backup cluster", "'cluster' has no value")]
    [InlineData("snapshot-backup cluster task=x", "'cluster' has no value")]
    [InlineData("snapshot-backup cluster=\"prod", "a quote is never closed")]
    [InlineData("repeat schedul=@daily", "a region has no 'schedul'")]
    public void Says_what_is_wrong_with_a_line(string line, string message)
    {
        var read = () => PlanReader.Read("snapshot-backup\n" + line);
        read.Should().Throw<FormatException>().WithMessage($"Line 2 of the plan: {message}: *");
    }

    [Fact]
    public void Any_plan_prints_as_it_was_printed() =>
        Plans.Sample(plan =>
        {
            var printed = PlanPrinter.Print(plan);
            return PlanPrinter.Print(PlanReader.Read(printed)) == printed;
        });

    [Fact]
    public void Every_setting_survives() =>
        Operations.Sample(operation =>
        {
            var read = PlanReader.Read(PlanPrinter.Print(operation)).Operations.Single();
            return read.GetType() == operation.GetType()
                && read.Settings.Select(Said).SequenceEqual(operation.Settings.Where(setting => !setting.Value.IsAbsent).Select(Said));
        });

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.String[Gen.Char[" =\"?#\\\nabu-"], 0, 40].Sample(text =>
        {
            try
            {
                var printed = PlanPrinter.Print(PlanReader.Read("snapshot-backup " + text));
                return PlanPrinter.Print(PlanReader.Read(printed)) == printed;
            }
            catch (FormatException)
            {
                return true;
            }
        });

    private static Gen<string> Texts { get; } = Gen.OneOf<string>(
        Gen.OneOf("prod", "10.0.0.1:2379,10.0.0.2:2379", "s3://b/log?region=x&endpoint=y", "2024-05-09 08:00:00 +08:00", "", "?", "#", "\"", "\\", "a\nb", "a=b"),
        Gen.String[Gen.OneOf<char>(Gen.Char['\0', '\u00A0'], Gen.OneOf('\u2028', '\u2029', '\u0085', '\uD800', '\uFEFF', '中')), 0, 8]);

    private static Gen<Setting<string>> Settings { get; } = Gen.OneOf<Setting<string>>(
        Texts.Select(text => Setting<string>.Known(text, Place)),
        Texts.Select(text => Setting<string>.Dynamic(Place, text)),
        Gen.Const(Setting<string>.Dynamic(Place)),
        Gen.Const(Setting<string>.Absent(Place)));

    private static Gen<Operation> Operations { get; } =
        Gen.Select(
            Gen.OneOf([.. OperationCatalog.Verbs]),
            Gen.Select(Gen.OneOf("cluster", "storage", "task", "restored-ts", "tool-version"), Settings).Array[0, 4])
        .Select((verb, settings) => OperationCatalog.Create(
            verb, new(Place, new(Place, [.. settings.Select(setting => new NamedSetting(setting.Item1, setting.Item2))])))!);

    private static Gen<RunbookPlan> Plans { get; } = RegionsOf(3).Select(region => new RunbookPlan(region));

    private static Gen<Region> RegionsOf(int depth)
    {
        var operations = Operations.Select(operation => (PlanNode)operation);
        var children = depth == 0 ? operations : Gen.OneOf<PlanNode>(operations, RegionsOf(depth - 1).Select(region => (PlanNode)region));

        return Gen.Select(Gen.Enum<RegionKind>(), children.Array[0, 3], Gen.Null(Texts), Gen.Null(Texts), Settings, Gen.Bool)
            .Select((kind, nodes, title, document, schedule, isPlain) => isPlain
                ? new Region(kind, [.. nodes], Place)
                : new Region(kind, [.. nodes], Place) { Title = title, Document = document, Schedule = schedule });
    }

    private static (string Name, string? Value, string? Expression) Said(NamedSetting setting) =>
        (setting.Name, setting.Value.Value, setting.Value.Expression is "" ? null : setting.Value.Expression);
}
