using System.Reflection;

namespace RunbookLint.Cli.Tests;

public class HostTests
{
    [Fact]
    public void Has_the_version_that_it_was_built_as() =>
        Host.Version.Should().Be(typeof(Host).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
}
