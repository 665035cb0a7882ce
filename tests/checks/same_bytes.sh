#!/usr/bin/env bash
# Runs every subcommand with 1 and with 2 threads, and compares the SHA-256 of each file that it writes.
#   same_bytes.sh PROGRAM [SECTION...]                 with the recorded list; exit code 1 where a file differs
#   same_bytes.sh PROGRAM --record [SECTION...]        writes the list anew, or its lines of these sections
#   same_bytes.sh --compare PROGRAM PROGRAM [SECTION...]   one program with another, without a list
#   --list FILE     another list than same_bytes.sha256 beside this script
#   --keep FOLDER   leaves the filtered files in this new folder, for diff -r
#   --sections      names the sections
# A section whose input is absent (../shared/data, replay_explorer beside PROGRAM) is skipped with a message, and so are
# its lines of the list; exit code 77 where nothing else was asked for. What is compared is described at filtered().
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$here/../.." && pwd)
# shellcheck source=tests/checks/same_bytes_sections.sh
. "$here/same_bytes_sections.sh"
export LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=offscreen

fail() {
    echo "same_bytes.sh: $*" >&2
    exit 2
}

# --- what is compared ---

# filtered FILE: its bytes without what differs from run to run (times, durations, ports, the number of threads), from
# release to release (the program's version), and without sentences for people (warnings, remarks, advice, comments of
# exported code). A digest in a manifest is left out where its file has such contents.
filtered() {
    case $1 in
        *.json) sed -E -f "$here/same_bytes_json.sed" "$1" ;;
        *.sql) sed '/^--/d' "$1" ;;
        *.py) sed -E 's/^( *""").*"""$/\1"""/; /^ *# /d; s/(sys\.exit\()"([^"\\]|\\.)*"/\1""/' "$1" ;;
        # The version's length stands in the byte before it.
        *.onnx) LC_ALL=C sed -z -E "s/(walletloupe\x1a).${version//./\\.}/\1/" "$1" ;;
        # The table of inspect --text: neither its title line nor the sentences below it.
        *.txt) sed '1d; /^$/,$d' "$1" ;;
        *.csv) filtered_csv "$1" ;;
        *) cat "$1" ;;
    esac
}

# The last column is left out where it holds a sentence or a duration.
filtered_csv() {
    local header
    IFS= read -r header <"$1" || true
    if [[ $header =~ ,(reason|seconds)$ ]]; then
        sed -E '2,$s/,("([^"]|"")*"|[^,"]*)$/,/' "$1"
    else
        cat "$1"
    fi
}

# Pictures depend on the fonts of the machine; charts are compared by their CSVs.
compared_files() {
    find "$1" -type f ! -path "$1/in/*" ! -name '*.png' ! -name '*.svg' ! -name '*.pdf' ! -name messages.log \
        -printf '%P\n' | sort
}

# --- runs ---

# digests SECTION LABEL: runs a section in a new folder; prints "digest  SECTION/file" for each file.
digests() {
    local section=$1 label=$2 folder=$work/$1-$2 name code=0
    mkdir -p "$folder/in"
    set +e
    (set -e && cd "$folder" && "section_${section//-/_}") </dev/null >&2
    code=$?
    set -e
    [ "$code" -eq 0 ] || fail "section $section could not be run: $(tail -n 3 "$folder/messages.log" 2>&1)"
    while IFS= read -r name; do
        filtered "$folder/$name" >"$work/filtered"
        if [ -n "$keep" ]; then
            mkdir -p "$(dirname "$keep/$label/$section/$name")"
            cp "$work/filtered" "$keep/$label/$section/$name"
        fi
        printf '%s  %s\n' "$(sha256sum <"$work/filtered" | cut -d' ' -f1)" "$section/$name"
    done < <(compared_files "$folder")
    rm -rf "$folder"
}

