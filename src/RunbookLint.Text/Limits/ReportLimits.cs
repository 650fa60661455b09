namespace RunbookLint;

/// <summary>How much is reported. Where others set a limit, it is theirs.</summary>
public static class ReportLimits
{
    /// <summary>Broken documents or statements of one text: with so many it is not what its name says. RBL0007 stands where reading ends.</summary>
    public const int SyntaxErrors = 50;

    /// <summary>
    /// Findings of one run: more than anybody works off, and few enough for every format. RBL0007 says how many are left out, the mildest ones, in the
    /// file of the first of them.
    /// </summary>
    public const int Findings = 100_000;

    /// <summary>Truncations that one finding names beside its own.</summary>
    public const int RelatedTruncations = 64;

    /// <summary>Rounds of fixes: one may make room for another.</summary>
    public const int FixRounds = 8;

    /// <summary>Fixes that are tried one by one when they do not work together. What is not fixed is still reported.</summary>
    public const int FixTrials = 200;

    /// <summary>How often a baseline may hold one finding. More than any tree has, and no sum overflows.</summary>
    public const int BaselineCount = 10_000;

    /// <summary>Annotations a kind in one step of GitHub. The last one says how many there are more.</summary>
    /// <seealso href="https://docs.github.com/actions/reference/limits"/>
    public const int Annotations = 10;

    /// <summary>Characters of a comment: GitHub takes 65,536, and some are left to those who put a line of their own around it.</summary>
    public const int Comment = 65_000;

    /// <summary>Characters of the table in a comment. It says how many rows are left out.</summary>
    public const int CommentTable = 32_000;

    /// <summary>Characters of a step's summary: GitHub takes a mebibyte, a character has up to three bytes, and other programs may write, too.</summary>
    public const int StepSummary = 300_000;

    /// <summary>Results of a SARIF file: one with more is rejected whole. A notification in it says how many there are.</summary>
    /// <seealso href="https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning"/>
    public const int SarifResults = 25_000;

    /// <summary>Related locations of a SARIF result: with a thousand locations, the primary one counted, the file is rejected.</summary>
    public const int SarifRelated = 999;
}
