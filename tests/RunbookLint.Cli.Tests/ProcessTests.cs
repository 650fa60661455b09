using System.Runtime.InteropServices;
using System.Text;

namespace RunbookLint.Cli.Tests;

public class ProcessTests
{
    [Fact]
    public void Ends_quietly_when_nobody_reads_on()
    {
        using var folder = new TemporaryFolder();
        for (var number = 0; number < 3000; number++)
            folder.Add($"{number}.sh", [.. "br "u8, 0xFF]);

        using var process = Executable.Start(folder.Path, ["check", "--output", "concise"]);
        process.StandardInput.Close();
        process.StandardOutput.ReadLine().Should().NotBeNull();
        process.StandardOutput.Close();

        process.StandardError.ReadToEnd().Should().MatchRegex("^3000 errors in 3000 of 3000 files\\s*$");
        process.WaitForExit(TimeSpan.FromSeconds(60)).Should().BeTrue();
        process.ExitCode.Should().Be(3);
    }

    [Fact]
    public void Reads_values_from_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder();
        folder.Add("Chart.yaml", "name: ops"u8.ToArray());
        folder.Add("templates/pod.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: { name: pod }
            spec: { containers: [{ image: pingcap/br, args: [log, stop, --task-name, pitr, --pd, "{{ .Values.where }}"] }] }
            """u8.ToArray());

        var result = Executable.RunRedirected(folder.Path, "3<<'END'\nwhere: prod:2379\nEND\n", "plan", "-f", "/dev/fd/3", ".");

        result.Output.Should().Contain("stop-log-backup cluster=prod:2379");
    }

    [Fact]
    public void Needs_no_standard_error()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder().Add("a.sh", "br log start --task-name 'a\n"u8.ToArray());

        var result = Executable.RunRedirected(folder.Path, "2>&-", "check", "--output", "concise");

        result.Code.Should().Be(3);
        result.Output.Should().Contain("[RBL0002]");
    }

    [Fact]
    public void Says_that_findings_cannot_be_written()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder().Add("a.sh", "br log start --task-name 'a\n"u8.ToArray());

        var result = Executable.RunRedirected(folder.Path, ">&-", "check", "--output", "concise");

        result.Code.Should().Be(2);
        result.Messages.Should().Contain("standard output cannot be written: it is closed").And.NotContain("bug");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("rules")]
    [InlineData("explain", "RBL1001")]
    [InlineData("config", "schema")]
    [InlineData("completions", "bash")]
    [InlineData("version")]
    [InlineData("--help")]
    [InlineData("fix", "--diff")]
    public void Says_that_the_disk_is_full(params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !IsDevice("/dev/full"))
            return;

        using var folder = new TemporaryFolder().Add("a.sh", "br log truncate —-storage s3://dr/log --until '2022-07-26 21:20:00+0800'\n");

        var result = Executable.RunRedirected(folder.Path, ">/dev/full", arguments);

        result.Messages.Should().Contain("standard output cannot be written: No space left on device");
        result.Code.Should().Be(2);
    }

    [Theory]
    [InlineData(3, "check", "-")]
    [InlineData(3, "plan", "-")]
    [InlineData(2, "convert", "-")]
    [InlineData(2, "check", "--files-from", "-")]
    public void Waits_for_no_standard_input_that_is_closed(int code, params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder();

        var result = Executable.RunRedirected(folder.Path, "<&-", arguments);

        (result.Output + result.Messages).Should().Contain("standard input is closed");
        result.Code.Should().Be(code);
    }

    [Fact]
    public async Task Writes_a_report_into_a_pipe_and_leaves_the_pipe_in_its_place()
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var folder = new TemporaryFolder().Add("a.sh");
        MakePipe(folder.Full("pipe"), 0x1A4).Should().Be(0);

        var reading = Task.Run(() => File.ReadAllText(folder.Full("pipe")));
        var result = Executable.Run(folder.Path, ["check", "a.sh", "--output", "json=pipe"]);

        result.Code.Should().NotBe(2, result.Messages);
        (await reading.WaitAsync(TimeSpan.FromSeconds(30))).Should().StartWith("{\n  \"version\": 1,");
        Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("a.sh", "pipe");
    }

    [Fact]
    public void Writes_a_report_to_standard_output_by_its_path()
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var folder = new TemporaryFolder().Add("a.sh");

        Executable.Run(folder.Path, ["check", "a.sh", "--output", "json=/proc/self/fd/1"]).Output.Should().StartWith("{\n  \"version\": 1,");
    }

    private static bool IsDevice(string path)
    {
        using var test = System.Diagnostics.Process.Start("test", ["-c", path]);
        test.WaitForExit();
        return test.ExitCode == 0;
    }

    [Theory]
    [InlineData(Interrupt, 130)]
    [InlineData(Terminate, 143)]
    public void Ends_with_the_code_of_the_signal_that_ends_it(int signal, int code)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder();
        using var process = Executable.Start(folder.Path, ["-"]);

        // It waits for standard input; until its handler is there, the signal ends it too.
        Thread.Sleep(TimeSpan.FromSeconds(2));
        Kill(process.Id, signal);

        process.WaitForExit(TimeSpan.FromSeconds(30)).Should().BeTrue();
        process.ExitCode.Should().Be(code);
        process.StandardError.ReadToEnd().Should().BeEmpty();
    }

    [Fact]
    public void Checks_again_when_a_watched_file_changes()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder().Add("a.sh", "br log status --task-name=pitr --pd a:2379\n");
        using var process = Executable.Start(folder.Path, ["--watch", "--output", "concise"]);
        ReadUntil(process, "watching").Should().StartWith("no findings");

        folder.Add("a.sh", "br restore point --pd a:2379 -s s3://b/log --start-ts '2024-05-01 00:00:00+0000' --restored-ts '2024-05-14 00:00:00+0000'\n");
        ReadUntil(process, "watching").Should().Contain("--- a.sh changed").And.Contain("1 error");

        Kill(process.Id, Interrupt);
        process.StandardOutput.ReadToEnd().Should().StartWith("a.sh:1:");
        process.WaitForExit();
        process.ExitCode.Should().Be(130);
    }

    private static string ReadUntil(System.Diagnostics.Process process, string word)
    {
        var text = new System.Text.StringBuilder();
        while (process.StandardError.ReadLine() is { } line && !line.StartsWith(word, StringComparison.Ordinal))
            text.Append(line).Append('\n');

        return text.ToString();
    }

    [Fact]
    public void Never_opens_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder().Add("a.sh");
        MakePipe(folder.Full("pipe.sh"), 0x1A4).Should().Be(0);
        MakePipe(folder.Full("pipe"), 0x1A4).Should().Be(0);

        Executable.Run(folder.Path, ["check", "."]).Code.Should().NotBe(3);
        Executable.Run(folder.Path, ["check", "pipe.sh"]).Output.Should().StartWith("error[RBL0001]: the file cannot be read: not a regular file\n  --> pipe.sh\n");
    }

    [UnprivilegedFact]
    public void Tells_of_files_that_may_not_be_read()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder().Add("a.sh");
        File.SetUnixFileMode(folder.Full("a.sh"), UnixFileMode.None);

        var result = Executable.Run(folder.Path, ["check", "."]);

        result.Code.Should().Be(3);
        result.Output.Should().Contain("error[RBL0001]: the file cannot be read: permission denied");
    }

    [Fact]
    public void Writes_a_report_whole_or_not_at_all()
    {
        using var folder = new TemporaryFolder().Add("a.sh").Add("report.json", "old");

        Executable.Run(folder.Path, ["a.sh", "--output", "json=report.json", "--output", "sarif=report.sarif"]).Output.Should().BeEmpty();

        File.ReadAllText(folder.Full("report.json")).Should().StartWith("{\n  \"version\": 1,");
        Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("a.sh", "report.json", "report.sarif");

        var result = Executable.Run(folder.Path, ["a.sh", "--output", "json=missing/report.json"]);
        result.Code.Should().Be(2);
        result.Messages.Should().Contain("runbooklint: the report cannot be written to ");
    }

    [Fact]
    public void Survives_any_bytes_on_standard_input()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(17);
        const string Alphabet = "br log'\"`$(){}[]<>|&;#-:=\\\n\t 备";

        foreach (var name in (string[])["a.sh", "a.md", "a.yaml", "a.toml", "a.sql", "a.json"])
        {
            var text = new string([.. Enumerable.Range(0, 400).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var result = Executable.Run(folder.Path, ["--stdin-filename", name], Encoding.UTF8.GetBytes(text));

            result.Code.Should().BeOneOf(0, 1, 3);
            result.Messages.Should().NotContain("internal error");
        }
    }

    private const int Interrupt = 2;
    private const int Terminate = 15;

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "mkfifo")]
    private static extern int MakePipe([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);
}
