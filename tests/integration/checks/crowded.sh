#!/usr/bin/env bash
# Where nothing is as it should be: interrupted runs, full disks, files that change meanwhile, very many of them, odd names and surroundings.
# shellcheck disable=SC2015,SC2016
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

samples=$repository/samples
formats="text concise json jsonl sarif github gitlab junit checkstyle rdjson rdjsonl azure markdown"
mistake="br log truncate —-storage s3://dr/log --until '2022-07-26 21:20:00+0800'"
mended="br log truncate --storage s3://dr/log --until '2022-07-26 21:20:00+0800'"

# many NUMBER FOLDER : scripts with one mistake each, which 'fix' mends.
many() {
    mkdir -p "$2" && awk -v number="$1" -v folder="$2" -v line="$mistake" 'BEGIN { for (i = 1; i <= number; i++) { file = folder "/" i ".sh"; print line > file; close(file) } }'
}

# ends_with "CODES" COMMAND... : within a minute, with one of the codes, and no internal error.
ends_with() {
    local codes=$1 code=0
    shift
    timeout --preserve-status -k 5 60 "$@" > .ended 2>&1 < /dev/null || code=$?
    grep -a 'internal error' .ended && return 1
    case " $codes " in
        *" $code "*) return 0 ;;
    esac
    echo "exit code $code, expected one of $codes: $*"
    tail -c 2000 .ended
    return 1
}

# cpu COMMAND... : its milliseconds of processor time.
cpu() { (TIMEFORMAT='%U %S'; { time "$@" > /dev/null 2>&1 < /dev/null; } 2>&1 || true) | awk '{ printf "%d\n", ($1 + $2) * 1000 }'; }

no_temporaries() { ! find "$1" -name '*.tmp' -o -name 'runbooklint-??????*' | grep .; }

# private SCRIPT : runs it where what it mounts is seen by nobody else, and is gone afterwards.
private() { runbooklint=$runbooklint mistake=$mistake unshare "${namespace[@]}" bash -euc "$1"; }

can_mount() {
    namespace=(-m)
    unshare "${namespace[@]}" sh -c 'mkdir -p "$0" && mount -t tmpfs none "$0"' "$work/.mounted" 2> /dev/null && return 0
    namespace=(-rm)
    unshare "${namespace[@]}" sh -c 'mount -t tmpfs none "$0"' "$work/.mounted" 2> /dev/null
}

# ---- interrupted

# interrupted SIGNAL CODE MOMENT ARGUMENTS... : ends with CODE when the signal comes as soon as MOMENT, a command, holds.
interrupted() {
    local signal=$1 expected=$2 moment=$3 process code=0
    shift 3
    touch .stamp
    env --default-signal=INT "$runbooklint" "$@" > .interrupted 2>&1 < /dev/null &
    process=$!
    until $moment; do
        [ -d "/proc/$process" ] || { echo "it was over before the signal"; return 1; }
    done
    kill -s "$signal" "$process"
    wait "$process" || code=$?
    grep -a 'internal error' .interrupted && return 1
    [ "$code" -eq "$expected" ] || { echo "exit code $code, expected $expected: $*"; tail -c 500 .interrupted; return 1; }
}

# all_whole FOLDER NUMBER : so many files of one line each, the old one or the new one.
all_whole() {
    [ "$(cat "$1"/*.sh | grep -cxF -e "$mistake" -e "$mended")" -eq "$2" ] && [ "$(cat "$1"/*.sh | wc -l)" -eq "$2" ] && [ "$(find "$1" -name '*.sh' -size -10c | wc -l)" -eq 0 ]
}

reads_files() { sleep 0.3; }
writes_files() { [ fixed/1.sh -nt .stamp ]; }

