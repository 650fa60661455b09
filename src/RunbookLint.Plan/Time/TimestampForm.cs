namespace RunbookLint.Plan;

/// <summary>How a timestamp is written, as far as BR makes a difference.</summary>
public enum TimestampForm
{
    /// <summary>Empty, or zero: not given.</summary>
    None,

    /// <summary>Something else, which nothing is said about.</summary>
    Unreadable,

    /// <summary>Digits that are a TSO of our times.</summary>
    Tso,

    /// <summary>Digits that BR takes for a TSO, and that are none: a Unix time, or a date without separators.</summary>
    OtherDigits,

    /// <summary>A date and a time with an offset.</summary>
    WithOffset,

    /// <summary>A date and a time without an offset.</summary>
    WithoutZone,

    /// <summary>A date and a time behind which a zone is named: <c>UTC</c>, <c>Asia/Shanghai</c>.</summary>
    NamedZone,

    /// <summary>A date alone.</summary>
    DateOnly,
}
