using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests.Helm;

/// <summary>Values that a command line gives: <c>--set</c> and its kin in, what templates print out.</summary>
public class GivenValuesTests : LoweringTest
{
    private const string Values = """
        task: own
        a: { kept: own, list: [own, own] }
        """;

    [Theory]
    [InlineData("task=x", ".Values.task", "x")]
    [InlineData("b.c.d=x", ".Values.b.c.d", "x")]
    [InlineData("a.more=x", ".Values.a.kept", "own")]
    [InlineData("task=x,task=y", ".Values.task", "y")]
    [InlineData("task=x,", ".Values.task", "x")]
    [InlineData(@"b\.c=x", "index .Values \"b.c\"", "x")]
    [InlineData(@"task=x\,y", ".Values.task", "x,y")]
    [InlineData(@"task=x\\y", ".Values.task", @"x\y")]
    [InlineData("task=a=b", ".Values.task", "a=b")]
    [InlineData("b={x,y}", "join \"+\" .Values.b", "x+y")]
    [InlineData(@"b={x\,y,z},task=t", "index .Values.b 0", "x,y")]
    [InlineData("b={x},task=t", ".Values.task", "t")]
    [InlineData("b[1]=x", "index .Values.b 1", "x")]
    [InlineData("b[0].c=x,b[0].d=y", "(index .Values.b 0).c", "x")]
    [InlineData("b.c[0].d=x", "(index .Values.b.c 0).d", "x")]
    [InlineData("b[0][1]=x", "index (index .Values.b 0) 1", "x")]
    [InlineData("a.list[0]=x", "len .Values.a.list", "1")]
    [InlineData("task=null", ".Values.task | default \"gone\"", "gone")]
    [InlineData("a.kept=null", ".Values.a.kept | default \"gone\"", "gone")]
    [InlineData("b=true", "ternary \"yes\" \"no\" .Values.b", "yes")]
    [InlineData("b=FALSE", "ternary \"yes\" \"no\" .Values.b", "no")]
    [InlineData("b=0", ".Values.b | default \"zero\"", "zero")]
    [InlineData("b=007", ".Values.b", "007")]
    [InlineData("b=10000000", ".Values.b", "10000000")]
    [InlineData("b=1.50", ".Values.b", "1.50")]
    [InlineData("b=", ".Values.b | default \"empty\"", "empty")]
    public void Are_those_that_helm_would_see(string argument, string expression, string expected) =>
        Task(expression, [], [(argument, AssignmentKind.Typed)]).Should().Be(expected);

    [Theory]
    [InlineData("b=false", AssignmentKind.Text, ".Values.b | default \"empty\"", "false")]
    [InlineData("b=null", AssignmentKind.Text, ".Values.b", "null")]
    [InlineData("b={x,y}", AssignmentKind.Text, "index .Values.b 1", "y")]
    [InlineData("b=x,y=z", AssignmentKind.Literal, ".Values.b", "x,y=z")]
    [InlineData("b={\"c\": [1, \"x\"]}, task=\"t\"", AssignmentKind.Json, "index .Values.b.c 1", "x")]
    [InlineData("b={\"c\": \"},\"},task=\"t\"", AssignmentKind.Json, ".Values.task", "t")]
    [InlineData("{\"a\": {\"more\": \"x\"}}", AssignmentKind.Json, "printf \"%s-%s\" .Values.a.kept .Values.a.more", "own-x")]
    [InlineData("task=", AssignmentKind.Json, ".Values.task | default \"gone\"", "gone")]
    public void Are_read_as_their_option_says(string argument, AssignmentKind kind, string expression, string expected) =>
        Task(expression, [], [(argument, kind)]).Should().Be(expected);

    [Fact]
    public void Count_in_the_order_of_their_options_and_more_than_files() => Task(
        "printf \"%s %s %s %s\" .Values.a.kept .Values.b .Values.c .Values.d",
        ["a: { kept: file }\nb: file\nc: file\nd: file\n"],
        [("c=text", AssignmentKind.Text), ("b=typed,c=typed", AssignmentKind.Typed), ("d=\"json\",b=\"json\",c=\"json\"", AssignmentKind.Json)]).Should().Be("file typed text json");

    [Fact]
    public void Change_single_items_of_a_list_in_a_file() => Task(
        "join \"+\" .Values.a.list", ["a: { list: [one, two, three] }\n"], [("a.list[1]=x", AssignmentKind.Typed)]).Should().Be("one+x+three");

    [Fact]
    public void Take_away_what_the_chart_sets_also_when_a_file_did_before() => Task(
        ".Values.task | default \"gone\"", ["task: file\n", "task: null\n"], []).Should().Be("gone");

    [Fact]
    public void Reach_subcharts_under_their_name_and_all_charts_as_globals() => Plan(
        "{{ .Values.task }}", [], [("sub.task=x,global.pd=b:2379", AssignmentKind.Typed)],
        ("chart/charts/sub/Chart.yaml", "name: sub\n"), ("chart/charts/sub/templates/pod.yaml", Pod("{{ .Values.task }}", "{{ .Values.global.pd }}"))).Operations
        .Select(operation => $"{operation.Cluster.Value} {operation.Settings["task"].Value}").Should().BeEquivalentTo("a:2379 own", "b:2379 x");

