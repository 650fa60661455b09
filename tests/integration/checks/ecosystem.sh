#!/usr/bin/env bash
# Trees that others have written, with everything that is found in them: a change is shown finding by finding. Only a pinned version is
# compared, and what cannot be had is skipped. Nothing of a tree stands here but its name, and what is found: path:line:column rule.
#   UPDATE_ECOSYSTEM=1 bash tests/integration/run ecosystem    writes what is found now; look at every line of the difference
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

pinned=$repository/tests/integration/ecosystem
cache=$repository/artifacts/ecosystem
corpus=${RUNBOOKLINT_CORPUS:-$repository/../shared/corpus}
mkdir -p "$cache"

# debian_tree NAME VERSION : what a package installs, and its own scripts; pages that it compresses are unpacked. Nothing is installed.
debian_tree() {
    local folder=$cache/$1-$2
    if [ ! -d "$folder" ]; then
        command -v apt-get > /dev/null && command -v dpkg-deb > /dev/null || return 1
        rm -rf "$cache/.new" && mkdir -p "$cache/.new/DEBIAN" || return 1
        (cd "$cache/.new" && { apt-get download "$1=$2" || { [ -w /var/lib/apt/lists ] && apt-get update && apt-get download "$1=$2"; }; }) > "$work/.apt" 2>&1 || return 1
        (cd "$cache/.new" && dpkg-deb -x ./*.deb . && dpkg-deb -e ./*.deb DEBIAN && rm ./*.deb && find . -type f -name '*.gz' -exec gunzip -f {} +) > "$work/.apt" 2>&1 || return 1
        mv "$cache/.new" "$folder"
    fi
    echo "$folder"
}

# npm_tree NAME VERSION : what a package holds, without those it needs.
npm_tree() {
    local folder
    folder=$cache/npm-${1//\//-}-$2
    if [ ! -d "$folder" ]; then
        command -v npm > /dev/null || return 1
        rm -rf "$cache/.new" && mkdir -p "$cache/.new" || return 1
        (cd "$cache/.new" && npm pack --silent --ignore-scripts "$1@$2" && tar -xzf ./*.tgz && rm ./*.tgz) > "$work/.npm" 2>&1 || return 1
        mv "$cache/.new" "$folder"
    fi
    echo "$folder"
}

# What is found in a tree, then what is understood of it: operations by kind.
look_at() {
    local code=0
    cd "$1" || return
    "$runbooklint" check . --isolated --no-respect-gitignore --min-severity info -o concise 2> "$work/.messages" | sed -E 's/^(.*:[0-9]+:[0-9]+|[^:]*): .* \[([A-Z0-9]+)\]$/\1 \2/' | LC_ALL=C sort
    code=${PIPESTATUS[0]}
    [ "$code" -eq 0 ] || [ "$code" -eq 1 ] || [ "$code" -eq 3 ] || { echo "exit code $code"; cat "$work/.messages"; }
    "$runbooklint" plan . --isolated --no-respect-gitignore 2> /dev/null \
        | sed -nE 's/^ *([a-z]+(-[a-z]+)*)( .*)?$/\1/p' | grep -vxE 'sequence|unordered|choice|repeat' | LC_ALL=C sort | LC_ALL=C uniq -c | awk '{ print "understood " $2 " " $1 }'
}

# same_as_pinned NAME FOLDER : a line with '-' is not found any more, one with '+' is new.
same_as_pinned() {
    look_at "$2" > "$work/.now"
    if [ -n "${UPDATE_ECOSYSTEM:-}" ]; then
        cp "$work/.now" "$pinned/$1.txt"
        return
    fi
    diff -U 0 "$pinned/$1.txt" "$work/.now" | sed -n '/^[-+]/{/^\(---\|+++\)/d;p}' > "$work/.difference"
    cat "$work/.difference"
    [ ! -s "$work/.difference" ]
}

if [ -d "$corpus" ]; then
    it "finds in the collected pages and examples of TiDB what it found" same_as_pinned corpus "$corpus"
else
    skip "the collected pages and examples of TiDB: there is no folder '$corpus' (RUNBOOKLINT_CORPUS)"
fi

while read -r kind name version without; do
    if folder=$("${kind}_tree" "$name" "$version"); then
        [ -z "$without" ] || rm -rf "${folder:?}/$without"
        it "finds in $name $version what it found" same_as_pinned "$kind-${name//\//-}" "$folder"
    else
        skip "$name $version: this very version cannot be had here"
    fi
done < <(grep -v '^#' "$pinned/trees")
