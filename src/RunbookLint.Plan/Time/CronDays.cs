namespace RunbookLint.Plan;

/// <summary>The day fields of a cron expression.</summary>
/// <remarks>
/// When both day fields are restricted, a run happens when either matches. Whether a star with a step restricts, the implementations do
/// not agree: for robfig/cron 3, and so CronJobs of Kubernetes, it does; for Vixie cron and robfig/cron 1 it does not, and both must match.
/// It is taken for a restriction here, which gives the smaller gaps: a schedule is not accused where it may be innocent.
/// </remarks>
/// <seealso href="https://man7.org/linux/man-pages/man5/crontab.5.html"/>
/// <seealso href="https://github.com/robfig/cron/blob/v1.2.0/spec.go">dayMatches</seealso>
internal readonly record struct CronDays(CronField OfMonth, CronField Months, CronField OfWeek)
{
    /// <summary>Whether only the weekday counts.</summary>
    public bool AreWeekly => Months.IsStar && OfMonth.IsStar;

    /// <summary>Whether it runs on a day, with Sunday as weekday 0.</summary>
    public bool Has(int month, int day, int weekday) => Months.Has(month)
        && (OfMonth.IsStar || OfWeek.IsStar ? OfMonth.Has(day) && OfWeek.Has(weekday) : OfMonth.Has(day) || OfWeek.Has(weekday));
}
