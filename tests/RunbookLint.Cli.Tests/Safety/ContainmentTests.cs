using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace RunbookLint.Cli.Tests.Safety;

/// <summary>Nothing outside of the root is read, and nothing that is not a file is opened, wherever one file names another.</summary>
public class ContainmentTests
{
    /// <summary>
    /// A file that names another one at <c>@</c>, what the other one would have to hold to be seen, and where that stands in it when it is a folder.
    /// </summary>
    public static TheoryData<string, string, string, string> Carriers => new()
    {
        { "a.sh", "source @\nbr log start --task-name=$NAME --pd=a:1\n", "NAME=escaped", "" },
        { "a.sh", "bash @\nbr log status --pd=a:1\n", "br log start --task-name=escaped --pd=a:1", "" },
        { "a.sh", "tidb-lightning -config @\nbr log status --pd=a:1\n", "[tikv-importer]\nbackend = \"local\"\n[tidb]\nhost = \"escaped\"\npd-addr = \"escaped:1\"\n", "" },
        { "a.sh", "kubectl apply -f @\nbr log status --pd=a:1\n", "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: { name: escaped }\nspec: { backupMode: log, br: { cluster: escaped } }\n", "" },
        { "a.sh", "mysql -h db < @\nbr log status --pd=a:1\n", "BACKUP DATABASE * TO 's3://escaped/full';", "" },
        { "Makefile", "include @\nall:\n\tbr log start --task-name=$(NAME) --pd=a:1\n", "NAME = escaped", "" },
        { "justfile", "import '@'\na:\n    br log start --task-name={{NAME}} --pd=a:1\n", "NAME := 'escaped'\n", "" },
        { "compose.yaml", "services:\n  a:\n    extends: { file: '@', service: b }\n", "services:\n  b: { image: pingcap/br, command: br log start --task-name=escaped --pd=a:1 }\n", "" },
        { "compose.yaml", "services:\n  a:\n    image: pingcap/br\n    env_file: '@'\n    command: sh -c 'br log start --task-name=$$NAME --pd=a:1'\n", "NAME=escaped\n", "" },
        { "kustomization.yaml", "resources: ['@']\n", "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: { name: escaped }\nspec: { backupMode: log, br: { cluster: escaped } }\n", "" },
        { "site.yml", "- import_playbook: '@'\n- hosts: all\n  tasks: [{ shell: br log status --pd=a:1 }]\n", "- hosts: all\n  tasks: [{ shell: br log start --task-name=escaped --pd=a:1 }]\n", "" },
        { "site.yml", "- hosts: all\n  vars_files: ['@']\n  tasks: [{ shell: 'br log start --task-name={{ name }} --pd=a:1' }]\n", "name: escaped\n", "" },
        { "site.yml", "- hosts: all\n  tasks:\n    - include_tasks: '@'\n    - shell: br log status --pd=a:1\n", "- shell: br log start --task-name=escaped --pd=a:1\n", "" },
        { "site.yml", "- hosts: all\n  roles: ['@']\n  tasks: [{ shell: br log status --pd=a:1 }]\n", "- shell: br log start --task-name=escaped --pd=a:1\n", "tasks/main.yml" },
        { "site.yml", "- hosts: all\n  tasks: [{ shell: \"br log start --task-name={{ lookup('file', '@') }} --pd=a:1\" }]\n", "escaped", "" },
        { "site.yml", "- hosts: all\n  tasks:\n    - template: { src: '@', dest: /etc/l.toml }\n    - shell: tidb-lightning -config /etc/l.toml\n", "[tikv-importer]\nbackend = \"local\"\n[tidb]\nhost = \"escaped\"\npd-addr = \"escaped:1\"\n", "" },
        { ".github/workflows/a.yml", "on: push\njobs: { a: { steps: [{ uses: './@' }, { run: br log status --pd=a:1 }] } }\n", "runs: { using: composite, steps: [{ run: br log start --task-name=escaped --pd=a:1, shell: bash }] }\n", "action.yml" },
        { ".github/workflows/a.yml", "on: push\njobs: { a: { uses: './@' }, b: { steps: [{ run: br log status --pd=a:1 }] } }\n", "on: workflow_call\njobs: { a: { steps: [{ run: br log start --task-name=escaped --pd=a:1 }] } }\n", "" },
        { ".gitlab-ci.yml", "include: { local: '@' }\na: { script: br log status --pd=a:1 }\n", "b: { script: br log start --task-name=escaped --pd=a:1 }\n", "" },
        { "azure-pipelines.yml", "steps:\n  - template: '@'\n  - script: br log status --pd=a:1\n", "steps: [{ script: br log start --task-name=escaped --pd=a:1 }]\n", "" },
        { "a.rst", "A\n=\n\n.. include:: @\n\n::\n\n   $ br log status --pd=a:1\n", "::\n\n   $ br log start --task-name=escaped --pd=a:1\n", "" },
        { "a.adoc", "= A\n\ninclude::@[]\n\n----\n$ br log status --pd=a:1\n----\n", "----\n$ br log start --task-name=escaped --pd=a:1\n----\n", "" },
        { "a.org", "#+INCLUDE: \"@\"\n#+begin_src sh\nbr log status --pd=a:1\n#+end_src\n", "#+begin_src sh\nbr log start --task-name=escaped --pd=a:1\n#+end_src\n", "" },
        { "a.md", "[runbook](@)\n\n```sh\nsh @\nbr log status --pd=a:1\n```\n", "br log start --task-name=escaped --pd=a:1\n", "" },
        { "chart/Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\ndependencies: [{ name: b, version: 1.0.0, repository: 'file://@' }]\n", "apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: { name: escaped }\nspec: { backupMode: log }\n", "templates/a.yaml" },
        { ".runbooklint.yaml", "extends: ['@']\n", "escaped: true\n", "" },
    };