# use PROGRAM THREADS: what the sections run from here on.
use() {
    program=$1 threads=$2
    version=$("$program" --version)
    version=${version##* }
}

# run_section SECTION LABEL: digests into the file $work/SECTION.LABEL.
run_section() {
    digests "$1" "$2" >"$work/$1.$2"
}

# lines_of SECTION LIST
lines_of() {
    grep -E "^[0-9a-f]{64}  $1/" "$2" || true
}

compared=0 equal=0

# compare EXPECTED FOUND WHAT: names each difference and counts.
compare() {
    local told
    told=$(awk -v what="$3" '
        { name = substr($0, 67) }
        isExpected { expected[name] = $1; next }
        { ++files
          if (!(name in expected)) print "not in the list: " name " (" what ")"
          else if (expected[name] == $1) ++same
          else print "differs: " name " (" what ")"
          delete expected[name] }
        END { for (name in expected) { ++files; print "missing: " name " (" what ")" }
              print files + 0, same + 0 }' isExpected=1 "$1" isExpected=0 "$2")
    [[ $told == *$'\n'* ]] && echo "${told%$'\n'*}"
    local counts=${told##*$'\n'}
    compared=$((compared + ${counts% *})) equal=$((equal + ${counts#* }))
}

record() {
    local others
    compare "$work/$1.1-thread" "$work/$1.2-threads" "2 threads against 1"
    others=$(grep -vE "^[0-9a-f]{64}  $1/" "$list" 2>/dev/null || true)
    printf '%s\n' "$others" "$(cat "$work/$1.1-thread")" | sed '/^$/d' | sort -k 2 >"$work/list"
    cp "$work/list" "$list"
}

check_section() {
    local section=$1 expected
    use "${programs[0]}" 1
    run_section "$section" 1-thread
    use "${programs[-1]}" 2
    run_section "$section" 2-threads
    if [ "$mode" = record ]; then
        record "$section"
        return
    fi
    expected=$work/$section.expected
    if [ "$mode" = compare ]; then
        use "${programs[-1]}" 1
        run_section "$section" other-1-thread
        cp "$work/$section.1-thread" "$expected"
        compare "$expected" "$work/$section.other-1-thread" "1 thread"
    else
        lines_of "$section" "$list" >"$expected"
        compare "$expected" "$work/$section.1-thread" "1 thread"
    fi
    compare "$expected" "$work/$section.2-threads" "2 threads"
}

# --- what is asked for ---

mode=check list=$here/same_bytes.sha256 keep='' programs=() sections=()
while [ $# -gt 0 ]; do
    case $1 in
        --record) mode=record ;;
        --compare) mode=compare ;;
        --list) list=$(realpath "$2") && shift ;;
        --keep) keep=$(realpath "$2") && shift && mkdir "$keep" ;;
        --sections) printf '%s\n' "${all_sections[@]}" && exit ;;
        -*) fail "$1 is not known; the options stand at the top of the script." ;;
        *) if [ -f "$1" ]; then programs+=("$(realpath "$1")"); else sections+=("$1"); fi ;;
    esac
    shift
done
[ "${#programs[@]}" -eq "$([ "$mode" = compare ] && echo 2 || echo 1)" ] ||
    fail "give the program, or with --compare two of them."
[ "$mode" != check ] || [ -f "$list" ] || fail "$list is missing: record it with --record."
[ "${#sections[@]}" -gt 0 ] || sections=("${all_sections[@]}")

work=$(mktemp -d)
trap 'stop_explorer; rm -rf "$work"' EXIT
skipped=0
for section in "${sections[@]}"; do
    [[ " ${all_sections[*]} " == *" $section "* ]] || fail "$section is no section and no program: see --sections."
    missing=$(what_is_missing "$section")
    if [ -n "$missing" ]; then
        echo "skipped: $section ($missing is absent)"
        skipped=$((skipped + 1))
    else
        check_section "$section"
    fi
done
echo "$compared files, $equal equal"
[ "$compared" -eq "$equal" ] || exit 1
[ "$skipped" -lt "${#sections[@]}" ] || exit 77
