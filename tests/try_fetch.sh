#!/usr/bin/env bash
# Fetching histories without a key: builds the program and an explorer that answers on this machine, starts
# that, and says what to type. Serves the public sample histories where they are, else made-up ones.
#   bash tests/try_fetch.sh                    until Ctrl-C
#   bash tests/try_fetch.sh --check            fetches everything, and compares it with what was served
# What else is given goes to the explorer: --fault 'every 10 cycle throttle,500,cut:200', --rate 0, …
set -euo pipefail
# shellcheck source=installer/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../installer/common.sh"

out=$project/out/fetch
samples=$project/../shared/data/txlist
programs=$project/build/dev

build_programs() {
    local log
    log=$(mktemp)
    say "Building Walletloupe and the explorer (some minutes the first time)"
    { cmake -S "$project" --preset dev &&
        cmake --build "$programs" -j "$jobs" --target walletloupe replay_explorer; } >"$log" 2>&1 ||
        { grep -E -A12 'error|FAILED|CMake Error' "$log" | head -n 60 >&2; fail "the programs could not be built."; }
    rm -f "$log"
}

# start_explorer [OPTION...]: leaves its process in explorer and its address in provider.
start_explorer() {
    local histories=(--made 20000 --wallets 12)
    [ -d "$samples" ] && histories=(--histories "$samples")
    rm -f "$out/port"
    "$programs/replay_explorer" "${histories[@]}" --port-file "$out/port" --wallet-list "$out/wallets.csv" \
        --dump "$out/served.csv" --log "$out/calls.csv" "$@" >"$out/explorer.txt" &
    explorer=$!
    trap 'kill "$explorer" 2>/dev/null || true' EXIT
    while [ ! -s "$out/port" ]; do
        kill -0 "$explorer" 2>/dev/null || fail "the explorer did not start."
        sleep 0.1
    done
    provider=http://127.0.0.1:$(cat "$out/port")/v2/api
}

# What was fetched has one column more than what was served: protocol_version, which ends each row.
same_rows() {
    sed 's/,[^,]*$//' "$out/transactions.csv" | cmp - "$out/served.csv"
}

check() {
    say "Fetching from $provider"
    "$programs/walletloupe" fetch --wallets "$out/wallets.csv" --provider "$provider" --rate 0 \
        --out "$out/transactions.csv" || fail "fetch ended with $?."
    same_rows || fail "what was fetched is not what was served: see out/fetch/."
    say "$(($(wc -l <"$out/served.csv") - 1)) rows fetched, each as it was served."
}

say_what_to_type() {
    head -n 1 "$out/explorer.txt"
    say "In another terminal:"
    say "  $programs/walletloupe fetch --wallets $out/wallets.csv --provider $provider --out transactions.csv"
    say "  $programs/walletloupe score --transactions transactions.csv --out scores.csv"
    say "Every call is in $out/calls.csv. Ctrl-C ends the explorer."
}

main() {
    local is_check=
    [ "${1:-}" = --check ] && is_check=1 && shift
    ensure_packages "${program_packages[@]}" "${test_packages[@]}"
    mkdir -p "$out"
    build_programs
    start_explorer "$@"
    if [ -n "$is_check" ]; then
        check
    else
        say_what_to_type
        wait "$explorer"
    fi
}

main "$@"
