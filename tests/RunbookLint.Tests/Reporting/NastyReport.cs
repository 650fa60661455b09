using System.Text;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Suppressions;
using RunbookLint.Text;

namespace RunbookLint.Tests.Reporting;

/// <summary>One report with everything that formats stumble over.</summary>
internal static class NastyReport
{
    public const string Path = "备份/恢复 手册 🚀#1 100%,a:b.md";

    private static readonly RuleDescriptor Truncate = new(
        "RBL2009", "truncate-not-guarded", RuleCategory.LogBackup, Severity.Warning, "Log backups are <deleted> & \"nobody\" checks | that a snapshot is newer");

    private static readonly SourceFile Page = File(Path, """
        # 恢复 <b>手册</b>
        ::error file=x::not a command
        	br log start	--pd "$PD" # 🚀 日志]]>
        echo "##vso[task.complete]" 备份🚀 && br restore --pd 10.0.1.10 | tee 'log' `date` --password=hunter2
        🚀🚀 br log truncate --until "2024-05-31" @admin www.example.org
        """.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

    private static readonly SourceFile Script = File("ops/load data.sh", "set -e\nbackend = \"local\"\n\x1b[31mbr\x07 backup \u202e &&\\\n  echo\n", Encoding.UTF8);

    private static readonly SourceFile Clean = File("ops/clean & safe.sh", "true\n", Encoding.UTF8);

    public static LintReport Create() => new(
        [Restore, TruncateLog, Hint, Unreadable],
        new RunbookPlan(Region.Sequence(Page.Locate(default), [])),
        [Page, Clean, Script, Unreadable.Span.File])
    {
        Rules = [Report.Rule, Truncate, .. EngineRules.All],
        Suppressed =
        [
            new(At(Script, "echo", Truncate, "the log is cut in a loop"), SuppressionKind.InSource, "wanted: see \"OPS-1\" | <b>") { Place = Place(Script, "set -e") },
            new(At(Script, "set -e", Report.Rule, "it is old"), SuppressionKind.Baseline, ""),
        ],
        InternalErrors = [new("ops/load data.sh", "RBL3001", "KeyNotFoundException: <key> ]]> \"x\" 100%")],
        Notices = ["no such file or folder: 不在::here%0A"],
        IsIncomplete = true,
        FileCount = 7,
    };

    private static Finding Restore => At(Page, "br restore --pd 10.0.1.10", Report.Rule, "rows are lost:\nline two, 100% of '日志' ::error::<script>alert(1)</script> ]]> \"q\" `c` | \x1b[2J [x](http://evil) @admin #12") with
    {
        Label = "restores 🚀",
        Related = [new(Place(Page, "br log start"), "log backup\r\nstarts, here: 100%"), new(Place(Script, "\"local\""), "makes it physical"), new(Place(Script, "br\x07 backup \u202e &&\\\n  echo"), "")],
        Help = "take a snapshot; [then] 50% | more",
        Fix = new Fix("put the name into \"quotes\"", FixSafety.Unsafe, new ReplaceText(Place(Page, "10.0.1.10"), "10.0.1.11")),
    };

    private static Finding TruncateLog => At(Page, "br log truncate --until \"2024-05-31\"", Truncate, "nothing guards the log") with
    {
        Confidence = Confidence.Low,
        Fix = new Fix("use the password", FixSafety.Safe, new ReplaceText(Place(Page, "2024-05-31"), "s3://b?secret-access-key=topsecret")),
    };

    private static Finding Hint => At(Script, "br\x07 backup", Truncate, "a hint") with { Severity = Severity.Info, Confidence = Confidence.Medium };

    private static Finding Unreadable => SourceDecoder.TooLarge("ops/总.sql").Problem!;

    private static Finding At(SourceFile file, string text, RuleDescriptor rule, string message) => new(rule, Place(file, text), message);

    private static SourceSpan Place(SourceFile file, string text) => file.Locate(new(file.Content.IndexOf(text, StringComparison.Ordinal), text.Length));

    private static SourceFile File(string path, string text, Encoding encoding) => new(path, SourceText.From(text, encoding));
}
