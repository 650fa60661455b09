using CsCheck;

namespace RunbookLint.Plan.Tests.Versions;

public class ComponentVersionTests
{
    [Theory]
    [InlineData("v7.5.1", "v7.5.1")]
    [InlineData("7.5.1", "v7.5.1")]
    [InlineData(" V8.5.10 ", "v8.5.10")]
    [InlineData("v7.5.1-pre", "v7.5.1-pre")]
    [InlineData("v8.0.0-alpha-12-g1a2b3c4", "v8.0.0-alpha-12-g1a2b3c4")]
    [InlineData("8.5.5-20250101-1a2b3c4", "v8.5.5-20250101-1a2b3c4")]
    [InlineData("v6.0.0-DMR", "v6.0.0")]
    [InlineData("1.6.1+build.5", "v1.6.1")]
    [InlineData("v1.6.1-A9.z0_Z", "v1.6.1-A9.z0_Z")]
    [InlineData("v123456.0.0", "v123456.0.0")]
    public void Reads_a_version(string text, string version)
    {
        ComponentVersion.TryParse(text, out var read).Should().BeTrue("'{0}' is a version", text);
        read!.ToString().Should().Be(version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("v7")]
    [InlineData("v7.5")]
    [InlineData("7.5.")]
    [InlineData("7.5.x")]
    [InlineData("nightly")]
    [InlineData("latest")]
    [InlineData("v7.5.1.2")]
    [InlineData("10.0.0.1")]
    [InlineData("v7.5.1-")]
    [InlineData("v7.5.1 pre")]
    [InlineData("v7.5.1-$TAG")]
    [InlineData("7.5.99999999999")]
    [InlineData("1234567.5.0")]
    public void Refuses_what_is_no_version(string text) => ComponentVersion.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Orders_by_numbers_then_by_what_came_before_and_after_the_release()
    {
        string[] ordered =
        [
            "v6.5.9", "v6.6.0-alpha", "v7.1.0-alpha", "v7.1.0-alpha.1", "v7.1.0-alpha.2", "v7.1.0-alpha.10", "v7.1.0-rc.1",
            "v7.1.0", "v7.1.0-20230601-aaaaaaa", "v7.1.0-20230701-aaaaaaa", "v7.1.0-20230901", "v7.1.1", "v7.10.0", "v8.0.0", "v8.0.1-rc.2", "v8.0.1-rc.x",
        ];

        ordered.Reverse().Select(Read).Order().Select(version => version.ToString()).Should().Equal(ordered);
    }

    [Theory]
    [InlineData("v8.5.5-20250101", true)]
    [InlineData("v8.5.5-20250909-1a2b3c4", true)]
    [InlineData("v8.5.5-2025010", false)]
    [InlineData("v8.5.5-2025010a", false)]
    [InlineData("v8.5.5-20250101.1", false)]
    [InlineData("v8.5.5", false)]
    public void Knows_what_was_built_on_a_release(string version, bool isHotfix)
    {
        Read(version).IsHotfix.Should().Be(isHotfix);
        Read(version).IsPrerelease.Should().Be(!isHotfix && version.Contains('-'));
    }

    [Fact]
    public void Compares_with_operators()
    {
        (Read("v7.5.1") < Read("v7.5.2")).Should().BeTrue();
        (Read("v7.5.1") >= Read("7.5.1")).Should().BeTrue();
        (Read("v8.5.5-20250101-1a2b3c4") >= Read("v8.5.5")).Should().BeTrue();
        (Read("v8.5.5-pre") >= Read("v8.5.5")).Should().BeFalse();
        (Read("v6.0.0-DMR") == Read("v6.0.0")).Should().BeTrue();
        (Read("v7.5.1") <= Read("v7.5.1")).Should().BeTrue();
        (Read("v7.5.2") <= Read("v7.5.1")).Should().BeFalse();
        (Read("v7.5.1") > Read("v7.5.1")).Should().BeFalse();
    }

    [Fact]
    public void Orders_any_two_versions_one_way()
    {
        var versions = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.OneOf("", "alpha", "rc.1", "rc.2", "20250101-ab"))
            .Select((major, minor, patch, suffix) => new ComponentVersion(major, minor, patch, suffix));

        Gen.Select(versions, versions).Sample((first, second) =>
            first.CompareTo(second) == -second.CompareTo(first)
            && first == second == (first.CompareTo(second) == 0)
            && Read(first.ToString()) == first);
    }

    private static ComponentVersion Read(string text)
    {
        ComponentVersion.TryParse(text, out var version).Should().BeTrue();
        return version!;
    }
}
