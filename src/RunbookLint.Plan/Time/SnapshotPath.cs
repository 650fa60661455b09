namespace RunbookLint.Plan;

/// <summary>Guesses the instant of a snapshot from the date that its path is named after.</summary>
public static class SnapshotPath
{
    /// <summary>
    /// The instant that the path of a storage URL names: its last date, with the time behind it. Bucket and parameters do not count, nor do
    /// two different dates in one name, which make a range. A clock has no offset unless one is written, or TiDB Operator made the name:
    /// that is in UTC. What only the run knows may stand in front of the folder with the date.
    /// </summary>
    /// <seealso href="https://github.com/pingcap/tidb-operator/blob/release-1.x/pkg/backup/backupschedule/backup_schedule_manager.go"/>
    public static bool TryReadInstant(string storageUrl, out Timestamp instant)
    {
        instant = default;
        var path = Uri.UnescapeDataString(PathOf(storageUrl));
        var found = PathDates.Find(path);
        if (found.Count == 0)
            return false;

        var last = found[found.Count - 1];
        if (last.Start < StartOfKnown(path))
            return false;

        var name = path.LastIndexOf('/', last.Start) + 1;
        if (found.Any(date => date.End > name && date.Instant != last.Instant))
            return false;

        instant = last.Instant;
        return true;
    }

    /// <summary>
    /// Where the folder begins behind the last part that only the run knows: <c>$BUCKET/full-20240501</c> tells the date, <c>20240501/$RUN</c>
    /// may go on with another one.
    /// </summary>
    private static int StartOfKnown(string path)
    {
        var hole = path.LastIndexOfAny(['$', '{', '}', '<', '>', '`', '*']);
        var next = hole < 0 ? 0 : path.IndexOf('/', hole);
        return next < 0 ? path.Length : next;
    }

    private static string PathOf(string storageUrl)
    {
        var end = storageUrl.IndexOfAny(['?', '#']);
        var text = end < 0 ? storageUrl : storageUrl.Substring(0, end);
        var authority = text.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
            return text;

        var path = text.IndexOf('/', authority + 3);
        return path < 0 ? "" : text.Substring(path);
    }
}
