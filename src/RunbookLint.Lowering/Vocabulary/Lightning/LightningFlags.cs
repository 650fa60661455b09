using RunbookLint.Lowering.Vocabulary.CommandLine;
using static RunbookLint.Lowering.Vocabulary.CommandLine.Flags;

namespace RunbookLint.Lowering.Vocabulary.Lightning;

/// <summary>The flags of <c>tidb-lightning</c> and of <c>tidb-lightning-ctl</c>, which has those of the former too.</summary>
/// <seealso href="https://github.com/pingcap/tidb/blob/master/lightning/pkg/config/global.go"/>
/// <seealso href="https://docs.pingcap.com/tidb/stable/tidb-lightning-command-line-full"/>
internal static class LightningFlags
{
    private static readonly FlagDefinition[] Common =
    [
        Bool("h"),
        Bool("help"),
        Bool("V"),
        Bool("version"),
        Str("config"),
        Str("c").Hidden(),
        Str("L", "info"),
        Str("log-file"),
        Str("d").Url(),
        Repeated("f"),
        Str("backend", "local"),
        Str("importer"),
        Str("sorted-kv-dir"),
        Str("tidb-host"),
        Int("tidb-port"),
        Int("tidb-status"),
        Str("tidb-user"),
        Str("tidb-password").Secret(),
        Str("pd-urls"),
        Bool("enable-checkpoint", true),
        Bool("no-schema"),
        Str("checksum"),
        Str("analyze"),
        Bool("check-requirements", true),
        Str("check-only"),
        Str("ca"),
        Str("cert"),
        Str("key"),
        Bool("redact-info-log"),
        Str("status-addr"),
        Bool("server-mode"),
        Int("threads").Hidden(),
        Str("tls").Hidden(),
    ];

    /// <summary>Of <c>tidb-lightning</c>.</summary>
    public static readonly FlagSet Import = new(Common);

    /// <summary>Of <c>tidb-lightning-ctl</c>.</summary>
    /// <seealso href="https://github.com/pingcap/tidb/blob/master/lightning/cmd/tidb-lightning-ctl/main.go"/>
    public static readonly FlagSet Control = new(
    [
        .. Common,
        Bool("compact"),
        Str("switch-mode"),
        Bool("fetch-mode"),
        Str("import-engine"),
        Str("cleanup-engine"),
        Str("checkpoint-remove"),
        Str("checkpoint-error-ignore"),
        Str("checkpoint-error-destroy"),
        Str("checkpoint-dump"),
        Bool("check-local-storage"),
    ]);
}
