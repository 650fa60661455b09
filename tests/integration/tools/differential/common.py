"""What the comparisons share: inputs, our answers, and the totals."""
import json
import os
import random
import subprocess
import sys

SCALE = int(os.environ.get("DIFFERENTIAL_SCALE", "1"))
LARGEST = 200_000


def files(roots, wanted):
    """The files below some folders that are wanted by their name and first bytes, sorted."""
    found = []
    for root in roots:
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(name for name in folders if name not in (".git", "bin", "obj", "node_modules", "artifacts", "proc", "sys"))
            for name in sorted(names):
                path = os.path.join(folder, name)
                if os.path.islink(path) or not os.path.isfile(path) or os.path.getsize(path) > LARGEST or "\n" in path:
                    continue
                try:
                    with open(path, "rb") as file:
                        head = file.read(100)
                except OSError:
                    continue
                if wanted(name, head):
                    found.append(path)
    return found


def text_of(path):
    """The text of a file as it is; None when it is not UTF-8."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except (UnicodeDecodeError, OSError):
        return None


def ask(program, arguments, lines):
    """Our answers, one for each line."""
    run = subprocess.run(["dotnet", program, *arguments], input="".join(line + "\n" for line in lines), capture_output=True, text=True, encoding="utf-8", check=False)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode != 0 or len(answers) != len(lines):
        sys.exit(f"our reader stopped at {lines[len(answers)] if len(answers) < len(lines) else 'its end'}: {run.stderr}")
    return answers


def mutants(texts, tokens, pieces, count, folder, ending, prepare=lambda text: text):
    """Texts of which some tokens were dropped, doubled, swapped or put in; always the same ones. Gives their paths."""
    dice = random.Random(1)
    paths = []
    for number in range(count * SCALE):
        lines = prepare(dice.choice(texts)).split("\n")
        start = dice.randrange(len(lines))
        words = tokens.findall(prepare("\n".join(lines[start:start + dice.randrange(1, 40)]) + "\n"))
        for _ in range(dice.choice([0, 1, 1, 1, 2, 3])):
            at = dice.randrange(len(words))
            other = dice.randrange(len(words))
            kind = dice.randrange(4)
            if kind == 0:
                words[at] = ""
            elif kind == 1:
                words.insert(at, words[other])
            elif kind == 2:
                words[at], words[other] = words[other], words[at]
            else:
                words.insert(at, dice.choice(pieces))
        path = os.path.join(folder, f"{number}{ending}")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("".join(words))
        paths.append(path)
    return paths


class Totals:
    """Counts, and says what does not agree."""

    def __init__(self, what):
        self.what = what
        self.agreed = 0
        self.known = {}
        self.other = []

    def agree(self):
        self.agreed += 1

    def differ_because(self, reason):
        self.known[reason] = self.known.get(reason, 0) + 1

    def disagree(self, path, how):
        self.other.append(f"{path}: {how}")

    def end(self, at_least):
        """Prints the totals; fails when something disagrees, or too little was compared."""
        tried = self.agreed + sum(self.known.values()) + len(self.other)
        print(f"{self.what}: {tried} compared, {self.agreed} agree, {len(self.other)} do not")
        for reason, count in sorted(self.known.items()):
            print(f"  {count} differ, as they should: {reason}")
        for line in self.other[:40]:
            print("  " + line[:400])
        if self.agreed < at_least:
            print(f"  too few to say anything: {self.agreed} of at least {at_least}")
        sys.exit(1 if self.other or self.agreed < at_least else 0)
