using RunbookLint.Syntax.PromQl;

namespace RunbookLint.Syntax.Tests.PromQl;

public class PromQlParserTests
{
    [Theory]
    [InlineData("a + b * c", "(a + (b * c))")]
    [InlineData("a - b - c", "((a - b) - c)")]
    [InlineData("a / b % c", "((a / b) % c)")]
    [InlineData("a ^ b ^ c", "(a ^ (b ^ c))")]
    [InlineData("-a ^ b", "-(a ^ b)")]
    [InlineData("-a * b", "(-a * b)")]
    [InlineData("2 ^ -1", "(2 ^ -1)")]
    [InlineData("a > b and c < d", "((a > b) and (c < d))")]
    [InlineData("a or b and c unless d", "(a or ((b and c) unless d))")]
    [InlineData("a == b + c", "(a == (b + c))")]
    [InlineData("(a or b) and c", "((a or b) and c)")]
    [InlineData("a atan2 b * c", "((a atan2 b) * c)")]
    [InlineData("A AND B", "(A and B)")]
    public void Knows_what_binds_stronger(string query, string tree) => Reads(query, tree);

    [Theory]
    [InlineData("a > bool 1", "(a > bool 1)")]
    [InlineData("a * on (task, store) group_left (x) b", "(a * on (task, store) group_left (x) b)")]
    [InlineData("a * ignoring(x) group_right b", "(a * ignoring (x) group_right () b)", "(a * ignoring (x) group_right () b)")]
    [InlineData("a and on() b", "(a and on () b)")]
    [InlineData("a == bool on (task,) b", "(a == bool on (task) b)")]
    public void Reads_how_sides_match(string query, string tree, string? again = null) => Reads(query, tree, again);

    [Theory]
    [InlineData("up", "up")]
    [InlineData("job:up:sum5m", "job:up:sum5m")]
    [InlineData("up{}", "up")]
    [InlineData("up{job=\"tikv\", instance!='a', x=~`a\\d`, y!~\"b\",}", "up{job=\"tikv\",instance!=\"a\",x=~\"a\\\\d\",y!~\"b\"}")]
    [InlineData("{__name__=\"up\"}", "up{__name__=\"up\"}")]
    [InlineData("{\"up\", job=\"a\"}", "up{job=\"a\"}")]
    [InlineData("{job=\"a\"}", "{job=\"a\"}")]
    [InlineData("sum", "sum")]
    [InlineData("on == 1", "(on == 1)")]
    [InlineData("offset offset 5m", "offset offset 300")]
    [InlineData("up # a comment\n == 0", "(up == 0)")]
    public void Reads_selectors(string query, string tree) => Reads(query, tree);

    [Theory]
    [InlineData("rate(x[5m])", "rate(x[300])")]
    [InlineData("x[1h30m] offset 1d", "x[5400] offset 86400")]
    [InlineData("x offset -5m", "x offset -300")]
    [InlineData("x @ 1609746000", "x @ 1609746000")]
    [InlineData("x[5m] @ end() offset 1w", "x[300] @ end() offset 604800")]
    [InlineData("max_over_time((a / b)[1h:5m])", "max_over_time((a / b)[3600:300])")]
    [InlineData("a + b[5m:]", "(a + b[300:])")]
    [InlineData("x[$__rate_interval]", "x[$__rate_interval]")]
    [InlineData("x[$__range:$__interval]", "x[$__range:$__interval]")]
    public void Reads_ranges_and_offsets(string query, string tree) => Reads(query, tree);

    [Theory]
    [InlineData("sum(x)", "sum(x)")]
    [InlineData("sum by (a, b) (x)", "sum by (a, b)(x)")]
    [InlineData("sum(x) by (a)", "sum by (a)(x)")]
    [InlineData("MAX without() (x)", "max without ()(x)")]
    [InlineData("topk(3, x)", "topk(3, x)")]
    [InlineData("count_values by (v) (\"n\", x)", "count_values by (v)(\"n\", x)")]
    [InlineData("time()", "time()")]
    [InlineData("label_replace(a, \"b\", \"$1\", \"c\", \"(.*)\")", "label_replace(a, \"b\", \"$1\", \"c\", \"(.*)\")")]
    public void Reads_calls_and_aggregations(string query, string tree) => Reads(query, tree);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1.5e3", 1500)]
    [InlineData("1e-3", 0.001)]
    [InlineData(".5", 0.5)]
    [InlineData("0x1F", 31)]
    [InlineData("1_000", 1000)]
    [InlineData("Inf", double.PositiveInfinity)]
    [InlineData("nan", double.NaN)]
    [InlineData("1h30m", 5400)]
    [InlineData("250ms", 0.25)]
    [InlineData("2w1d", 1296000)]
    [InlineData("16Gi", 17179869184)]
    public void Reads_numbers(string query, double value) => PromQlParser.Parse(query).Root.Should().BeOfType<PromQlNumber>().Which.Value.Should().Be(value);

