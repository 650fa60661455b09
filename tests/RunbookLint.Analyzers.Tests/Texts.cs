namespace RunbookLint.Analyzers.Tests;

/// <summary>Plans that several tests read.</summary>
internal static class Texts
{
    /// <summary>A restore that BR refuses.</summary>
    public const string RefusedRestore = """
        #!/bin/sh
        br restore point --pd 10.0.0.1:2379 --storage s3://b/log --full-backup-storage s3://b/full --start-ts {|RBL1010:431434047157698561|}

        """;

    /// <summary>The same in C#.</summary>
    public const string RefusedRestoreInCode = """
        using System.Diagnostics;

        public class Recovery
        {
            public void Run()
            {
                Process.Start("br", "restore point --pd 10.0.0.1:2379 --storage s3://b/log --full-backup-storage s3://b/full --start-ts {|RBL1010:431434047157698561|}");
            }
        }

        """;

    /// <summary>A text without its marks.</summary>
    public static string Plain(string marked) => MarkedFile.Of("", marked).Text;
}
