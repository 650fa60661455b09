using System.Collections.Immutable;
using System.Globalization;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Python;

/// <summary>Workflows of Airflow: tasks, the order between them, and the schedule of the whole.</summary>
/// <seealso href="https://airflow.apache.org/docs/apache-airflow/stable/core-concepts/dags.html"/>
internal sealed class AirflowWorkflows
{
    private const string Workflow = "workflow";
    private const string Task = "task";

    private readonly List<WorkflowTasks> open = [];
    private ObjectValue? current;

    /// <summary>The value of a call; null when it has to do with no workflow.</summary>
    public ProgramValue? Call(ProgramCallSite call)
    {
        if (call.Name is "DAG" or "dag" && call.Receiver is UnknownValue)
            return current = new ObjectValue(Workflow, call.Place, Settings(call));

        if (call.Name.EndsWith("Operator", StringComparison.Ordinal))
            return Create(call);

        switch (call.Name)
        {
            case ">>" or "set_downstream":
                Order(call.Receiver, call.Get(0));
                return call.Get(0);

            case "set_upstream":
                Order(call.Get(0), call.Receiver);
                return ProgramValue.Unknown;

            case "chain":
                var steps = call.Positional.ToList();
                for (var index = 1; index < steps.Count; index++)
                    Order(steps[index - 1], steps[index]);

                return ProgramValue.Unknown;

            case "timedelta":
                return Interval(call);

            default:
                return null;
        }
    }

    /// <summary>The plan of a workflow whose steps stand in a block.</summary>
    public ImmutableArray<PlanNode> Leave(ProgramValue resource, ImmutableArray<PlanNode> body)
    {
        if (resource is not ObjectValue { Type: Workflow } workflow)
            return body;

        var tasks = open.FirstOrDefault(tasks => tasks.Place == workflow.Place);
        open.RemoveAll(one => one.Place == workflow.Place);
        current = null;
        return Scheduled(workflow, [.. body, .. tasks?.ToNodes() ?? []]);
    }

    /// <summary>The plans of workflows whose tasks name them.</summary>
    public ImmutableArray<PlanNode> Finish() => [.. open.SelectMany(tasks => Scheduled(tasks.Workflow, tasks.ToNodes()))];

    private static ImmutableDictionary<string, ProgramValue> Settings(ProgramCallSite call)
    {
        var settings = ImmutableDictionary<string, ProgramValue>.Empty;
        if (call.Get(0, "dag_id") is { } id)
            settings = settings.SetItem("id", id);

        return call.Get(-1, "schedule", "schedule_interval", "timetable") is { } schedule ? settings.SetItem("schedule", schedule) : settings;
    }

    private static ImmutableArray<PlanNode> Scheduled(ObjectValue workflow, ImmutableArray<PlanNode> nodes)
    {
        if (nodes.IsEmpty)
            return [];

        var title = (workflow["id"] as TextValue)?.Argument.Text;
        var place = workflow.Place;

        return workflow["schedule"] switch
        {
            TextValue { Argument: var text } when text.Text is not "@once" => [Region.Repeat(place, nodes) with { Title = title, Schedule = text.ToSetting() }],
            UnknownText { Argument: var unknown } when unknown.Text.IndexOf("None", StringComparison.Ordinal) < 0 => [Region.Repeat(place, nodes) with { Title = title, Schedule = unknown.ToSetting() }],
            _ => [Region.Sequence(place, nodes) with { Title = title }],
        };
    }

    private ObjectValue Create(ProgramCallSite call)
    {
        var workflow = call.Get("dag") as ObjectValue ?? current ?? new ObjectValue(Workflow, call.Interpreter.Module.Fragment.Span, ImmutableDictionary<string, ProgramValue>.Empty);
        var tasks = open.FirstOrDefault(tasks => tasks.Place == workflow.Place);
        if (tasks is null)
            open.Add(tasks = new(workflow));

        var id = tasks.Add(call.Interpreter.Collect(call.Place, () => AirflowOperators.Run(call)));
        return new(Task, workflow.Place, ImmutableDictionary<string, ProgramValue>.Empty.SetItem(id.ToString(CultureInfo.InvariantCulture), ProgramValue.Unknown));
    }

    private void Order(ProgramValue? before, ProgramValue? after)
    {
        foreach (var first in TasksOf(before))
        {
            foreach (var then in TasksOf(after))
            {
                if (first.Place == then.Place)
                    open.FirstOrDefault(tasks => tasks.Place == first.Place)?.Order(IdOf(first), IdOf(then));
            }
        }
    }

    private static IEnumerable<ObjectValue> TasksOf(ProgramValue? value) => value switch
    {
        ObjectValue { Type: Task } task => [task],
        ListValue list => list.Items.SelectMany(TasksOf),
        _ => [],
    };

    private static int IdOf(ObjectValue task) => int.Parse(task.Members.Keys.First(), CultureInfo.InvariantCulture);

    /// <summary><c>timedelta(hours=12)</c> as the text of a schedule.</summary>
    private static ProgramValue Interval(ProgramCallSite call)
    {
        var hours = 0;

        foreach (var (name, value) in call.Arguments)
        {
            var factor = name switch { "days" => 24, "weeks" => 168, "hours" => 1, _ => 0 };
            if (factor == 0 || value is not TextValue { Argument: var text } || !int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 10_000)
                return ProgramValue.Unknown;

            hours += factor * count;
        }

        return hours == 0 ? ProgramValue.Unknown : new TextValue(call.Interpreter.Hole(call.Span).Renamed($"@every {hours}h"));
    }
}
