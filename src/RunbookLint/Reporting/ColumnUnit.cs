namespace RunbookLint.Reporting;

/// <summary>What a format counts in a column.</summary>
internal enum ColumnUnit
{
    /// <summary>Unicode code points, as people count.</summary>
    CodePoint,

    /// <summary>UTF-16 code units, as SARIF, Java and JavaScript count.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8, as reviewdog counts.</summary>
    Utf8,
}
