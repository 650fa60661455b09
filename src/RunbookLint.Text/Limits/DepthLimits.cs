namespace RunbookLint;

/// <summary>
/// How deep one text may be nested, and values in values. What walks a tree may recurse, so that each number also keeps the stack small. Unless
/// something else is said, RBL0007 names the place where the limit is met, and what is inside is not read.
/// </summary>
public static class DepthLimits
{
    /// <summary>Texts embedded in one another: SQL in a here-document in a block scalar in a fence. Each is searched for the next.</summary>
    public const int Texts = 24;

    /// <summary>A text in itself. A script that runs itself may do something else with other arguments; in a loop nothing is new, and nothing is said.</summary>
    public const int TextInItself = 3;

    /// <summary>YAML, TOML, HCL and Groovy: brackets and blocks, and whatever walks them. A resource of Kubernetes has about twenty levels.</summary>
    public const int Data = 100;

    /// <summary>Parentheses and calls in expressions of Jinja, PromQL, Terraform, GitHub and GitLab. Deeper ones are programs.</summary>
    public const int Expression = 60;

    /// <summary>Parentheses in an expression of a Go template; those of large charts have about ten.</summary>
    public const int GoExpression = 100;

    /// <summary><c>if</c>, <c>range</c> and <c>with</c> in one another in a Go template.</summary>
    public const int GoBlocks = 200;

    /// <summary><c>if</c> and <c>for</c> in one another in a Jinja template.</summary>
    public const int TemplateStatements = 16;

    /// <summary>Values of Jinja that name values. The stack holds one evaluation for each.</summary>
    public const int TemplateValues = 200;

    /// <summary>Compound commands, substitutions and expansions of a shell script.</summary>
    public const int Shell = 128;

    /// <summary>Brackets in a C#, Python or PowerShell file. Data in code goes deeper than its logic, Roslyn's parser recurses.</summary>
    public const int Brackets = 1000;

    /// <summary>Statements of Python in one another; Python itself takes 100 levels of indentation.</summary>
    public const int PythonBlocks = 60;

    /// <summary>An expression of Python, and its operators in a row: each level passes through all precedences.</summary>
    public const int PythonExpression = 150;

    /// <summary>An expression of C#. A text that is joined from many parts is as deep as it has parts.</summary>
    public const int CSharpExpression = 200;

    /// <summary>Statements and expressions of PowerShell together.</summary>
    public const int PowerShell = 80;

    /// <summary>Calls and expressions of a program that are followed at the same time: the stack is finite.</summary>
    public const int ProgramRun = 400;

    /// <summary>Lists and quotes of Markdown. Each level is a prefix on every line.</summary>
    public const int Markdown = 60;

    /// <summary>Lists, quotes and directives of reStructuredText, AsciiDoc and Org; each level is read again for what is in it.</summary>
    public const int Page = 24;

    /// <summary>Sets of tabs in one another; a page has two levels at most. The steps in deeper ones are read as steps one after another.</summary>
    public const int Tabs = 8;

    /// <summary><c>ifeq</c> in one another in a makefile; deeper ones are taken for their lines.</summary>
    public const int Conditions = 64;

    /// <summary>Variables of a makefile or justfile that name variables; deeper ones are left to the run.</summary>
    public const int Values = 32;

    /// <summary>Defaults within defaults, <c>${A:-${B:-c}}</c>, and expressions of just; deeper ones are left to the run.</summary>
    public const int Defaults = 16;

    /// <summary>Attributes of AsciiDoc that name attributes; deeper ones stay as they are written.</summary>
    public const int Attributes = 8;

    /// <summary>Where a value comes from, through the values that name it. Only the place of a finding is less exact beyond it.</summary>
    public const int Origins = 16;

    /// <summary>Groups of an Ansible inventory in groups; it decides only which value wins.</summary>
    public const int Groups = 100;

    /// <summary>Services of a composition that depend on services; later levels are taken to start together.</summary>
    public const int Dependencies = 32;

    /// <summary>Queries within the model of one alert of Grafana: the chain of its expressions.</summary>
    public const int AlertModels = 8;
}