    [Theory]
    [InlineData("\"a\\n\\x41\\u00e4\\\"\"", "a\nA\u00e4\"")]
    [InlineData("'it\"s'", "it\"s")]
    [InlineData("`a\\n`", "a\\n")]
    public void Reads_strings(string query, string value) => PromQlParser.Parse(query).Root.Should().BeOfType<PromQlString>().Which.Value.Should().Be(value);

    [Theory]
    [InlineData("max(time() - tidb_log_backup_last_checkpoint / 262144000) by (task) / 60 > 10 and max(tidb_log_backup_last_checkpoint) by (task) > 0 and max(tikv_log_backup_task_status) by (task) == 0")]
    [InlineData("min(tidb_log_backup_last_checkpoint) by (instance) - max(tikv_gcworker_autogc_safe_point) by (instance) < 0")]
    [InlineData("histogram_quantile(0.99, sum(rate(tikv_scheduler_latch_wait_duration_seconds_bucket[1m])) by (le, instance, type)) > 1")]
    [InlineData("sum(tikv_store_size_bytes{type=\"available\"}) by (instance) / sum(tikv_store_size_bytes{type=\"capacity\"}) by (instance) < 0.2")]
    [InlineData("( node_filesystem_avail_bytes{mountpoint=~\"/data.*\"} * 100 ) / node_filesystem_size_bytes < 10 and ON (instance) node_filesystem_readonly == 0")]
    [InlineData("absent(up{job=\"tikv\"} == 1) or on() vector(0)")]
    [InlineData("kube_pod_container_status_restarts_total - kube_pod_container_status_restarts_total offset 10m >= 1 and ignoring (reason) min_over_time(x{reason=\"OOMKilled\"}[10m]) == 1")]
    [InlineData("1 - avg without(cpu) (rate(node_cpu_seconds_total{mode=\"idle\"}[5m])) > .9")]
    [InlineData("predict_linear(node_filesystem_free_bytes[6h], 4 * 3600) < 0")]
    [InlineData("changes(tidb_log_backup_last_checkpoint[15m]) == 0 unless on (task) tikv_log_backup_task_status == 1")]
    [InlineData("sum by(job)(increase(x_total[1d:])) * 7 * 3 > 5e12")]
    [InlineData("avg_over_time((sum(rate(a[5m])) / sum(rate(b[5m])))[1d:1h]) ^ 2 ^ 0.5 > bool 1")]
    public void Reads_real_alerts_and_reads_back_what_it_has_read(string query)
    {
        var first = PromQlParser.Parse(query);
        var second = PromQlParser.Parse(PromQlDump.Print(first.Root));

        first.Errors.Should().BeEmpty();
        second.Errors.Should().BeEmpty();
        PromQlDump.Print(second.Root).Should().Be(PromQlDump.Print(first.Root));
        first.Root.Span.Length.Should().Be(query.Length);
    }

