namespace RunbookLint;

/// <summary>
/// How far one file leads to others, and a call to what is called. Files may name one another, and themselves, twice at every level: without a
/// number that would take for ever. Unless something else is said, RBL0007 says so where the limit is met.
/// </summary>
public static class FollowLimits
{
    /// <summary>Programs that run programs in one command: <c>sudo env timeout ssh …</c>.</summary>
    public const int Launchers = 32;

    /// <summary>Texts of other files that one document runs.</summary>
    public const int Texts = 10_000;

    /// <summary>Runs of goals of other makefiles and justfiles from one document.</summary>
    public const int GoalsOfOtherFiles = 200;

    /// <summary>Folders at the end of an absolute path of another machine by which its file is looked for in the repository; longer tails only repeat shorter ones.</summary>
    public const int InstalledFolders = 4;

    /// <summary>Files that include files that include files: playbooks, makefiles, justfiles, services that extend services, configurations.</summary>
    public const int IncludeDepth = 20;

    /// <summary>Files of tasks that one playbook includes, in loops too.</summary>
    public const int Includes = 2000;

    /// <summary>Tasks of one playbook, with its roles and includes.</summary>
    public const int Tasks = 200_000;

    /// <summary>Pages that a page of reStructuredText or AsciiDoc takes its attributes and substitutions from.</summary>
    public const int PageIncludes = 32;

    /// <summary>Files of one folder that are looked into because they stand beside another: ConfigMaps, recorded queries, variables. A folder with more is a collection.</summary>
    public const int Neighbours = 256;

    /// <summary>Inventories of one Ansible project; with more it is a collection of projects.</summary>
    public const int Inventories = 100;

    /// <summary>Folders in <c>roles_path</c>.</summary>
    public const int RolePaths = 8;

    /// <summary>Names in a folder. With more, nobody keeps it by hand: nothing is looked for in it.</summary>
    public const int FolderEntries = 20_000;

    /// <summary>Links that are followed to find where a path leads, as many as Linux does; beyond, the file is not read.</summary>
    public const int Links = 40;

    /// <summary>How far a chain of files may reach that name one another and hold no word of ours.</summary>
    public const int NamingFiles = 4;

    /// <summary>Repositories within repositories of a revision.</summary>
    public const int Submodules = 200;

    /// <summary>Calls of functions in functions of a shell script or a program.</summary>
    public const int CallDepth = 32;

    /// <summary>Calls of functions and scripts in one document.</summary>
    public const int Calls = 2000;

    /// <summary>Calls of functions and templates in one another in a pipeline of Jenkins or Argo.</summary>
    public const int PipelineCallDepth = 16;

    /// <summary>Calls of functions and templates in one pipeline of Jenkins or Argo, and rounds of its loops.</summary>
    public const int PipelineCalls = 500;

    /// <summary>Modules that one program imports.</summary>
    public const int Modules = 64;

    /// <summary>Templates of Azure, workflows of GitHub and references of GitLab in one another; GitHub and GitLab take ten levels themselves.</summary>
    public const int ReuseDepth = 10;

    /// <summary>Templates of Azure, calls of workflows, and files that one GitLab configuration includes. Azure takes 100 itself, GitLab 150.</summary>
    public const int Reuses = 200;

    /// <summary>Jobs of GitLab that extend jobs, and its variables that name variables; GitLab takes eleven levels itself.</summary>
    public const int ExtendsDepth = 20;

    /// <summary>Pipelines of GitLab that start pipelines; GitLab takes two levels itself.</summary>
    public const int ChildPipelines = 3;

    /// <summary>Commands of CircleCI that run commands.</summary>
    public const int CommandDepth = 8;

    /// <summary>Steps of one job of CircleCI, those of its commands counted.</summary>
    public const int Steps = 2000;

    /// <summary>Targets and recipes in the plans of all goals of a makefile or justfile. Many goals may need the same long chain.</summary>
    public const int Goals = 20_000;

    /// <summary>Targets and recipes that need one another in a row.</summary>
    public const int GoalDepth = 64;

    /// <summary>Bodies of a makefile (<c>define</c>) that call bodies, and functions in functions.</summary>
    public const int BodyDepth = 16;

    /// <summary>Charts in charts.</summary>
    public const int ChartDepth = 4;

    /// <summary>Charts that one chart brings in.</summary>
    public const int Charts = 64;

    /// <summary>Folders below <c>templates/</c> of a chart.</summary>
    public const int ChartFolders = 100;

    /// <summary>Named templates of a chart that include one another.</summary>
    public const int TemplateDepth = 50;

    /// <summary>Folders that are searched for the chart of a rendered manifest. It decides only where a finding is shown.</summary>
    public const int SearchedFolders = 400;

    /// <summary>How deep that search goes.</summary>
    public const int SearchDepth = 3;

    /// <summary>Kustomizations that one of them builds on.</summary>
    public const int Kustomizations = 500;

    /// <summary>Files of resources that one kustomization reads.</summary>
    public const int Resources = 5000;

    /// <summary>Recorded metrics that are made of recorded metrics; deeper ones are unknown to the evaluator, which then says nothing.</summary>
    public const int RecordingDepth = 6;

    /// <summary>Recorded metrics that one alert is made of; with more, some of its metrics are unknown, which says nothing.</summary>
    public const int Recordings = 20;
}
