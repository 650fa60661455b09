"""When schedules run, as croniter has it: cron_runs.py PROGRAM"""
import datetime
import random
import sys

from croniter import croniter

import common

FROM = datetime.datetime(2024, 1, 1)
DAYS = 120
FIELDS = [(0, 59, []), (0, 23, []), (1, 31, []), (1, 12, "jan feb mar apr may jun jul aug sep oct nov dec".split()), (0, 6, "sun mon tue wed thu fri sat".split())]


def field(dice, lowest, highest, names):
    first, last = sorted(dice.sample(range(lowest, highest + 1), 2))
    if (first, last) == (lowest, highest):
        first += 1
    name = lambda number: names[number - lowest] if names and dice.random() < 0.4 else str(number)
    return dice.choice(["*", name(first), name(first), f"{name(first)}-{name(last)}", f"{first}-{last}/{dice.randrange(1, 6)}", f"*/{dice.randrange(2, 9)}", f"{name(first)},{name(last)}", f"{first},{last}"])


def main(program):
    dice = random.Random(1)
    expressions = [" ".join(field(dice, *one) for one in FIELDS) for _ in range(300 * common.SCALE)]
    expressions += ["@daily", "@weekly", "@monthly", "@yearly", "@hourly", "0 2 29 2 *", "0 2 * * 7", "0 2 31 * *", "30 4 1,15 * 5"]

    totals = common.Totals("cron")
    for expression, answer in zip(expressions, common.ask(program, ["cron", FROM.isoformat(), str(DAYS)], expressions)):
        if answer["gap"] is None:
            totals.agree() if not runs_at_all(expression) else totals.disagree(expression, "we do not read it")
            continue
        theirs = [int((run - FROM).total_seconds()) // 60 for run in runs(expression, answer["runs"])]
        fields = expression.split()
        if theirs == answer["runs"]:
            totals.agree()
        elif len(fields) == 5 and "*" not in (fields[2], fields[4]) and (fields[2].startswith("*/") or fields[4].startswith("*/")):
            totals.differ_because("a star with a step beside a day of the other field: we follow Kubernetes, for which it restricts")
        else:
            first = next(((one, other) for one, other in zip(theirs, answer["runs"]) if one != other), (len(theirs), len(answer["runs"])))
            totals.disagree(expression, f"minute {first[0]} is {first[1]} for us")
    totals.end(at_least=200)


def runs(expression, ours):
    """As many runs as we have, and what would come next: all within the days."""
    moments = croniter(expression, FROM - datetime.timedelta(seconds=1))
    for _ in range(len(ours) + 1):
        run = moments.get_next(datetime.datetime)
        if run >= FROM + datetime.timedelta(days=DAYS):
            return
        yield run


def runs_at_all(expression):
    try:
        croniter(expression, FROM).get_next(datetime.datetime)
        return True
    except ValueError:
        return False


main(sys.argv[1])
