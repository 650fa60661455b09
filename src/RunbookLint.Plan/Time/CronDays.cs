namespace RunbookLint.Plan;

/// <summary>The day fields of a cron expression.</summary>
/// <remarks>
/// When both day fields are restricted, a run happens when either matches. A field that begins with a star is not restricted, even with
/// a step: <c>*/2 * 1</c> are Mondays of odd date. So Vixie cron and its successors have it, and robfig/cron up to version 2, which TiDB
/// Operator uses; robfig/cron 3 and with it CronJobs of Kubernetes take a star with a step for a restriction.
/// </remarks>
/// <seealso href="https://man7.org/linux/man-pages/man5/crontab.5.html"/>
/// <seealso href="https://github.com/robfig/cron/blob/v1.2.0/spec.go">dayMatches</seealso>
internal readonly record struct CronDays(CronField OfMonth, CronField Months, CronField OfWeek)
{
    /// <summary>Whether it runs on a day, with Sunday as weekday 0.</summary>
    public bool Has(int month, int day, int weekday) => Months.Has(month)
        && (OfMonth.IsStar || OfWeek.IsStar ? OfMonth.Has(day) && OfWeek.Has(weekday) : OfMonth.Has(day) || OfWeek.Has(weekday));
}