check_stops() { interrupted "$1" "$2" reads_files check many -o concise; }
fix_stops() {
    many 6000 fixed && interrupted "$1" "$2" writes_files fix fixed && all_whole fixed 6000 || return
    [ "$1" = KILL ] || no_temporaries fixed || return
    grep -qxF -e "$mistake" fixed/*.sh || { echo "all was mended before it ended"; return 1; }
}
report_stops() {
    mkdir -p reports && echo old > reports/r.json
    interrupted "$1" "$2" reads_files check many -o json=reports/r.json && no_temporaries reports && [ "$(cat reports/r.json)" = old ]
}
baseline_stops() { (cd many && interrupted "$1" "$2" reads_files baseline create && no_temporaries . && [ ! -e .runbooklint-baseline.json ]); }
revision_stops() {
    mkdir -p repository && (cd repository && git init -q . && many 3000 . && git add . && git -c user.name=a -c user.email=a@b commit -qm a) || return
    mkdir -p temporary && (cd repository && TMPDIR=$work/temporary interrupted "$1" "$2" reads_files check . --new-from-rev HEAD) || return
    [ -z "$(ls temporary)" ]
}

it "has files to work on" many 12000 many
it "a check ends with 130 at Ctrl-C" check_stops INT 130
it "a check ends with 143 when it is terminated" check_stops TERM 143
it "fixing leaves every file whole, and nothing else, at Ctrl-C" fix_stops INT 130
it "fixing leaves every file whole, and nothing else, when it is terminated" fix_stops TERM 143
it "fixing leaves every file whole when it is killed" fix_stops KILL 137
it "a report is the old one at Ctrl-C" report_stops INT 130
it "a report is the old one when it is terminated" report_stops TERM 143
it "there is no baseline at Ctrl-C" baseline_stops INT 130
it "there is no baseline when it is terminated" baseline_stops TERM 143
if command -v git > /dev/null; then
    it "nothing is left of a revision at Ctrl-C" revision_stops INT 130
    it "nothing is left of a revision when it is terminated" revision_stops TERM 143
fi

head_only() {
    local format codes
    for format in $formats; do
        "$runbooklint" check fixed -o "$format" 2> messages | head -1 > /dev/null
        codes=("${PIPESTATUS[@]}")
        [ "${codes[0]}" -eq 1 ] || { echo "$format: exit code ${codes[0]}"; return 1; }
        [ "$(wc -l < messages)" -eq 1 ] || { echo "$format:"; cat messages; return 1; }
    done
}
it "has fewer files to work on" many 1500 fixed
it "goes on quietly when nobody reads any format to its end" head_only

# ---- full and read-only disks

# refuses WHAT COMMAND... : ends with 2, and says WHAT.
refuses() {
    local what=$1 said
    shift
    said=$(exits_with 2 "$@" 2>&1 < /dev/null) && [[ $said =~ $what && $said != *'internal error'* ]] || { echo "$said"; return 1; }
}
export -f refuses exits_with

full_disk() {
    private '
        mkdir -p disk && mount -t tmpfs -o size=64k none disk && cd disk
        echo "$mistake" > a.sh && cp a.sh b.sh && echo old > report.json && cp -r . ../before
        head -c 1000000 /dev/zero > filler 2> /dev/null || true
        refuses "No space left on device|disk was full" "$runbooklint" check . -o json=report.json
        refuses "No space left on device|disk was full" "$runbooklint" baseline create .
        refuses "No space left on device|disk was full" "$runbooklint" fix .
        rm filler && diff -r . ../before'
}
read_only_disk() {
    private '
        mkdir -p disk && mount -t tmpfs none disk && cd disk
        echo "$mistake" > a.sh && cp a.sh b.sh && echo old > report.json && mkdir ../kept && cp -r . ../kept
        mount -o remount,ro "$PWD"
        exits_with 1 "$runbooklint" check .
        refuses "Read-only file system" "$runbooklint" check . -o json=report.json
        refuses "Read-only file system" "$runbooklint" baseline create .
        refuses "Read-only file system" "$runbooklint" fix .
        diff -r . ../kept'
}
small_files_only() {
    mkdir -p small && seq 200 | sed 's/.*/# &/' > small/a.sh && echo "$mistake" >> small/a.sh && echo old > small/report.json && cp -r small small.before
    (ulimit -f 1 && cd small && refuses "the report cannot be written" "$runbooklint" check . -o sarif=report.json) && diff -r small small.before
}

