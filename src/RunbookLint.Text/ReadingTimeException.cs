namespace RunbookLint.Text;

/// <summary>A file takes longer to read than it may. Whoever has set the time catches it; nothing between does.</summary>
public sealed class ReadingTimeException : Exception
{
    /// <summary>Without more words: there is a finding for it.</summary>
    public ReadingTimeException()
        : base("the file takes too long to read")
    {
    }
}
