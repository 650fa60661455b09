using RunbookLint.Configuration;

namespace RunbookLint.Tests.Configuration;

public class GlobTests
{
    [Theory]
    [InlineData("*.sh", "load.sh ops/load.sh", "load.sql ops/load.sh.md")]
    [InlineData("ops/*.sh", "ops/load.sh", "load.sh ops/old/load.sh x/ops/load.sh")]
    [InlineData("ops/**/*.sh", "ops/load.sh ops/a/b/load.sh", "load.sh ops/load.sql")]
    [InlineData("**/old/**", "old/a.sh x/old/y/a.sh", "older/a.sh x/a.sh")]
    [InlineData("vendor", "vendor vendor/a.sh x/vendor/y/a.sh", "vendors/a.sh")]
    [InlineData("vendor/", "vendor/a.sh x/vendor/a.sh", "vendor x/vendor")]
    [InlineData("/load.sh", "load.sh", "ops/load.sh")]
    [InlineData("./load.sh", "load.sh", "ops/load.sh")]
    [InlineData("ops/{load,dump}.{sh,sql}", "ops/load.sh ops/dump.sql", "ops/load. ops/loaddump.sh")]
    [InlineData("{a,b{c,d}}/x", "a/x bc/x bd/x", "b/x")]
    [InlineData("day-[0-9].md", "day-1.md", "day-x.md day-10.md")]
    [InlineData("day-[!0-9].md", "day-x.md", "day-1.md day-/.md")]
    [InlineData("l?ad.sh", "load.sh", "lad.sh l/ad.sh")]
    [InlineData("LOAD.sh", "LOAD.sh", "load.sh")]
    [InlineData("\\*.sh", "*.sh", "a.sh")]
    [InlineData("备份/*.sh", "备份/a.sh", "备/a.sh")]
    [InlineData(".", "a b/c", "")]
    public void Matches_paths(string pattern, string matching, string other)
    {
        var glob = Glob.Parse(pattern)!;

        matching.Split(' ').Concat(other.Split(' ')).Where(path => path.Length > 0 && glob.Matches(path)).Should().Equal(matching.Split(' '));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ops/{a,b")]
    [InlineData("ops/[a")]
    public void Refuses_what_is_not_closed(string pattern) => Glob.Parse(pattern).Should().BeNull();

    [Fact]
    public void Stays_linear_where_backtracking_would_explode()
    {
        var hostile = string.Concat(Enumerable.Repeat("**/*a", 100)) + "b";

        Glob.Parse(hostile)!.Matches(new string('a', 4000)).Should().BeFalse();
        Glob.Parse(string.Concat(Enumerable.Repeat("{a,aa}", 150)) + "b")!.Matches(new string('a', 4000)).Should().BeFalse();
    }
}