if can_mount; then
    it "says that the disk is full, and leaves every file as it was" full_disk
    it "says that the disk is read-only, and checks it all the same" read_only_disk
else
    skip "full and read-only disks: nothing can be mounted here"
fi
it "says that a report gets larger than files may be, and leaves the old one" small_files_only

# ---- what changes meanwhile

# Deleted, cut, growing, replaced by a folder, a link or a pipe, while it is read again and again.
restless() {
    local file=$1/restless.sh
    while [ -e "$1/.go" ]; do
        for _ in 1 2 3 4 5 6 7 8; do printf '%s\n' "$mistake" >> "$file"; done
        : > "$file"
        printf '%s\n' "$mistake" > "$file.new" && mv -f "$file.new" "$file"
        rm -f "$file" && mkdir -p "$file" && rmdir "$file"
        ln -sf restless.sh "$file" && rm -f "$file"
        mkdir -p "$1/sub/below" && printf '%s\n' "$mistake" > "$1/sub/below/a.sh" && rm -rf "$1/sub"
    done 2> /dev/null
}
keeps_its_head() {
    local changing _ code=0
    mkdir -p moving && touch moving/.go && cp fixed/1.sh moving
    restless moving &
    changing=$!
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do ends_with "1 3" "$runbooklint" check moving || code=1; done
    for _ in 1 2 3 4 5 6; do ends_with "0 1 2 3" "$runbooklint" fix moving || code=1; done
    rm moving/.go
    wait "$changing"
    return "$code"
}
never_waits_for_a_pipe() {
    local changing _ code=0
    mkdir -p pipes && touch pipes/.go
    while [ -e pipes/.go ]; do rm -f pipes/a.sh && mkfifo pipes/a.sh && rm -f pipes/a.sh && cp fixed/1.sh pipes/a.sh; done 2> /dev/null &
    changing=$!
    for _ in $(seq 40); do ends_with "0 1 3" "$runbooklint" check pipes || code=1; done
    rm pipes/.go
    wait "$changing"
    return "$code"
}
it "takes files and folders as they come and go" keeps_its_head
it "never waits for a pipe that takes the place of a script" never_waits_for_a_pipe

# ---- very much

# grows_like NUMBER FORMAT : four times as much takes no ten times as long.
grows_like() {
    local few many
    awk -v line="$mistake" 'BEGIN { for (i = 0; i < 2500; i++) print line }' > few.sh
    cat few.sh few.sh few.sh few.sh > four.sh
    few=$(cpu "$runbooklint" check few.sh -o "$1")
    many=$(cpu "$runbooklint" check four.sh -o "$1")
    echo "$1: $few ms, then $many ms"
    [ "$many" -lt $(((few + 20) * 10)) ]
}
in_every_format() { for format in $formats; do grows_like "$format" || return; done; }
hundred_thousand() {
    awk -v line="$mistake" 'BEGIN { for (i = 0; i < 100000; i++) print line }' > all.sh
    (ulimit -v 4194304 && ends_with "1 3" "$runbooklint" check all.sh -o sarif=all.sarif -o junit=all.xml) && [ "$(wc -c < all.sarif)" -lt 100000000 ]
}
finds_in_many_files() { [ "$("$runbooklint" check many -o concise 2> /dev/null | grep -c RBL7009)" -eq 12000 ]; }
many_entries() { mkdir -p entries && (cd entries && seq 100000 | xargs touch) && ends_with 3 "$runbooklint" check entries && cp fixed/1.sh entries && ends_with 1 "$runbooklint" check entries && rm -rf entries; }

it "takes no more than its time for many findings, in every format" in_every_format
it "writes 100,000 findings of one file in 4 GB of address space" hundred_thousand
it "finds 12,000 mistakes in 12,000 files" finds_in_many_files
it "searches a folder of 100,000 entries" many_entries

# ---- little

with_memory() { (ulimit -v "$1" && ends_with 1 "$runbooklint" check fixed -o json); }
# Where it is not enough, nobody is told of a bug, and nothing hangs.
with_too_little() { (ulimit -v "$1" && ends_with "1 2 3 134" "$runbooklint" check many -j 2 -o none); }

