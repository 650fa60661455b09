"""The shell script that a pipeline runs, with its variables: script-of.py gitlab|azure|jenkins FILE [INPUT=VALUE...]

An input of GitLab's or a variable of the others may get another value than the file gives it.
"""
import re
import shlex
import sys

import yaml


def gitlab(text, given):
    spec, jobs = yaml.safe_load_all(text)
    inputs = {name: str(about["default"]) for name, about in spec["spec"]["inputs"].items()}
    inputs = {name: {"True": "true", "False": "false"}.get(value, value) for name, value in inputs.items()} | given
    if "$[[" in str(jobs["runbooklint"]["script"]):
        raise ValueError("an input in a script: what it holds would be run")
    variables = {
        name: re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda match: inputs[match[1]], value)
        for name, value in jobs["runbooklint"]["variables"].items()
    }
    return variables, jobs["runbooklint"]["script"]


def azure(text, given):
    pipeline = yaml.safe_load(text)
    # Each step is a shell of its own.
    return pipeline["variables"] | given, [f"(\n{step['bash']}\n)" for step in pipeline["steps"] if "bash" in step]


def jenkins(text, given):
    environment = re.search(r"environment \{(.*?)\}", text, re.S)[1]
    scripts = re.findall(r"'''\n(.*?)'''", text, re.S)
    variables = dict(re.findall(r"(\w+) = '(.*?)'", environment))
    return variables | given, [f"(\n{script}\n)".replace("\\\\", "\\") for script in scripts]


def main(kind, path, *pairs):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    variables, scripts = {"gitlab": gitlab, "azure": azure, "jenkins": jenkins}[kind](text, dict(pair.split("=", 1) for pair in pairs))
    for name, value in variables.items():
        print(f"export {name}={shlex.quote(str(value))}")
    print("\n".join(scripts))


main(*sys.argv[1:])