    [Theory]
    [MemberData(nameof(Carriers))]
    public void Reads_nothing_outside_of_the_root(string path, string text, string content, string inner)
    {
        using var folder = new TemporaryFolder();
        var name = "other" + Path.GetExtension(path);
        AddOther(folder, "outside/" + name, content, inner);
        folder.AddFolder("repo/.git").Add("repo/b.sh", "br log status --pd=b:1\n").Link("repo/links/" + name, "../../outside/" + name).Link("repo/folder", "../outside");

        foreach (var way in (string[])[folder.Full("outside/" + name), "../outside/" + name, "links/" + name])
            Run(folder, path, text, way).Should().NotContain("escaped", "of {0}", way).And.NotContain("internal error");
    }

    /// <summary>So the test above shows that nothing outside is read, and not that nothing is.</summary>
    [Theory]
    [MemberData(nameof(Carriers))]
    public void Reads_the_same_inside_of_the_root(string path, string text, string content, string inner)
    {
        using var folder = new TemporaryFolder();
        var name = "inside/other" + Path.GetExtension(path);
        AddOther(folder, "repo/" + name, content, inner);
        folder.AddFolder("repo/.git").Add("repo/b.sh", "br log status --pd=b:1\n");

        Run(folder, path, text, name).Should().Contain("escaped");
    }

    private static void AddOther(TemporaryFolder folder, string path, string content, string inner)
    {
        folder.Add(inner.Length == 0 ? path : $"{path}/{inner}", content);
        if (inner.StartsWith("templates/", StringComparison.Ordinal))
            folder.Add(path + "/Chart.yaml", "apiVersion: v2\nname: b\nversion: 1.0.0\n");
    }

    private static string Run(TemporaryFolder folder, string path, string text, string way)
    {
        folder.Add("repo/" + path, text.Replace("@", path.StartsWith("chart/", StringComparison.Ordinal) && !Path.IsPathRooted(way) ? "../" + way : way));
        var result = Executable.Run(folder.Full("repo"), path == ".runbooklint.yaml" ? ["check", "."] : ["plan", path.StartsWith("chart/", StringComparison.Ordinal) ? "chart" : path]);
        return result.Output + result.Messages;
    }

    /// <summary>A program that opened one of them would wait for ever.</summary>
    [Fact]
    public void Opens_no_pipe_no_socket_and_no_device()
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var folder = new TemporaryFolder().AddFolder(".git").Add("a.sh", "source pipe.sh\nsource device.sh\nsource socket.sh\nbr log start --task-name=a --pd=a:1\n").Add("chart/Chart.yaml", "name: a\nversion: 1.0.0\n").AddFolder("chart/templates")
            .Add("Makefile", "include pipe.mk\nall:\n\tbr log status\n").Link("device.sh", "/dev/zero").Add("extends/.runbooklint.yaml", "extends: [pipe.yaml]\n").Add("extends/a.sh", "br log status\n").AddFolder("piped").Add("piped/b.sh", "br log status\n");
        foreach (var name in (string[])["pipe.sh", "pipe.mk", "pipe", "chart/values.yaml", "chart/templates/a.yaml", "extends/pipe.yaml", "piped/.runbooklint.yaml", "piped/.editorconfig", ".gitignore", ".runbooklint-baseline.json", "inventory"])
            MakePipe(folder.Full(name), 0x180).Should().Be(0);

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.Full("socket.sh")));

        foreach (var arguments in (string[][])[["check", "."], ["plan", "."], ["check", "pipe.sh", "device.sh", "socket.sh", "pipe"], ["fix", "."], ["check", ".", "--baseline", "pipe"], ["check", ".", "--config", "pipe"], ["config", "show", "a.sh"], ["suppressions", "."], ["check", "/dev/zero"], ["check", ".", "-i", "inventory"]])
            Executable.Run(folder.Path, arguments).Messages.Should().NotContain("internal error");
    }

    [DllImport("libc", EntryPoint = "mkfifo")]
    private static extern int MakePipe([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);
}
