using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Suppressions;

/// <summary>Says what is wrong with suppressions.</summary>
/// <param name="options">How to lint.</param>
/// <param name="names">The rules that there are.</param>
/// <param name="unsure">Paths of files that were not understood wholly, and ids of rules that failed.</param>
internal sealed class SuppressionFindings(LintOptions options, RuleNames names, ISet<string> unsure)
{
    /// <summary>How many rules a message names.</summary>
    private const int MaxNamed = 8;

    private static readonly char[] Separators = [';', '|', '/', '+', ' ', '\t', '\r', '\n'];

    /// <summary>Finds the rules that a suppression names, and reports what is not understood: that hides nothing.</summary>
    public IEnumerable<Finding> Validate(FoundSuppression found)
    {
        if (found.Directive.Problem is { } problem)
        {
            found.IsValid = false;
            return [Unknown(found, problem)];
        }

        if (!found.IsAttached)
        {
            found.IsValid = false;
            return [Unknown(found, new(found.Directive.Span, found.Directive.Verb == DirectiveVerb.Enable ? "nothing is disabled here that this could enable again" : "nothing follows that this suppression could speak for"))];
        }

        return [.. found.Directive.Ids.Select(id => Resolve(found, id)).OfType<DirectiveProblem>().Select(wrong => Unknown(found, wrong))];
    }

    /// <summary>Reports that the time of a suppression is over, or that it hides nothing.</summary>
    public IEnumerable<Finding> Review(FoundSuppression found)
    {
        if (!found.IsIgnoring)
            yield break;

        if (found.IsExpired)
        {
            var shown = found.Used.Count == 0 ? "" : $"; {List(found.Used)} {(found.Used.Count == 1 ? "shows" : "show")} again";
            yield return new Finding(EngineRules.ExpiredSuppression, Place(found), $"this suppression ended on {found.Directive.Until:yyyy-MM-dd}{shown}")
            {
                Help = "mend what it hid, or give it a new date",
                Fix = Removal.Of(found, [.. found.Directive.Ids]),
            };
            yield break;
        }

        if (!MayClaim(found))
            yield break;

        var unused = found.Rules.Where(rule => !found.Used.Contains(rule.Rule.Id) && HasRun(rule.Rule, found.Place.File.Path)).ToList();
        if (unused.Count == 0)
            yield break;

        var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(unused[0].Id.Span.Start, unused[0].Id.Span.End);
        yield return new Finding(EngineRules.UnusedSuppression, new(found.Place.File, span), $"this suppression hides nothing: there is no {List(unused.Select(rule => rule.Rule.Id), "or")} here")
        {
            Help = "remove it, so that it cannot hide the next mistake",
            Fix = Removal.Of(found, [.. unused.Select(rule => rule.Id)]),
        };
    }

    private DirectiveProblem? Resolve(FoundSuppression found, DirectiveId id)
    {
        if (names.Find(id.Text) is not { } rule)
        {
            found.HasUnknown = true;
            return NoRule(id);
        }

        if (!SuppressionStep.IsHideable(rule))
        {
            found.HasUnknown = true;
            return new(id.Span, $"{rule.Id} cannot be hidden by the file that it is about");
        }

        var settings = options.Settings.Of(found.Place.File.Path);
        if (settings.Configuration?.Unsuppressible.Contains(rule.Id) == true)
        {
            found.HasUnknown = true;
            return new(id.Span, $"the configuration lets nobody suppress {rule.Id}");
        }

        if (settings.RequiresReason && found.Directive is { Verb: not DirectiveVerb.Enable, Reason.Length: 0 } && settings.Selection.SeverityOf(rule) >= Severity.Error)
        {
            found.HasUnknown = true;
            return new(id.Span, $"this suppression needs a reason: {rule.Id} is an error");
        }

        found.Rules.Add((rule, id));
        return null;
    }

    private DirectiveProblem NoRule(DirectiveId id)
    {
        var words = id.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && Array.Exists(words, word => names.Find(word) is not null))
            return new(id.Span, $"separate rules with a comma: '{id.Text}' is no rule") { Meant = string.Join(", ", words) };

        // A suppression says exactly what it hides: what a prefix stands for grows with every release.
        var several = names.Several(id.Text);
        if (!several.IsEmpty)
        {
            var all = several.Length <= MaxNamed;
            return new(id.Span, $"'{id.Text}' stands for several rules; a suppression names each of them: {string.Join(", ", several.Take(MaxNamed))}{(all ? "" : ", …")}") { Meant = all ? string.Join(", ", several) : null };
        }

        var meant = names.Nearest(id.Text);
        return new(id.Span, $"there is no rule '{id.Text}'" + (meant is null ? "; 'runbooklint rules' lists them" : $"; did you mean '{meant}'?")) { Meant = meant };
    }

    /// <summary>Nothing is claimed to be missing where not everything was looked at.</summary>
    private bool MayClaim(FoundSuppression found) =>
        options.IsWholeFolder && options.Targets.IsEmpty && !found.HidesAll && !found.HasUnknown && !unsure.Contains(found.Place.File.Path);

    private bool HasRun(RuleDescriptor rule, string path) =>
        options.Settings.Of(path).Selection.Includes(rule) && !unsure.Contains(rule.Id) && (rule.Id != "RBL1009" || options.AsOf is not null || options.Configurations.Any(configuration => configuration.AsOf is not null));

    private static Finding Unknown(FoundSuppression found, DirectiveProblem problem) => new(EngineRules.UnknownSuppression, new(found.Place.File, problem.Span), problem.Message)
    {
        Help = "what is not understood hides nothing",
        Fix = problem.Meant is { } meant ? new Fix($"write {meant}", FixSafety.Unsafe, new RewriteText(new(found.Place.File, problem.Span), meant)) : null,
    };

    private static SourceSpan Place(FoundSuppression found) => new SourceSpan(found.Place.File, found.Directive.Span).FirstLine();

    private static string List(IEnumerable<string> ids, string last = "and")
    {
        var all = ids.Distinct().OrderBy(id => id, StringComparer.Ordinal).ToList();
        return all.Count == 1 ? all[0] : string.Join(", ", all.Take(all.Count - 1)) + $" {last} " + all[all.Count - 1];
    }
}
