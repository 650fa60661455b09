"""Runs the steps of a composite action as a runner does: run-action.py ACTION.yml [INPUT=VALUE...]

Expressions are evaluated, each step gets a GITHUB_OUTPUT of its own, and a failed step ends the run for those without always().
A step that uses another action is not run: its inputs are printed as 'uses NAME {...}'; USED_OUTCOME is how it ends. The outputs
of the action are printed at the end as 'output NAME=VALUE'. Exits with the code of the step that failed the job.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import yaml

TOKEN = re.compile(r"\s*(?:'((?:[^']|'')*)'|([A-Za-z_][\w.-]*)(\(\))?|(&&|\|\||==|!=|!|\(|\)))")
OPERATORS = {"&&": "and", "||": "or", "!": "not"}


class Run:
    """What expressions can see: inputs, outputs and outcomes of steps, and the event."""

    def __init__(self, inputs, github):
        self.inputs, self.github, self.steps, self.failed = inputs, github, {}, 0

    def value(self, name):
        kind, _, rest = name.partition(".")
        if kind == "inputs":
            return self.inputs[rest]
        if kind == "github":
            return self.github.get(rest, "")
        _, step, field, *output = name.split(".")
        known = self.steps.get(step, {"outputs": {}, "outcome": "skipped"})
        return known["outputs"].get(output[0], "") if output else known[field]

    def evaluate(self, expression):
        code, position = "", 0
        while expression[position:].strip():
            token = TOKEN.match(expression, position)
            if not token:
                raise ValueError(f"not understood: {expression[position:]}")
            position = token.end()
            text, name, call, operator = token.groups()
            if operator:
                code += f" {OPERATORS.get(operator, operator)} "
            elif call:
                code += str({"always": True, "cancelled": False, "success": not self.failed, "failure": bool(self.failed)}[name])
            else:
                code += repr(text.replace("''", "'") if name is None else self.value(name))
        return eval(code, {"__builtins__": {}})  # only literals and operators are left

    def interpolate(self, text):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda match: str(self.evaluate(match[1])), str(text))

    def wants(self, step):
        condition = re.sub(r"^\$\{\{(.*)\}\}$", r"\1", str(step.get("if", "success()")).strip())
        if not re.search(r"\b(always|cancelled|success|failure)\(\)", condition):
            condition = f"success() && ({condition})"
        return self.evaluate(condition)

    def run(self, step):
        outputs = {}
        if "uses" in step:
            given = {name: self.interpolate(value) for name, value in step.get("with", {}).items()}
            print("uses", step["uses"].split("@")[0], json.dumps(given), flush=True)
            code = 0 if os.environ.get("USED_OUTCOME", "success") == "success" else 1
        else:
            code, outputs = self.run_script(step)
        self.steps[step.get("id", object())] = {"outputs": outputs, "outcome": "failure" if code else "success"}
        if code and not step.get("continue-on-error"):
            self.failed = self.failed or code

    def run_script(self, step):
        if "${{" in step["run"]:
            raise ValueError("an expression in a script: what it holds would be run")
        with tempfile.TemporaryDirectory(dir=os.environ["RUNNER_TEMP"]) as folder:
            script, output = os.path.join(folder, "script.sh"), os.path.join(folder, "output")
            for path, text in ((script, step["run"]), (output, "")):
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            environment = dict(os.environ, GITHUB_OUTPUT=output)
            environment.update({name: self.interpolate(value) for name, value in step.get("env", {}).items()})
            command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script]
            code = subprocess.run(command, env=environment, cwd=os.environ["GITHUB_WORKSPACE"], check=False).returncode
            with open(output, encoding="utf-8") as file:
                return code, dict(line.rstrip("\n").split("=", 1) for line in file)


def main(path, *given):
    with open(path, encoding="utf-8") as file:
        action = yaml.safe_load(file)
    inputs = {name: str(about.get("default", "")) for name, about in action["inputs"].items()}
    for pair in given:
        name, _, value = pair.partition("=")
        if name not in inputs:
            raise ValueError(f"there is no input {name}")
        inputs[name] = value
    github = {
        "action_path": os.path.dirname(os.path.abspath(path)),
        "action_ref": os.environ.get("ACTION_REF", ""),
        "event.pull_request.head.repo.full_name": os.environ.get("HEAD_REPOSITORY", ""),
    }
    run = Run(inputs, github)
    for step in action["runs"]["steps"]:
        if run.wants(step):
            run.run(step)
    for name, about in action["outputs"].items():
        print(f"output {name}={run.interpolate(about['value'])}")
    return run.failed


sys.exit(main(*sys.argv[1:]))
