using RunbookLint.Rules.PointRestore;

namespace RunbookLint.Rules.Tests.PointRestore;

public class RestoreMemoryUnsetTests : RuleTest<RestoreMemoryUnset>
{
    [Fact]
    public void Reports_a_resource_without_resources() => Verify("""
        [|point-restore|] memory-unset=spec
        [|start-log-backup|] memory-unset=spec
        """);

    [Fact]
    public void Reports_resources_without_a_memory() => Verify("point-restore memory-unset=[|resources|]");

    [Fact]
    public void Accepts_a_memory_and_commands() => Verify("""
        point-restore memory=16Gi
        point-restore
        """);
}
