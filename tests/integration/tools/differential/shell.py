"""What bash -n and dash -n accept, our parser accepts: shell.py PROGRAM SCRATCH FOLDER..."""
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import common

PIECES = ["'", '"', "\\", "$", "`", "(", ")", "{", "}", ";", "&", "|", "<", ">", "#", "\n", " ", "[[ ", " ]]", "((", "))", "${x}", "$(y)", "$'a\\n'", "if ", "then ", "fi", "do ", "done",
          "case ", "esac ", ";;", "in ", "!", "=", "+=", "*", "?", "<<E\nE\n", "<<<", "&>", "{a,b}", "function ", "() ", "&&", "||", "time ", "coproc "]
TOKENS = re.compile(r"\s+|\$\(\(|\$\(|\$\{|[A-Za-z0-9_./-]+|.", re.S)
SHEBANG = re.compile(rb"#!\s*\S*/(?:env\s+)?(?:bash|sh|dash)(?:\s[^\n]*)?\n")


def is_script(name, head):
    if not head.startswith(b"#!"):
        return name.endswith((".sh", ".bash"))
    return SHEBANG.match(head) is not None and b"'''exec'" not in head


def accepts(shell, path):
    run = subprocess.run([shell, "-n", path], capture_output=True, stdin=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, check=False)
    return run.returncode == 0 and not run.stderr


def main(program, scratch, folders):
    scripts = common.files(folders, is_script)
    texts = [text for text in map(common.text_of, scripts) if text and len(text) < 20_000]
    made = common.mutants(texts, TOKENS, PIECES, 1500, scratch, ".sh")
    paths = scripts + made

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        bash = list(pool.map(lambda path: accepts("bash", path), paths))
        dash = list(pool.map(lambda path: accepts("dash", path), paths))

    totals = common.Totals("shell")
    for path, by_bash, by_dash, answer in zip(paths, bash, dash, common.ask(program, ["shell"], paths)):
        text = common.text_of(path) or ""
        if not by_bash and not by_dash:
            continue
        if not answer["errors"]:
            totals.agree()
        elif not by_bash:
            totals.differ_because("dash takes what bash refuses, or warns of; the parser follows bash")
        elif path in made and ("`" in text or "<<" in text) and not by_dash:
            totals.differ_because("bash -n does not look into backquotes and here-documents; the script fails when it runs, and for dash -n")
        elif path in made and "`" in text:
            totals.differ_because("neither looks far into backquotes")
        else:
            totals.disagree(path, answer["errors"][0])
    totals.end(at_least=500)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
