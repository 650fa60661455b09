using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class UnknownFlagTests : RuleTest<UnknownFlag>
{
    [Fact]
    public void Reports_every_unknown_flag() => Verify("""
        start-log-backup command-line="br log start" unknown-flag=[|--taskname|] near-flag=--task-name unknown-flag=[|--foo|]
        unknown-command command-line="br log" unknown-verb=[|begin|]
        """);

    [Fact]
    public void Accepts_known_flags() => Verify("""
        start-log-backup task=a storage=s3://b
        """);

    [Fact]
    public void Says_what_was_meant() => Says("""
        start-log-backup command-line="br log start" unknown-flag=--taskname near-flag=--task-name
        start-log-backup command-line="br log start" unknown-flag=--until flag-of="log truncate"
        physical-import command-line=tidb-lightning unknown-flag=--foo
        point-restore command-line="br restore point" unknown-flag=--checkpoint-storage flag-since=v8.5.5 tool-version=v8.1.0
        unknown-command command-line="br log" unknown-verb=strat near-verb=start
        """, """
        error: br has no flag '--taskname' for 'log start'; did you mean '--task-name'?
          --taskname <- unknown to the tool
          help: write --task-name
        error: br has no flag '--until' for 'log start'; 'log truncate' has it
          --until <- unknown to the tool
          help: leave it out; `br log start --help` lists what there is
        error: tidb-lightning has no flag '--foo'
          --foo <- unknown to the tool
          help: leave it out
        error: br v8.1.0 has no flag '--checkpoint-storage' for 'restore point'; it came with v8.5.5
          --checkpoint-storage <- unknown to the tool
          help: leave it out, or use v8.5.5 or later
        error: br has no subcommand 'log strat'; did you mean 'log start'?
          strat <- unknown to the tool
          help: write br log start
        """);
}