    [Theory]
    [InlineData("", 0, 0, "an expression is missing at the end")]
    [InlineData("a >", 3, 0, "an expression is missing at the end")]
    [InlineData("a > # much\n\n", 3, 0, "an expression is missing at the end")]
    [InlineData("sum(a", 5, 0, "')' is missing at the end")]
    [InlineData("rate(a[5m)", 9, 1, "')' stands where ']' is expected")]
    [InlineData("a > > 1", 4, 1, "'>' stands where an expression is expected")]
    [InlineData("a b", 2, 1, "'b' is not expected here")]
    [InlineData("a{job=tikv}", 6, 4, "'tikv' stands where a label's value in quotes is expected")]
    [InlineData("a{job:\"tikv\"}", 2, 4, null)]
    [InlineData("a{job==\"tikv\"}", 5, 2, "'==' stands where '=', '!=', '=~' or '!~' is expected")]
    [InlineData("a{job=\"tikv}", 6, 6, "this string is never closed")]
    [InlineData("rate(a[5x])", 7, 2, "this is neither a number nor a duration")]
    [InlineData("a ! 1", 2, 1, "'!' means nothing in a query")]
    [InlineData("a == \"\\q\"", 6, 2, "'\\q' is no escape of a string")]
    public void Says_where_a_query_is_wrong(string query, int start, int length, string? message)
    {
        var error = PromQlParser.Parse(query).Errors.Should().ContainSingle().Subject;
        if (message is null)
            return;

        (error.Span.Start, error.Span.Length, error.Message).Should().Be((start, length, message));
    }

    [Theory]
    [InlineData("x > {{ .Values.threshold }}", "(x > {{ .Values.threshold }})")]
    [InlineData("rate(x[{{ .Values.window }}m])", "rate(x[{{ .Values.window }}m])")]
    [InlineData("x{ {{ .Values.selector }} }", "x{=\"$x\"}")]
    [InlineData("x{{{ .Values.selector }}}", "x{=\"$x\"}")]
    [InlineData("tikv_{{ name }}_status == 2", "({} == 2)")]
    [InlineData("sum by ({{ labels }}) (x)", "sum by ()(x)")]
    [InlineData("x{cluster=\"$cluster\"} > $limit", "(x{cluster=\"$x\"} > $limit)")]
    [InlineData("[[metric]] > 1", "([[metric]] > 1)")]
    public void Leaves_open_what_is_filled_in_later(string query, string tree)
    {
        var read = PromQlParser.Parse(query);
        read.Errors.Should().BeEmpty();
        PromQlDump.Print(read.Root).Replace("tikv_{{ name }}_status", "{}").Should().Be(tree);
    }

    [Theory]
    [InlineData("{% if x %} a {% else %} b > {% endif %}")]
    [InlineData("sum(rate({app=\"br\"} |= \"error\" [5m])) > 0")]
    [InlineData("{app=~\"a|b\"} | json | level=\"error\"")]
    [InlineData("WITH (w = 5m) rate(x[w])")]
    [InlineData("x {{ op }} 1")]
    public void Takes_no_offence_at_what_is_not_its_own(string query)
    {
        var read = PromQlParser.Parse(query);
        read.Errors.Should().BeEmpty();
        read.Root.Should().BeOfType<PromQlHole>();
    }

    [Fact]
    public void Survives_what_is_hostile()
    {
        string[] queries =
        [
            new string('(', 100_000), new string('-', 100_000) + "1", string.Concat(Enumerable.Repeat("a^", 100_000)) + "a", string.Concat(Enumerable.Repeat("a+", 100_000)) + "a",
            "a" + string.Concat(Enumerable.Repeat("[1m:1m]", 50_000)), string.Concat(Enumerable.Repeat("sum(", 50_000)), string.Concat(Enumerable.Repeat("{{", 50_000)), new string('"', 100_001), new string('9', 100_000),
        ];

        foreach (var query in queries)
            PromQlParser.Parse(query).Errors.Length.Should().BeLessThan(2);

        PromQlParser.Parse(queries[0]).Errors.Should().ContainSingle().Which.IsLimit.Should().BeTrue();
    }

    [Fact]
    public void Never_throws_at_pieces_of_queries()
    {
        const string Query = "sum by (a) (rate(x{b=~\"c|\\u00e4\", {{ d }}}[5m:1m] offset -1h @ end())) / on (z) group_left (q) `r` ^ 1e-3 >= bool $v and 0x1f # end";
        for (var start = 0; start < Query.Length; start++)
        {
            for (var end = start; end <= Query.Length; end += 3)
                PromQlParser.Parse(Query.Substring(start, end - start)).Should().NotBeNull();
        }
    }

    private static void Reads(string query, string tree, string? again = null)
    {
        var read = PromQlParser.Parse(query);
        read.Errors.Should().BeEmpty();
        PromQlDump.Print(read.Root).Should().Be(tree);
        PromQlDump.Print(PromQlParser.Parse(again ?? tree).Root).Should().Be(tree);
    }
}
