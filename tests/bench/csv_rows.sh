# shellcheck shell=bash
# Timings of reading a wallet CSV; to be sourced. csvRows BUILD_FOLDER WORK_FOLDER [RUNS] prints rows of
#   work | peer | peer's time | ours | ratio | peak memory (ours, peer's)
# from runs that take turns on one file, the least of RUNS (5) each. WORK_FOLDER keeps the file and
# the peers, which are installed there and nowhere else.

csvBenchFolder="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

# csvOurs BENCH_PROGRAM BENCHMARK FILE: "NAME SECONDS PEAK_MIB"
csvOurs() {
    local log peak
    log=$(mktemp)
    peak=$(WALLETLOUPE_BENCH_CSV="$3" python3 "$csvBenchFolder/csv_peak.py" "$log" \
        "$1" --benchmark_filter="^$2/" --benchmark_format=csv --benchmark_min_time=0.001)
    awk -F, -v name="$2" -v peak="$peak" '$1 ~ name { printf "%s %.3f %s\n", name, $3 / 1000, peak }' "$log"
    rm -f "$log"
}

# csvLeast NAME < results: "SECONDS PEAK_MIB" of the fastest run
csvLeast() {
    awk -v name="$1" '$1 == name && (best == "" || $2 < best) { best = $2; peak = $3 }
                      END { print best, peak }'
}

csvPeers() {
    if [ ! -d "$1/node_modules/nodejs-polars" ] || [ ! -d "$1/node_modules/@duckdb" ]; then
        # The part of Polars that is no JavaScript is optional to npm, and needed here.
        npm install --silent --no-audit --no-fund --prefix "$1" @duckdb/node-api nodejs-polars \
            "nodejs-polars-linux-$(node -p process.arch)-gnu" >&2
    fi
    cp "$csvBenchFolder/csv_peers.mjs" "$1/"
}

csvRows() {
    local bench="$1/tests/bench/csv_bench" work="$2" runs="${3:-5}" file="$2/wallets.csv" run what peer
    mkdir -p "$work"
    [ -s "$file" ] || /usr/bin/python3 "$csvBenchFolder/csv_make.py" "$file" || return 1
    csvPeers "$work" || echo "The peers of npm could not be installed; they are left out." >&2
    : > "$work/csv_results"
    for run in $(seq "$runs"); do
        csvOurs "$bench" parseOnly "$file"
        [ -d "$work/node_modules/nodejs-polars" ] && node "$work/csv_peers.mjs" polars "$file"
        csvOurs "$bench" loadWhole "$file"
        [ -d "$work/node_modules/@duckdb" ] && node "$work/csv_peers.mjs" duckdb "$file"
        [ "$run" -eq 1 ] && /usr/bin/python3 "$csvBenchFolder/csv_peers.py" "$file"
    done >> "$work/csv_results"
    for what in parseOnly loadWhole; do
        for peer in polars duckdb pandas; do
            csvRow "$what" "$peer" "$work/csv_results"
        done
    done
}

# csvRow WHAT PEER RESULTS [LABEL]
csvRow() {
    local ours theirs label="${4:-CSV, 1,000,000 x 10, 138 MB}"
    ours=$(csvLeast "$1" < "$3")
    theirs=$(csvLeast "$2" < "$3")
    [ -n "${theirs% }" ] || return 0
    [ "$1" = loadWhole ] && label="$label, with SHA-256"
    awk -v work="$label" -v peer="$2" -v ours="$ours" -v theirs="$theirs" 'BEGIN {
        split(ours, o, " "); split(theirs, t, " ")
        printf "%s | %s | %.2f s | %.2f s | %.1f x | %d MiB (%s %d MiB)\n",
            work, peer, t[1], o[1], t[1] / o[1], o[2], peer, t[2] }'
}
