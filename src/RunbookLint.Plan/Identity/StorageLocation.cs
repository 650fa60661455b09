using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>A directory of a backup storage: where it is, without how to get in.</summary>
/// <remarks>
/// Scheme aliases are one, the bucket is compared without case, the path by segments. Credentials, regions, storage classes and the like
/// do not count, but the endpoint of a store does, and the account of an Azure container.
/// </remarks>
/// <seealso href="https://docs.pingcap.com/tidb/stable/external-storage-uri">pingcap/tidb br/pkg/storage/parse.go (parseBackend)</seealso>
public sealed class StorageLocation
{
    private readonly ImmutableArray<string> segments;
    private readonly bool isOpaque;

    private StorageLocation(string scheme, string host, StoreParameters store, ImmutableArray<string> segments, bool isRelative)
    {
        (Scheme, Host, Store, this.segments) = (scheme, host, store, segments);
        isOpaque = isRelative || segments.Contains("..");
        IsRelative = isRelative;
    }

    /// <summary><c>s3</c>, <c>ks3</c>, <c>oss</c>, <c>gcs</c>, <c>azure</c>, <c>hdfs</c>, <c>local</c> or <c>noop</c>.</summary>
    public string Scheme { get; }

    /// <summary>The bucket or container in lower case, the name node of HDFS; empty for a local path.</summary>
    public string Host { get; }

    /// <summary>Whether it is a path of the machine that writes. The same path on two machines is two directories, unless it is shared.</summary>
    public bool IsLocal => Scheme == "local";

    /// <summary>The directory and those around it, outermost first, in one spelling; none where a path may lead elsewhere.</summary>
    internal IEnumerable<string> PathsDownTo()
    {
        if (isOpaque)
            yield break;

        var path = $"{Scheme}://{Host}";
        yield return path;

        foreach (var segment in segments.Take(PlanLimits.StoragePath))
            yield return path += "/" + segment;
    }

    /// <summary>Whether a location with another path is surely another one: the account of an Azure container may be anybody's.</summary>
    internal bool IsPlain => !isOpaque && Scheme != "azure";

    private StoreParameters Store { get; }

    /// <summary>The same text for locations in stores that their parameters do not tell apart.</summary>
    internal string StoreKey => $"{Store.Endpoint} {Store.Account}";

    private bool IsRelative { get; }

    /// <summary>
    /// The location that a setting names; null when only the run knows it. Credentials that only the run knows do not matter:
    /// <c>s3://dr/log?access-key=${KEY}</c>.
    /// </summary>
    /// <param name="storage">The setting.</param>
    /// <param name="beside">The settings of its operation, whose flags name the store where the URL does not.</param>
    public static StorageLocation? Of(Setting<string> storage, SettingList beside)
    {
        if (storage.IsKnown(out var url))
            return Parse(url, beside);

        return PartlyKnownStorage.WithKnownPath(storage) is { } text && SchemeOf(text) is not null ? Parse(text, beside) : null;
    }

    /// <summary>
    /// The folder that a storage surely lies in although only the run knows the last parts of its path; null when all of it is known, and
    /// when nothing is: <c>s3://dr/full</c> of <c>s3://dr/full/a-$(date +%F)</c>.
    /// </summary>
    internal static StorageLocation? FolderAround(Setting<string> storage, SettingList beside) =>
        storage.IsDynamic && PartlyKnownStorage.FolderOf(storage) is { } text ? Parse(text, beside) : null;

    /// <summary>Reads a storage URL or a path. Null when BR would refuse it: an unknown scheme, or no bucket.</summary>
    public static StorageLocation? Parse(string url) => Parse(url, beside: null);

    private static StorageLocation? Parse(string url, SettingList? beside)
    {
        var text = url.Trim();
        if (text.Length == 0)
            return null;

        if (SchemeOf(text) is not { } written)
            return new("local", "", default, Segments(text), isRelative: text[0] != '/');

        if (Canonical(written) is not { } scheme || string.CompareOrdinal(text, written.Length, "://", 0, 3) != 0)
            return null;

        var rest = Cut(text.Substring(written.Length + 3), '#', out _);
        var location = Cut(rest, '?', out var query);
        var slash = location.IndexOf('/');
        var host = slash < 0 ? location : location.Substring(0, slash);
        var path = slash < 0 ? "" : Uri.UnescapeDataString(location.Substring(slash));

        // A user and a password in front of the host are none of the identity's business.
        host = CommonTexts.Of(host.Substring(host.LastIndexOf('@') + 1).ToLowerInvariant());

        return scheme switch
        {
            "local" => new(scheme, "", default, Segments(path), isRelative: false),
            "noop" => new(scheme, "", default, [], isRelative: false),
            _ when host.Length == 0 => null,
            _ => new(scheme, host, StoreParameters.Read(scheme, query, beside), Segments(path), isRelative: false),
        };
    }

    /// <summary>The location in whichever store a tool knows by itself.</summary>
    internal StorageLocation WithoutStore() => new(Scheme, Host, default, segments, IsRelative);

    /// <summary>How this location lies to another one.</summary>
    public StorageRelation RelationTo(StorageLocation other)
    {
        // What goes to noop is gone, so nothing can overlap with it.
        if (Scheme != other.Scheme || Scheme == "noop" || Host != other.Host)
            return StorageRelation.Apart;

        switch (Store.Same(other.Store))
        {
            case Certainty.No:
                return StorageRelation.Apart;
            case Certainty.Maybe:
                return StorageRelation.Unknown;
        }

        if (isOpaque || other.isOpaque)
            return StorageRelation.Unknown;

        var shared = 0;
        while (shared < segments.Length && shared < other.segments.Length && segments[shared] == other.segments[shared])
            shared++;

        return (shared == segments.Length, shared == other.segments.Length) switch
        {
            (true, true) => StorageRelation.Same,
            (true, false) => StorageRelation.Around,
            (false, true) => StorageRelation.Inside,
            _ => StorageRelation.Apart,
        };
    }

    /// <summary>The location as a URL in one spelling, without parameters.</summary>
    public override string ToString()
    {
        var path = string.Join("/", segments);
        return IsRelative ? path : IsLocal ? "local:///" + path : path.Length == 0 ? $"{Scheme}://{Host}" : $"{Scheme}://{Host}/{path}";
    }

    /// <summary>What stands before <c>:</c>, when that can be a scheme.</summary>
    private static string? SchemeOf(string text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0)
            return null;

        for (var index = 0; index < colon; index++)
        {
            if (text[index] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.'))
                return null;
        }

        return text.Substring(0, colon);
    }

    private static string? Canonical(string scheme) => scheme.ToLowerInvariant() switch
    {
        "gs" or "gcs" => "gcs",
        "azblob" or "azure" => "azure",
        "file" or "local" => "local",
        "s3" => "s3",
        "ks3" or "oss" or "hdfs" or "noop" => scheme.ToLowerInvariant(),
        _ => null,
    };

    private static ImmutableArray<string> Segments(string path) =>
        [.. path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").Select(CommonTexts.Of)];

    private static string Cut(string text, char at, out string behind)
    {
        var index = text.IndexOf(at);
        behind = index < 0 ? "" : text.Substring(index + 1);
        return index < 0 ? text : text.Substring(0, index);
    }
}
