#!/usr/bin/env bash
# The Dockerfile: linted, its context tried, the executable run as in the image; and the image itself where an engine exists.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

dockerfile=$repository/Dockerfile
context=$work/context
root=$work/root

# What .dockerignore lets through: everything is left out, then some is taken back.
make_context() {
    local line
    mkdir -p "$context"
    cd "$repository" || return
    while IFS= read -r line; do
        case $line in
            '!'*) if [ -e "${line#!}" ]; then git ls-files -z -co --exclude-standard -- "${line#!}" | xargs -0 cp --parents -t "$context"; fi ;;
        esac
    done < .dockerignore
}

copies_what_is_there() {
    local words word
    grep -q '^\*$' "$repository/.dockerignore" || return
    while read -ra words; do
        [[ ${words[0]} != --from=* ]] || continue
        for word in "${words[@]:0:${#words[@]}-1}"; do
            [ -e "$context/$word" ] || { echo "not in the context: $word"; return 1; }
        done
    done < <(sed -n 's/^COPY //p' "$dockerfile")
}

has_what_builds() {
    local file
    while read -r file; do
        [ -e "$context/$file" ] || { echo "not in the context: $file"; return 1; }
    done < <(cd "$repository" && git ls-files -- 'Directory.*' global.json .editorconfig .ci/publish-aot src)
    [ ! -e "$context/tests" ] && [ ! -e "$context/.git" ] && [ -z "$(find "$context" -name bin -o -name obj)" ]
}

restores() { cd "$context" && dotnet restore src/RunbookLint.Cli --nologo -v quiet; }
publishes_as_ci_does() { grep -q 'bash \.ci/publish-aot /out$' "$dockerfile" && grep -q '^COPY --from=build /out/runbooklint /usr/bin/runbooklint$' "$dockerfile" && [ -e "$context/.ci/publish-aot" ]; }
is_nobody() { grep -qE '^USER [1-9][0-9]*:[1-9][0-9]*$' "$dockerfile"; }
names_its_bases() { ! grep -E '^FROM' "$dockerfile" | grep -vE '^FROM [^ ]+:[^ ]+( AS [a-z]+)?$'; }

it "what is copied is in the context" make_context
it "what is copied is there" copies_what_is_there
it "what the executable is built from is there, and nothing else" has_what_builds
it "packages can be restored from what is there" restores
it "publishes the executable as CI does" publishes_as_ci_does
it "runs as nobody" is_nobody
it "names the versions of its bases" names_its_bases

if folder=$(npm_package dockerfilelint 1.8.0); then
    it "dockerfilelint has nothing to say" node "$folder/node_modules/dockerfilelint/bin/dockerfilelint" "$dockerfile"
else
    skip "dockerfilelint: no npm here"
fi

if folder=$(npm_package dockerfile-utils 0.16.3); then
    it "dockerfile-utils has nothing to say" node "$repository/tests/integration/tools/dockerfile.mjs" "$folder" "$dockerfile"
else
    skip "dockerfile-utils: no npm here"
fi

# A root with the executable and the libraries that it needs, and nothing else: no /etc, no /tmp, no HOME, no locale, no git.
make_root() {
    local library
    mkdir -p "$root/usr/bin" "$root/src/out"
    cp "$native" "$root/usr/bin/runbooklint"
    while read -r library; do
        mkdir -p "$root$(dirname "$library")"
        cp -L "$library" "$root$library"
    done < <(ldd "$native" | grep -oE '/[^ ]+')
    cp "$repository/samples/import-under-log-backup/load.sh" "$root/src/"
    git -C "$root/src" init -q
    chmod -R a+rX "$root"
}

# The distroless base holds these, and no others: a C library, but neither C++'s nor OpenSSL's.
needs_only_c() { ! ldd "$native" | grep -oE '^[[:space:]]*[^ ]+' | grep -vE 'linux-vdso|/ld-linux|lib(c|m|dl|pthread|rt)\.so'; }

# A mount namespace makes the root read-only, a network namespace has no network, and nothing of the environment is left.
in_image() {
    # shellcheck disable=SC2016 # the shell inside expands them
    env -i unshare --mount --net --pid --fork bash -c '
        mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec chroot --userspec=65532:65532 "$0" "$@"
    ' "$root" "$@"
}
checks() { exits_with 1 in_image /usr/bin/runbooklint check src > "$work/report.txt" && grep -q 'RBL3001' "$work/report.txt"; }
reads_a_pipe() { printf 'br backup full --pd 10.0.1.10:2379 --storage s3://b/f\n' | in_image /usr/bin/runbooklint check -; }
says_its_version() { in_image /usr/bin/runbooklint version; }
refuses() { exits_with 2 in_image /usr/bin/runbooklint check src "${@:2}" > "$work/said.txt" 2>&1 && grep -q "$1" "$work/said.txt" || ! cat "$work/said.txt"; }
# Each format computes something of its own: fingerprints, tokens, hashes.
writes_every_format() {
    local format
    for format in text concise json jsonl sarif github gitlab junit checkstyle rdjson rdjsonl azure markdown; do
        exits_with 1 in_image /usr/bin/runbooklint check src --output "$format" > "$work/report.txt" && [ -s "$work/report.txt" ] || return
    done
}

native=${RUNBOOKLINT_BINARY:-$repository/artifacts/aot/runbooklint}
if [ ! -x "$native" ]; then
    skip "the executable as in the image: there is no native one (bash .ci/publish-aot)"
elif ! unshare --mount --net --pid --fork true 2> /dev/null; then
    skip "the executable as in the image: only root may make namespaces here"
else
    it "the executable needs the C library only" needs_only_c
    it "a root can be made of it" make_root
    it "it says its version there" says_its_version
    it "it finds mistakes as nobody, without network, with nothing that can be written" checks
    it "it reads standard input there" reads_a_pipe
    it "it writes every format there" writes_every_format
    it "it says that there is no git there" refuses 'there is no git' --new-from-rev main
    it "it says that nothing can be written there" refuses 'cannot be written' --output sarif=/src/out/x.sarif
fi

image() { docker run --rm --read-only --network none -v "$repository/samples/import-under-log-backup:/src:ro" runbooklint-check "$@"; }
builds() { docker build --tag runbooklint-check "$repository"; }

if docker info > /dev/null 2>&1; then
    it "the image is built" builds
    it "the image finds mistakes, read-only and without network" exits_with 1 image check
    it "the image says its version" image version
else
    skip "the image: there is no container engine"
fi
