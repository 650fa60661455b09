# shellcheck shell=bash
# What the steps of the action share; bash 3.2 of macOS runs it, too.

# fail CODE MESSAGE: an annotation, and the end of the step.
fail() {
    local message=${2//%/%25}
    message=${message//$'\r'/%0D}
    echo "::error title=RunbookLint::${message//$'\n'/%0A}"
    exit "$1"
} >&2

# A line feed in an output would be another output.
one_line() {
    case $2 in
        *[$'\r\n']*) fail 2 "$1 is one line" ;;
    esac
}

output() {
    one_line "$1" "$2"
    printf '%s=%s\n' "$1" "$2" >> "$GITHUB_OUTPUT"
}

# Reads a list, one item a line; blanks around items and empty lines do not count: each ITEM is handed to COMMAND.
each_line() {
    local text=$1 line
    shift
    while IFS= read -r line || [ -n "$line" ]; do
        line=${line%$'\r'}
        line=${line#"${line%%[![:space:]]*}"}
        line=${line%"${line##*[![:space:]]}"}
        [ -z "$line" ] || "$@" "$line"
    done <<< "$text"
}