if [ "$(head -c 4 "$runbooklint" | tail -c 3)" = ELF ]; then
    it "needs no more than 1 GB of address space for a common run" with_memory 1048576
    it "says so when there is not enough memory" with_too_little 300000
else
    skip "little address space: this is no native executable"
fi
if command -v taskset > /dev/null; then
    it "runs on one core" ends_with 1 taskset -c 0 "$runbooklint" check fixed
fi

same_without() { "$runbooklint" check fixed -o json > usual.json 2> usual.txt; "$@" "$runbooklint" check fixed -o json > other.json 2> other.txt; cmp usual.json other.json && cmp usual.txt other.txt; }
it "says the same with LANG=C" same_without env -u LANG -u LC_ALL LANG=C
it "says the same with LC_ALL=C" same_without env LC_ALL=C
it "says the same in a Turkish locale" same_without env LC_ALL=tr_TR.UTF-8
it "says the same without home and temporary folder" same_without env -u HOME TMPDIR=/does/not/exist
it "says the same with TERM=dumb" same_without env TERM=dumb
if [ "$(head -c 4 "$runbooklint" | tail -c 3)" = ELF ]; then
    it "says the same with no environment at all" same_without env -i
fi
for columns in 0 1 -7 99999999999999999999 x; do
    it "says the same with COLUMNS=$columns" same_without env COLUMNS="$columns"
done

on_a_narrow_terminal() { script -qec "stty cols 1 rows 1; '$runbooklint' check fixed/1.sh" /dev/null > narrow < /dev/null; grep -aq RBL7009 narrow; }
if command -v script > /dev/null; then
    it "writes to a terminal of one column" on_a_narrow_terminal
fi

closed_output() { exits_with 2 "$runbooklint" check fixed/1.sh >&-; }
closed_all() { exits_with 2 "$runbooklint" check fixed/1.sh <&- >&- 2>&-; }
closed_messages() { exits_with 1 "$runbooklint" check fixed/1.sh 2>&-; }
closed_input() { exits_with 3 "$runbooklint" check - <&-; }
input_is_a_folder() { exits_with 3 "$runbooklint" check - < . 2>&1 | tee said && ! grep 'internal error' said; }
it "ends with 2 when findings cannot be written" closed_output
it "ends with 2 when nothing is open" closed_all
it "needs nobody who reads its messages" closed_messages
it "ends with 3 when there is no standard input" closed_input
it "ends with 3 when standard input is a folder" input_is_a_folder

# ---- lines, letters and names

