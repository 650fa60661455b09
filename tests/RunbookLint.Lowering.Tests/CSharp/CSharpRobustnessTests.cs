namespace RunbookLint.Lowering.Tests.CSharp;

public class CSharpRobustnessTests : LoweringTest
{
    private const string Stop = "Process.Start(\"br\", \"log stop --task-name=a\");\n";

    public static TheoryData<string, string> Hostile => new()
    {
        { "parentheses", Stop + "var x = " + new string('(', 5_000) + "1" + new string(')', 5_000) + ";" },
        { "blocks", Stop + string.Concat(Enumerable.Repeat("if (a) { ", 5_000)) + new string('}', 5_000) },
        { "sums", Stop + "var x = " + string.Join(" + ", Enumerable.Repeat("\"a\"", 100_000)) + ";" },
        { "calls", Stop + "var x = a" + string.Concat(Enumerable.Repeat(".B()", 20_000)) + ";" },
        { "conditionals", Stop + "var x = " + string.Concat(Enumerable.Repeat("a ? b : ", 5_000)) + "c;" },
        { "defaults", Stop + "var x = " + string.Concat(Enumerable.Repeat("a ?? ", 5_000)) + "c;" },
        { "else-ifs", Stop + string.Concat(Enumerable.Repeat("if (a) b(); else ", 20_000)) + "c();" },
        { "interpolations", Stop + "var x = " + string.Concat(Enumerable.Repeat("$\"{", 500)) + "1" + string.Concat(Enumerable.Repeat("}\"", 500)) + ";" },
        { "doubling functions", Stop + string.Concat(Enumerable.Range(0, 200).Select(i => $"void F{i}() {{ F{i + 1}(); F{i + 1}(); }}\n")) + "F0();" },
        { "recursion", Stop + "void F() { F(); F(); } F();" },
        { "doubling texts", Stop + "var s = \"a\";" + string.Concat(Enumerable.Repeat("s = s + s;\n", 200)) },
        { "doubling lists", Stop + "var s = new List<string> { \"a\" };" + string.Concat(Enumerable.Repeat("s.AddRange(s);\n", 200)) },
        { "circular constants", Stop + "const string A = B; const string B = A; Process.Start(\"br\", A);" },
        { "braces", Stop + new string('{', 20_000) },
        { "lambdas", Stop + string.Concat(Enumerable.Repeat("x => ", 5_000)) + "1;" },
        { "classes", Stop + string.Concat(Enumerable.Repeat("class A { ", 3_000)) },
        { "lists of lists", Stop + "var s = new[] { \"a\" };" + string.Concat(Enumerable.Repeat("s = new[] { s, s };\n", 100)) + "Process.Start(\"br\", s);" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reads_hostile_programs_without_a_crash(string name, string program) =>
        FluentActions.Invoking(() => Lower("Backup.cs", program)).Should().NotThrow(name);

    [Fact]
    public void Goes_on_behind_what_is_too_deep() => Lowers("Backup.cs", $"""
        {Stop}
        var x = {new string('(', 180)}1{new string(')', 180)};
        Process.Start("br", "log stop --task-name=b");
        """, """
        stop-log-backup task=a
        stop-log-backup task=b
        """);
}
