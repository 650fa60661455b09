"""Keys and values as Python's tomllib reads them: toml_values.py PROGRAM SCRATCH FOLDER..."""
import datetime
import json
import re
import sys
import tomllib

import common

PIECES = ["'", '"', '"""', "'''", "\\", "\\n", "\\u00e9", "=", " = ", "[", "]", "[[", "]]", "{", "}", ",", "#", "\n", "\n\n", " ", "\t", "a = 1\n", "b.c = 'd'\n", "[t]\n", "[[t]]\n", "1_000", "0x1F", "1e3", "inf",
          "1979-05-27T07:32:00Z", "true", "é", "😀", "\r\n", '"a\\tb"', "x = { y = 1, z = [1, 2] }\n"]
TOKENS = re.compile(r"\s+|[A-Za-z0-9_.-]+|.", re.S)
SEEDS = ["[lightning]\nlevel = \"info\"\nfile = 'tidb-lightning.log'\n\n[tikv-importer]\nbackend = \"local\" # c\nsorted-kv-dir = \"/mnt/ssd\"\nrange-concurrency = 16\n\n[mydumper.csv]\nseparator = ','\nheader = true\n"
         "[[mydumper.files]]\npattern = '(?i)^(?:[^/]*/)*([^/.]+)\\.(.*?)(?:\\.([0-9]+))?\\.(sql|csv)$'\nschema = \"$1\"\n",
         "[log-backup]\nenable = true\nfile-size-limit = \"256MiB\"\nmax-flush-interval = \"3m\"\n[server]\nlabels = { zone = \"a\", host = 'h1' }\naddr = [\"10.0.0.1:20160\",\n  '''10.0.0.2''', # two\n]\nratio = 0.5\nsince = 1979-05-27T07:32:00Z\n"
         "text = \"\"\"\none \\\n   two\n\"\"\"\n\"quoted key\".x = -1_000\n"]


def value(read):
    if isinstance(read, bool):
        return {"Boolean": str(read).lower()}
    if isinstance(read, str):
        return {"String": read}
    if isinstance(read, (int, float)):
        return {"Number": repr(float(read)) if abs(read) < 2 ** 53 else "large"}
    if isinstance(read, list):
        return [value(item) for item in read if not isinstance(item, dict)]
    return {"DateTime": None}


def theirs(table, prefix=""):
    for key, read in table.items():
        if isinstance(read, dict):
            yield from theirs(read, prefix + key + ".")
        elif isinstance(read, list) and any(isinstance(item, dict) for item in read):
            for item in read:
                yield from theirs(item, prefix + key + ".") if isinstance(item, dict) else ()
            yield prefix + key, None
        else:
            yield prefix + key, value(read)


def ours(read):
    if isinstance(read, list):
        return [ours(item) for item in read]
    if "Number" in read:
        written = read["Number"].replace("_", "")
        return value(int(written, 0) if re.fullmatch(r"[-+]?(0[xob][0-9A-Fa-f]+|\d+)", written) else float(written))
    return {"DateTime": None} if "DateTime" in read else read


def comparable(entries):
    """Lists of tables are entries of their own for one of the two only."""
    entries = list(entries)
    tables = {path for path, read in entries if read is None}
    return tables, sorted(json.dumps(entry) for entry in entries if entry[0] not in tables)


def main(program, scratch, folders):
    paths = common.files(folders, lambda name, head: name.endswith(".toml"))
    texts = SEEDS + [text for text in map(common.text_of, paths) if text and len(text) < 20_000 and "{{" not in text]
    paths += common.mutants(texts, TOKENS, PIECES, 4000, scratch, ".toml")

    totals = common.Totals("TOML")
    for path, answer in zip(paths, common.ask(program, ["toml"], paths)):
        text = common.text_of(path)
        try:
            tables, expected = comparable(theirs(tomllib.loads(text or "= none")))
        except (tomllib.TOMLDecodeError, RecursionError):
            continue
        read = sorted(json.dumps((key, ours(item))) for key, item in answer["entries"] if key not in tables)
        if not answer["errors"] and read == expected:
            totals.agree()
        elif re.search(r"\d\.\d{8,}", text):
            totals.differ_because("fractions of a second below 100 ns, which the library refuses")
        elif "{{" in text or "${" in text or "{%" in text or re.search(r"<[a-z]", text):
            totals.differ_because("templates and placeholders are values for us")
        else:
            differences = [entry for entry in expected if entry not in read] + [entry for entry in read if entry not in expected]
            totals.disagree(path, answer["errors"][0] if answer["errors"] else differences[:3])
    totals.end(at_least=200)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
