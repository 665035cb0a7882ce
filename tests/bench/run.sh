#!/usr/bin/env bash
# Times Walletloupe against its peers on the same data in the same run, by turns, and prints one
# table: bash tests/bench/run.sh [ROUNDS]. Each number is the minimum of several rounds (default 3).
set -euo pipefail
# shellcheck source=installer/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../installer/common.sh"

rounds=${1:-3}
python=/usr/bin/python3
here=$project/tests/bench
program=$project/build/bench/tests/bench/clustering_bench
# Public wallets where they lie beside the project; made-up ones otherwise.
public_wallets=$project/../shared/data/segmentation/polygon_wallets_3497.csv

build_benches() {
    local log
    log=$(mktemp)
    { cmake -S "$project" -B "$project/build/bench" --preset release -DWALLETLOUPE_BENCH=ON \
        -DWALLETLOUPE_TESTS=OFF -DWALLETLOUPE_WINDOW=OFF &&
        cmake --build "$project/build/bench" -j "$jobs" --target clustering_bench; } >"$log" 2>&1 ||
        { grep -E -A12 'error|FAILED|Error' "$log" | head -n 60 >&2; fail "the timings could not be built."; }
    rm -f "$log"
}

write_data() {
    data=$(mktemp -d)
    trap 'rm -rf "$data"' EXIT
    say "Writing the data"
    "$program" --write "$data"
    if [ -f "$public_wallets" ]; then
        cp "$public_wallets" "$data/sweep.csv"
        say "num_transactions,avg_transaction_amount,num_deposits,num_borrows,num_repayments,num_redeems,num_liquidations,active_days" \
            >"$data/sweep_features"
    else
        grep -E '^[^,]+(,[0-9.]+)+$' "$data/wallets.csv" | sort -u -t, -k1,1 | head -n 3497 >"$data/rows"
        { head -n 1 "$data/wallets.csv"; cat "$data/rows"; } >"$data/sweep.csv"
        say "BALANCE,TX_COUNT,AVG_TX_AMOUNT,DEPOSIT_COUNT,BORROW_COUNT,REPAY_COUNT,REDEEM_COUNT,LIQUIDATION_COUNT,ACTIVE_DAYS" \
            >"$data/sweep_features"
    fi
}

# Each "SECONDS ANSWER [PEAK]": one round of a piece of work.
ours() {
    "$program" "$data" --benchmark_filter="^$1/" --benchmark_min_time=0.01 \
        --benchmark_format=json 2>/dev/null | "$python" -c '
import json, sys
run = json.load(sys.stdin)["benchmarks"][0]
print(run["real_time"], repr(run["answer"]), run.get("peak", ""))'
}
sklearn() { "$python" "$here/sklearn_bench.py" "$data" "$1"; }

row() { # row TITLE PEER OURS WORK TOLERANCE [PEER'S ROUNDS]: both by turns, the answers compared, one line.
    local title=$1 peer=$2 own=$3 work=$4 tolerance=$5 peer_rounds=${6:-$rounds} round
    : >"$data/peer" && : >"$data/own"
    for ((round = 0; round < rounds; ++round)); do
        [ "$round" -ge "$peer_rounds" ] || "$peer" "$work" >>"$data/peer"
        "$own" "$work" >>"$data/own"
    done
    "$python" - "$title" "$tolerance" "$data/peer" "$data/own" <<'END'
import sys
title, tolerance, *files = sys.argv[1:]
(peer, expected), (own, answer) = [
    (min(float(line.split()[0]) for line in lines), float(lines[0].split()[1]))
    for lines in ([line for line in open(name)] for name in files)]
peaks = [float(line.split()[2]) for line in open(files[1]) if len(line.split()) > 2]
peak = f"{max(peaks):.2f} x" if peaks else ""
agree = "" if abs(answer - expected) <= float(tolerance) * abs(expected) else "  THE ANSWERS DIFFER"
if len(open(files[0]).readlines()) < len(open(files[1]).readlines()):
    agree = f"  scikit-learn ran once{agree}"
print(f"{title:<54} | {peer:9.3f} s | {own:9.3f} s | {peer / own:6.1f} x | {peak:>7}{agree}")
END
}

clustering_rows() {
    row "k-means, 1,000,000 x 9, k = 8, given start" sklearn ours kmeans_million 1e-9
    row "k-means, 100,000 x 20, k = 8, given start" sklearn ours kmeans_wide 1e-9
    row "exact silhouette, 20,000 x 9, k = 8" sklearn ours silhouette 1e-9
    # Other random numbers: the mean scores are only alike. scikit-learn takes most of a minute.
    row "Isolation Forest fit + score, 1,000,000 x 9, 100 trees" sklearn ours isolation_forest 0.05 1
    # Other starts find other minima: the sum of the silhouettes is only alike.
    row "k = 2 to 10, 10 starts, exact silhouettes" sklearn ours sweep 0.05
}

machine() {
    say "$(nproc) cores, $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2- | xargs), load $(cut -d' ' -f1 /proc/loadavg) at the end; minimum of $rounds"
    say "peak: memory held at most, the matrix included, by the size of the matrix"
}

ensure_packages "${program_packages[@]}" "${test_packages[@]}" python3-sklearn python3-pandas
build_benches
write_data
printf '%-54s | %11s | %11s | %8s | %7s\n' "work" "scikit-learn" "Walletloupe" "ratio" "peak"
clustering_rows
machine
