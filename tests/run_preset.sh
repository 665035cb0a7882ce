# run_preset PRESET [CMAKE OPTION...]: builds a preset and runs its tests; adds to passed, failed and skipped.
# Sourced by bash scripts after installer/common.sh.

passed=0 failed=0 skipped=0

# The number that a line of CTest's summary gives.
count_tests() {
    grep -cE "^ *[0-9]+/[0-9]+ Test +#.*$1" "$2" || true
}

run_preset() {
    local preset=$1 log status=0
    shift
    say "Building preset $preset"
    build "$preset" "$@"
    log=$(mktemp)
    say "Testing preset $preset"
    (cd "$project" && ctest --preset "$preset") >"$log" 2>&1 || status=$?
    local p f s
    p=$(count_tests ' Passed ' "$log")
    s=$(count_tests '\*\*\*Skipped' "$log")
    f=$(count_tests '\*\*\*(Failed|Timeout|Exception|Not Run)' "$log")
    # What fails before any test ran is a failure too.
    [ "$status" -ne 0 ] && [ "$f" -eq 0 ] && f=1
    [ "$f" -gt 0 ] && grep -vE '^ +Start|Passed' "$log" | tail -n 80
    rm -f "$log"
    say "Preset $preset: $p passed, $f failed, $s skipped"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

closing_line() {
    say "$passed passed, $failed failed, $skipped skipped"
}