# lines_of FOLDER : what is found, by path, line and rule.
lines_of() { (cd "$1" && "$runbooklint" check . --no-respect-gitignore --min-severity info -o concise 2> /dev/null) | sed -E 's/^([^:]*:[0-9]+):.*\[([A-Z0-9]+)\]$/\1 \2/' | LC_ALL=C sort; }
converted() {
    rm -rf converted && cp -r "$samples" converted && find converted -type f -not -name '*.json' -not -name '.*' -exec "$@" {} \; && rm -f converted/*.diff
    lines_of "$samples" > lines.before
    lines_of converted > lines.after
    [ -s lines.before ] && diff lines.before lines.after
}
of_old_macs() {
    rm -rf macs && cp -r "$samples" macs && find macs -type f -not -name '.*' -exec sed -i -z 's/\n/\r/g' {} \; && ends_with "0 1 3" "$runbooklint" check macs --min-severity info
}
it "finds the same in the samples with line ends of Windows" converted sed -i 's/$/\r/'
it "reads samples with line ends of old Macs, which shells do not know" of_old_macs
it "finds the same in the samples with a byte order mark" converted sed -i '1s/^/\xEF\xBB\xBF/'
it "finds the same in the samples in UTF-16" converted sh -c 'iconv -f UTF-8 -t UTF-16 "$1" > "$1.new" && cat "$1.new" > "$1" && rm "$1.new"' sh

tells_of_latin1() { mkdir -p latin1 && cp fixed/1.sh latin1/a.sh && printf '# caf\xe9\n%s\n' "$mistake" > latin1/b.sh && exits_with 3 "$runbooklint" check latin1 -o concise > said && grep -q '^latin1/a.sh:1:.*RBL7009' said && grep -q '^latin1/b.sh:1:.*RBL0001' said; }
it "tells of a file in Latin-1, and checks the others" tells_of_latin1

odd_names() {
    mkdir -p names && cd names || return
    local name
    for name in $'new\nline.sh' $'esc\e[31m.sh' '-rf.sh' ' two  words .sh' '💾.sh' "it's.sh" '"quoted".sh' '$(touch pwned).sh' '%s%n.sh' '::error::.sh' "$(printf 'a%.0s' $(seq 252)).sh" $'back\bspace.sh' $'\u202etxt.sh'; do
        printf '%s\n' "$mistake" > "./$name" || return
    done
    for format in $formats; do
        exits_with 1 "$runbooklint" check . -o "$format=../names.out" 2> ../names.txt || return
        ! LC_ALL=C grep -q $'[\e\b]' ../names.out ../names.txt || { echo "$format lets a control character through"; return 1; }
    done
    grep -q '13 errors in 13 of 13 files' ../names.txt && [ ! -e pwned ] || { cat ../names.txt; return 1; }
    exits_with 0 "$runbooklint" fix . > /dev/null 2>&1 && [ "$(cat ./*.sh | grep -cxF -e "$mended")" -eq 13 ]
}
not_even_utf8() { mkdir -p bytes && cp fixed/1.sh bytes/a.sh && cp fixed/1.sh $'bytes/\xff\xfe.sh' && ends_with "1 3" "$runbooklint" check bytes && grep -q 'a.sh' .ended; }
it "takes any name of a file, and writes none as it is into any format" odd_names
it "tells of a name that is not even UTF-8" not_even_utf8

# deep SEGMENT NUMBER : goes down, one folder at a time: the path as a whole may be longer than any call takes.
deep() {
    local number
    for ((number = 0; number < $2; number++)); do mkdir -p "$1" && cd "$1" || return; done
    printf '%s\n' "$mistake" > a.sh
}
long_segment=$(printf 'd%.0s' $(seq 99))
path_of_4000() { mkdir -p long && (cd long && deep "$long_segment" $(((4000 - ${#work}) / 100))) && ends_with 1 "$runbooklint" check long; }
path_of_8000() { mkdir -p longer && cp fixed/1.sh longer && (cd longer && deep "$long_segment" 80) && ends_with "1 3" "$runbooklint" check longer && grep -q 'longer/1.sh' .ended; rm -rf longer; }
many_deep() { mkdir -p deeper && (cd deeper && deep d 900) && ends_with 1 "$runbooklint" check deeper; }
loops() { mkdir -p loops/a && cp fixed/1.sh loops && ln -s .. loops/a/up && ln -s self loops/self && ln -s b loops/c && ln -s c loops/b && ln -s . loops/here && ends_with 1 "$runbooklint" check loops && grep -q '1 error in 1 of 1 file' .ended; }
it "reads a file behind a path of 4,000 characters" path_of_4000
it "goes on where a path is longer than the system takes" path_of_8000
it "reads a file 900 folders deep" many_deep
it "walks in no circle of links" loops

# ---- what is no file

null_device=$(stat -c '%F %t %T' /dev/full)
opens_no_device() {
    strace -f -qq -e trace=open,openat -o "$work/opened" timeout 60 "$runbooklint" check /dev --no-respect-gitignore > /dev/null 2>&1
    ! grep '"/dev/' "$work/opened" | grep -vE 'O_DIRECTORY|"/dev/(null|shm|urandom|tty)"|ENOENT'
}
it "looks at /proc/self, and ends" ends_with "0 1 3" "$runbooklint" check /proc/self
it "looks at /dev, and ends" ends_with "0 1 3" "$runbooklint" check /dev
it "says that a device is none" ends_with 3 "$runbooklint" check /dev/null /dev/zero
if debian strace strace; then
    it "opens no device" opens_no_device
fi
it "leaves the devices as they are" test "$(stat -c '%F %t %T' /dev/full)" = "$null_device"