    [Theory]
    [InlineData("{{ .Values.task }}")]
    [InlineData("{{ .Values.task | quote }}")]
    [InlineData("{{ tpl .Values.task . }}")]
    [InlineData("{{ required \"a task\" .Values.task }}")]
    [InlineData("{{ .Values.none | default .Values.task }}")]
    [InlineData("{{ range .Values.tasks }}{{ . }}{{ end }}")]
    [InlineData("{{ with .Values.task }}{{ . }}{{ end }}")]
    public void Are_located_where_templates_use_them(string expression)
    {
        var task = Plan(expression, [], [("task=x,tasks={x}", AssignmentKind.Typed)]).Operations.Single().Settings["task"];

        task.Value.Should().Be("x");
        task.Span.File.Path.Should().Be("chart/templates/pod.yaml");
        task.Span.Text.Should().Contain("{{");
        task.Given.Should().EndWith(" from --set").And.Contain("=");
    }

    [Theory]
    [InlineData("script=br log stop --task-name t --pd a:2379", AssignmentKind.Text, "command: [sh, -c, {{ .Values.script | quote }}]")]
    [InlineData("args=[\"log\", \"stop\", \"--task-name\", \"t\", \"--pd\", \"a:2379\"]", AssignmentKind.Json, "args: {{ toYaml .Values.args | nindent 6 }}")]
    public void Are_in_no_place_of_a_plan(string argument, AssignmentKind kind, string command)
    {
        var template = $$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: pod }
            spec:
              containers:
                - image: pingcap/br
                  {{command}}
            """;
        var operation = PlanOf(template, [], [(argument, kind)]).Operations.Single();

        operation.Verb.Should().Be("stop-log-backup");
        operation.Settings.Select(setting => setting.Value.Span).Append(operation.Span).Should().OnlyContain(place => place.File.Given == null && place.File.Path.StartsWith("chart/"));
        operation.Settings["task"].Given.Should().Contain(" from --set");
    }

    [Theory]
    [InlineData("a", 0)]
    [InlineData("a.b", 2)]
    [InlineData("a=1,b", 4)]
    [InlineData("a,b=1", 0)]
    [InlineData("a[x]=1", 2)]
    [InlineData("a[-1]=1", 2)]
    [InlineData("a[70000]=1", 2)]
    [InlineData("a[0", 2)]
    [InlineData("a[0]b=1", 4)]
    [InlineData("a={b,c", 2)]
    public void Are_refused_at_the_place_of_the_mistake(string argument, int position)
    {
        ChartAssignment.Parse(argument, AssignmentKind.Typed, "--set", out var error);

        error.Should().NotBeNull();
        error!.Position.Should().Be(position);
    }

    [Fact]
    public void Are_refused_when_they_nest_without_end()
    {
        ChartAssignment.Parse(string.Concat(Enumerable.Repeat("a.", 100_000)) + "a=1", AssignmentKind.Typed, "--set", out var names);
        ChartAssignment.Parse("a" + string.Concat(Enumerable.Repeat("[0]", 100_000)) + "=1", AssignmentKind.Typed, "--set", out var indexes);

        names.Should().NotBeNull();
        indexes.Should().NotBeNull();
    }

    private static string Pod(string task, string pd = "a:2379") => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: pod }
        spec:
          containers:
            - image: pingcap/br
              args:
                - log
                - status
                - --task-name
                - {{task}}
                - --pd
                - {{pd}}
        """;

    private static string? Task(string expression, string[] files, (string Argument, AssignmentKind Kind)[] given) =>
        Plan("{{ " + expression + " }}", files, given).Operations.Single().Settings["task"].Value;

    private static RunbookPlan Plan(string task, string[] files, (string Argument, AssignmentKind Kind)[] given, params (string Path, string Content)[] more) => PlanOf(Pod(task), files, given, more);

    private static RunbookPlan PlanOf(string template, string[] files, (string Argument, AssignmentKind Kind)[] given, params (string Path, string Content)[] more)
    {
        (string Path, string Content)[] chart = [("chart/values.yaml", Values), ("chart/templates/pod.yaml", template), .. more];
        var options = new LoweringOptions
        {
            ChartValues = [.. files.Select((content, index) => new ChartValuesFile(SourceFile.From($"values-{index}.yaml", content), null))],
            ChartAssignments = [.. given.SelectMany(one => Parsed(one.Argument, one.Kind))],
        };

        return new(Lowerer.Lower(SourceFile.From("chart/Chart.yaml", "name: ops\n"), new InMemoryFiles([.. chart.Select(file => SourceFile.From(file.Path, file.Content))]), options).Root);
    }

    private static ImmutableArray<ChartAssignment> Parsed(string argument, AssignmentKind kind)
    {
        var assignments = ChartAssignment.Parse(argument, kind, "--set", out var error);
        error.Should().BeNull();
        return assignments;
    }
}
