# shellcheck shell=bash
# Timings of turning a transactions CSV into features of wallets; to be sourced after csv_rows.sh, whose
# helpers it shares. transactionsRows BUILD_FOLDER WORK_FOLDER [RUNS] prints rows as csvRows does:
#   work | peer | peer's time | ours | ratio | peak memory (ours, peer's)
# Walletloupe computes all features and the peers 15 of them; each writes them as CSV.

# shellcheck disable=SC2154  # csvBenchFolder is set by csv_rows.sh
transactionsRows() {
    local bench="$1/tests/bench/csv_bench" work="$2" runs="${3:-5}" file="$2/transactions.csv" run peer
    mkdir -p "$work"
    [ -s "$file" ] || /usr/bin/python3 "$csvBenchFolder/transactions_make.py" "$file" || return 1
    csvPeers "$work" || echo "The peers of npm could not be installed; they are left out." >&2
    cp "$csvBenchFolder/transactions_peers.mjs" "$work/"
    : > "$work/transactions_results"
    for run in $(seq "$runs"); do
        csvOurs "$bench" transactionFeatures "$file"
        for peer in polars duckdb; do
            [ ! -d "$work/node_modules" ] ||
                node "$work/transactions_peers.mjs" "$peer" "$file" "$work/features_$peer.csv"
        done
        [ "$run" -ne 1 ] ||
            /usr/bin/python3 "$csvBenchFolder/transactions_peers.py" "$file" "$work/features_pandas.csv"
    done >> "$work/transactions_results"
    for peer in polars duckdb pandas; do
        csvRow transactionFeatures "$peer" "$work/transactions_results" \
            "features, 1,000,000 transactions, 50,000 wallets, 621 MB"
    done
}
