"""JSON is YAML for us; for Python's json it is JSON: json_values.py PROGRAM SCRATCH FOLDER..."""
import json
import os
import random
import sys

import common


def events(root):
    found, stack = [], [root]
    while stack:
        node = stack.pop()
        if isinstance(node, tuple):
            found.append(node[0])
        elif isinstance(node, dict):
            found.append("{")
            stack.append(("}",))
            for key, value in reversed(node.items()):
                stack += [value, key]
        elif isinstance(node, list):
            found.append("[")
            stack += [("]",), *reversed(node)]
        else:
            found.append('"' + node if isinstance(node, str) else "=" + json.dumps(node))
    return found


def some_value(dice, depth):
    kind = dice.randrange(9 if depth else 6)
    if kind < 3:
        return "".join(dice.choice(["a", " ", "\"", "\\", "\n", "\t", "é", "😀", "#", ": ", "- ", "{", "}", "'", "\u0001", "/", "\u2028", "x", ","]) for _ in range(dice.randrange(8)))
    if kind < 6:
        return dice.choice([None, True, False, 0, -1, 12, 10 ** 12])
    if kind == 6:
        return [some_value(dice, depth - 1) for _ in range(dice.randrange(4))]
    return {f"{key}-{dice.choice(['a', 'é', ' b', '#c', 'd: '])}": some_value(dice, depth - 1) for key in range(dice.randrange(4))}


def generated(scratch):
    dice = random.Random(1)
    for number in range(2000 * common.SCALE):
        path = os.path.join(scratch, f"{number}.json")
        with open(path, "w", encoding="utf-8", newline="") as file:
            value = {"root": some_value(dice, 4)} if number % 2 else [some_value(dice, 4)]
            file.write(json.dumps(value, ensure_ascii=dice.random() < 0.5, indent=dice.choice([None, 2, 4])))
        yield path


def main(program, scratch, folders):
    paths = common.files(folders, lambda name, head: name.endswith(".json")) + list(generated(scratch))
    totals = common.Totals("JSON")
    for path, answer in zip(paths, common.ask(program, ["yaml"], paths)):
        text = common.text_of(path)
        try:
            theirs = events(json.loads(text or "", parse_float=lambda number: (number,), parse_int=lambda number: (number,)))
        except (ValueError, RecursionError):
            continue
        # Numbers as they are written.
        theirs = [event if event[:1] in ("{", "}", "[", "]", '"', "=") else "=" + event for event in theirs]
        ours = answer["documents"][0] if answer["documents"] else ["="]
        if not answer["errors"] and (ours == theirs or theirs == ["=null"]):
            totals.agree()
        elif answer["errors"] and "levels deep" in answer["errors"][0]:
            totals.differ_because("nested too deep")
        elif "{{" in text or "{%" in text or "{#" in text:
            totals.differ_because("templates are values for us")
        elif "\u2028" in text:
            totals.differ_because("the line breaks of Unicode, which break lines in YAML 1.1")
        elif any(line.lstrip(" ").startswith("\t") for line in text.split("\n")):
            totals.differ_because("YAML is not indented with tabs")
        elif any("\\u" + surrogate in text.lower() for surrogate in ("d8", "d9", "da", "db", "dc", "dd", "de", "df")):
            totals.differ_because("halves of pairs, which JSON escapes one by one")
        else:
            totals.disagree(path, answer["errors"][0] if answer["errors"] else next((f"{one} is {other} for us" for one, other in zip(theirs, ours) if one != other), "one holds more than the other"))
    totals.end(at_least=500)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
