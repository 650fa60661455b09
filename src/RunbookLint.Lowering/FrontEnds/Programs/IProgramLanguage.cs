using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>What is special about one programming language: its libraries, and where its files are.</summary>
internal interface IProgramLanguage
{
    /// <summary>Whether a function inside another one sets the variables of that one.</summary>
    bool ClosuresAssign { get; }

    /// <summary>Whether a call only waits for its arguments, which run at the same time.</summary>
    bool IsParallel(string path);

    /// <summary>The value of a call of something that the program does not define; what it runs is emitted.</summary>
    ProgramValue Call(ProgramCallSite call);

    /// <summary>The object that <c>new</c> makes; what it runs is emitted.</summary>
    ProgramValue Create(ProgramCallSite call, ObjectValue value);

    /// <summary>The value of a name with dots that the program does not define.</summary>
    ProgramValue Read(string path, ProgramInterpreter interpreter);

    /// <summary>The plan of what stood inside of something that is entered and left.</summary>
    /// <param name="resource">What was entered.</param>
    /// <param name="body">The plan of the steps inside.</param>
    ImmutableArray<PlanNode> Leave(ProgramValue resource, ImmutableArray<PlanNode> body);

    /// <summary>What is left to be planned at the end of the program.</summary>
    ImmutableArray<PlanNode> Finish();

    /// <summary>The path of the file that defines a name of another one, relative to it; null when nothing says so.</summary>
    string? FileOf(string name, ProgramModule from, LoweringContext context);

    /// <summary>A file of the language.</summary>
    ProgramUnit Parse(Fragment fragment);
}
