"""Structure and scalars as libyaml's parser sees them: yaml_events.py PROGRAM SCRATCH FOLDER..."""
import re
import sys
import textwrap

import yaml

import common

PIECES = ["'", '"', "\\", "\\n", "\\u00e9", "|", ">", "|-\n", ">+\n", "|2\n", "- ", "? ", ": ", "{", "}", "[", "]", ",", "#", " # x", "&a ", "*a", "!t ", "!!str ", "---\n", "...\n", "<<: ", "\n", "\n\n",
          "\n  ", "  ", "\t", "~", "null", "é", "😀", "@", "`", "%", "\r\n", "\u2028", "\u0085", '"a\n  b"', "'a\n\n  b'", "- - ", '"\\\n  "', "key: value\n", "list:\n  - a\n"]
TOKENS = re.compile(r"\n[ ]*|\s+|[A-Za-z0-9_./]+|.", re.S)
STYLES = {None: "=", "": "=", "'": "'", '"': '"', "|": "|", ">": ">"}
LARGEST = 200_000

REASONS = {
    "check the indentation and the quotes": "libyaml takes the first line in brackets without any indentation; YAML 1.2 does not",
    "a comment needs a blank before it": "libyaml takes a comment without a blank before it; YAML 1.2 does not",
}


class TooLarge(Exception):
    """Aliases upon aliases."""


def merges(node):
    return isinstance(node, yaml.MappingNode) or (isinstance(node, yaml.SequenceNode) and node.value and all(isinstance(item, yaml.MappingNode) for item in node.value))


def events(root):
    found, stack = [], [root]
    while stack:
        if len(found) > LARGEST:
            raise TooLarge
        node = stack.pop()
        if isinstance(node, str):
            found.append(node)
        elif isinstance(node, yaml.MappingNode):
            found.append("{")
            stack.append("}")
            for key, value in reversed(node.value):
                if not (isinstance(key, yaml.ScalarNode) and key.value == "<<" and key.style in (None, "") and merges(value)):
                    stack += [value, key]
        elif isinstance(node, yaml.SequenceNode):
            found.append("[")
            stack += ["]", *reversed(node.value)]
        else:
            found.append(STYLES[node.style] + node.value)
    return found


def known_difference(text, message=None):
    if message is None and re.search(r"&[^\s,\[\]{}]*:(\s|$)", text):
        return "an anchor may hold a colon since YAML 1.2; for libyaml it ends there"
    if "\ufeff" in text[1:]:
        return "a byte order mark inside a text"
    if re.search(r"(?m)^[|>]", text) or re.search(r"(?m)^-* *[|>][-+0-9]*\s*\n#", text):
        return "a block scalar without any indentation: of the root in YAML 1.2, of a key for libyaml"
    if message is not None and re.search(r"(?m)^%", text):
        return "a directive needs '...' before it; libyaml goes without"
    if message is not None and re.search(r"\*:(\s|$)", text):
        return "an asterisk right before a colon, which the library takes for an alias"
    if message is not None and re.search(r"[\[{,]\s*-\s*[\]},]", text):
        return "a dash alone in brackets is no scalar in YAML 1.2"
    if message is not None and re.search(r"[\"'#]#|[\"']\s*#|[|>][-+0-9]*#", text):
        return REASONS["a comment needs a blank before it"]
    if "\u0085" in text or "\u2028" in text or "\u2029" in text:
        return "the line breaks of Unicode, which YAML 1.2 has given up"
    return next((reason for part, reason in REASONS.items() if message is not None and part in message), None)


def main(program, scratch, folders):
    paths = common.files(folders, lambda name, head: name.endswith((".yaml", ".yml")))
    texts = [text for text in map(common.text_of, paths) if text and len(text) < 20_000 and "{{" not in text and "{%" not in text and "{#" not in text]
    paths += common.mutants(texts, TOKENS, PIECES, 4000, scratch, ".yaml", textwrap.dedent)

    totals = common.Totals("YAML")
    for path, answer in zip(paths, common.ask(program, ["yaml"], paths)):
        text = common.text_of(path)
        if text is None:
            continue
        try:
            theirs = [document for document in map(events, yaml.compose_all(text, Loader=yaml.CLoader)) if document != ["="]]
        except (yaml.YAMLError, TooLarge):
            continue
        ours = [document for document in answer["documents"] if document != ["="]]
        message = answer["errors"][0] if answer["errors"] else None
        if message is None and ours == theirs:
            totals.agree()
        elif "{{" in text or "{%" in text or "{#" in text:
            totals.differ_because("templates are values for us")
        elif reason := known_difference(text, message):
            totals.differ_because(reason)
        else:
            totals.disagree(path, message or next((f"{one} is {other} for us" for one, other in zip(sum(theirs, []), sum(ours, [])) if one != other), "one holds more than the other"))
    totals.end(at_least=1000)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
