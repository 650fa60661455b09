using RunbookLint.Lowering.Vocabulary.Br;
using RunbookLint.Lowering.Vocabulary.Cdc;
using RunbookLint.Lowering.Vocabulary.Dm;
using RunbookLint.Lowering.Vocabulary.Files;
using RunbookLint.Lowering.Vocabulary.Lightning;
using RunbookLint.Lowering.Vocabulary.Network;
using RunbookLint.Lowering.Vocabulary.Operator;
using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Lowering.Vocabulary.Tikv;
using RunbookLint.Lowering.Vocabulary.Waiting;

namespace RunbookLint.Lowering.Vocabulary;

/// <summary>The vocabularies by tool.</summary>
public static class VocabularyCatalog
{
    private static readonly BrVocabulary Br = new();
    private static readonly AwsVocabulary Aws = new();
    private static readonly AzureStorageVocabulary AzureStorage = new();
    private static readonly GoogleStorageVocabulary GoogleStorage = new();
    private static readonly RemoteVocabulary Remote = new();
    private static readonly S3CommandVocabulary S3Command = new();
    private static readonly RemoveVocabulary Remove = new();
    private static readonly CdcVocabulary Cdc = new();
    private static readonly DmVocabulary Dm = new();
    private static readonly LightningVocabulary Lightning = new();
    private static readonly LightningControlVocabulary LightningControl = new();
    private static readonly NetworkVocabulary Network = new();
    private static readonly TikvControlVocabulary TikvControl = new();
    private static readonly BackupManagerVocabulary BackupManager = new();
    private static readonly ClientVocabulary Client = new();
    private static readonly LoaderVocabulary Loader = new();
    private static readonly SleepVocabulary Sleep = new();

    /// <summary>The vocabulary of a tool, or null when none knows it.</summary>
    public static ICommandVocabulary? For(string tool) => tool switch
    {
        "br" or "tikv-br" => Br,
        "aws" => Aws,
        "az" => AzureStorage,
        "gsutil" or "gcloud" => GoogleStorage,
        "rclone" or "mc" or "mcli" => Remote,
        "s3cmd" or "s5cmd" => S3Command,
        "rm" => Remove,
        "cdc" => Cdc,
        "dmctl" => Dm,
        "tidb-lightning" => Lightning,
        "tidb-lightning-ctl" => LightningControl,
        "tc" or "iptables" or "ip6tables" => Network,
        "tikv-ctl" => TikvControl,
        "tidb-backup-manager" or "backup-manager" => BackupManager,
        "mysql" or "mariadb" or "mycli" or "tidb" => Client,
        "myloader" or "loader" => Loader,
        "sleep" => Sleep,
        _ => null,
    };
}
