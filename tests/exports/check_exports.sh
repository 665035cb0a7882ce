#!/usr/bin/env bash
# check_exports.sh onnx|python|sqlite|postgresql PROGRAM WORK_FOLDER: exports models of every scaling, runs them in a
# program that knows nothing of this one, and compares the labels with those of "predict". Ends with 77 where the other
# program is missing: the test is skipped then.
set -euo pipefail
kind=$1 program=$2 work=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_folder=$(cd "$here/../.." && pwd)
shared=$source_folder/../shared/data/segmentation
folder=$(mktemp -d)
server=''

clean_up() {
    [ -z "$server" ] || as_other "$postgres/pg_ctl" -D "$folder/pg/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap clean_up EXIT

skip() {
    echo "skipped: $*"
    exit 77
}

# --- the other programs: each prepares itself, and labels table CSV with model MODEL ---

prepare_python() {
    /usr/bin/python3 -c 'import numpy' 2>/dev/null || skip "python3-numpy is not installed"
}
label_python() {
    /usr/bin/python3 "$1.py" "$2" | tail -n +2
}

prepare_onnx() {
    command -v node >/dev/null && command -v npm >/dev/null || skip "nodejs or npm is not installed"
    mkdir -p "$work"
    cp "$here/package.json" "$here/package-lock.json" "$work/"
    [ "$work/node_modules/.package-lock.json" -nt "$here/package-lock.json" ] ||
        (cd "$work" && timeout 300 npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) ||
        skip "npm cannot install onnxruntime-web here"
}
label_onnx() {
    (cd "$work" && node "$here/run_onnx.mjs" "$1.onnx" "$2" "$3")
}

prepare_sqlite() {
    command -v sqlite3 >/dev/null || skip "sqlite3 is not installed"
    sqlite3 :memory: 'SELECT ln(2)' >/dev/null 2>&1 || skip "this sqlite3 has no mathematical functions"
}
# The query's last line is the table's row without any value: its label must be NULL.
label_sqlite() {
    rm -f "$folder/t.db"
    sqlite3 "$folder/t.db" '.mode csv' ".import '$2' wallets" 'INSERT INTO wallets DEFAULT VALUES'
    { echo 'SELECT predicted_cluster FROM ('; grep -v '^--' "$1.sql" | tr -d ';'; echo ');'; } |
        sqlite3 -nullvalue none "$folder/t.db" | check_null_row
}

prepare_postgresql() {
    postgres=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -n 1)" 2>/dev/null)
    [ -x "$postgres/initdb" ] && command -v psql >/dev/null || skip "postgresql is not installed"
    mkdir -p "$folder/pg"
    chmod 755 "$folder"
    if [ "$(id -u)" -eq 0 ]; then chown nobody "$folder/pg"; fi
    as_other "$postgres/initdb" -D "$folder/pg/data" -U tester -A trust -N >/dev/null
    server=yes
    as_other "$postgres/pg_ctl" -D "$folder/pg/data" -w -l "$folder/pg/log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$folder/pg' -c fsync=off" start >/dev/null
}
# PostgreSQL refuses to run as root.
as_other() {
    if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u nobody -- "$@"); else "$@"; fi
}
label_postgresql() {
    local columns columns_only
    columns_only=$(head -n 1 "$2" | sed 's/,/", "/g')
    columns=$(head -n 1 "$2" | sed 's/,/" text, "/g')
    { echo "DROP TABLE IF EXISTS wallets; CREATE TABLE wallets (\"$columns\" text, row_number serial);"
      echo "\\copy wallets (\"$columns_only\") FROM '$2' CSV HEADER"
      echo 'INSERT INTO wallets DEFAULT VALUES;'
      echo 'SELECT predicted_cluster FROM ('; grep -v '^--' "$1.sql" | tr -d ';'; echo ') AS labelled ORDER BY row_number;'; } |
        PGOPTIONS='-c client_min_messages=warning' psql -h "$folder/pg" -U tester -d postgres -q -t -A -P null=none -v ON_ERROR_STOP=1 -f - | check_null_row
}

check_null_row() {
    local labels
    labels=$(cat)
    [ "$(tail -n 1 <<<"$labels")" = none ] || { echo "a row without values has a label" >&2; return 1; }
    head -n -1 <<<"$labels"
}

# --- what they are compared with ---

declare -A endings=([onnx]=onnx [python]=py [sqlite]=sql [postgresql]=sql)
checked=0

# compare NAME MODEL CSV FEATURES
compare() {
    "$program" predict --quiet --model "$2" --wallets "$3" --out "$folder/labels.csv"
    tail -n +2 "$folder/labels.csv" | cut -d, -f2 >"$folder/expected"
    "$program" convert --quiet --model "$2" --out "$folder/model.${endings[$kind]}"
    "label_$kind" "$folder/model" "$3" "$4" >"$folder/found"
    cmp "$folder/expected" "$folder/found" || { echo "$kind labels of $1 differ" >&2; exit 1; }
    echo "$kind: $1: $(wc -l <"$folder/found") labels are the same"
    checked=$((checked + 1))
}

sample=$source_folder/resources/sample/wallets.csv
"prepare_$kind"
# Only the rows that can be used, as the others see no reason to leave a row out.
"$program" segment --quiet --wallets "$sample" --k 5 --out "$folder/all.csv" --model "$folder/all.wlm.json" 2>/dev/null ||
    [ $? -eq 1 ]
features=$(sed -n '/"features": \[/,/\]/p' "$folder/all.wlm.json" | grep -o '"[^"]*"[,]\?$' | tr -d '",' | paste -sd,)
awk -F, 'NR == FNR { keep[$1]; next } FNR == 1 || (($1 in keep) && !seen[$1]++)' "$folder/all.csv" "$sample" >"$folder/clean.csv"
for scale in minmax zscore log-minmax rank; do
    "$program" segment --quiet --wallets "$folder/clean.csv" --scale $scale --k 5 --out "$folder/fit.csv" \
        --model "$folder/fit.wlm.json"
    compare "the sample, $scale" "$folder/fit.wlm.json" "$folder/clean.csv" "$features"
done
"$program" segment --quiet --wallets "$folder/clean.csv" --k 1 --out "$folder/fit.csv" --model "$folder/fit.wlm.json"
compare "the sample, one cluster" "$folder/fit.wlm.json" "$folder/clean.csv" "$features"
if [ -e "$shared/kmeans_model.pkl" ]; then
    "$program" convert --quiet --model "$shared/kmeans_model.pkl" --scaler "$shared/scaler.pkl" --out "$folder/import.wlm.json"
    features=num_transactions,total_amount,avg_transaction_amount,num_deposits,num_borrows,num_repayments,num_redeems,num_liquidations,active_days,days_between_tx
    compare "the imported model" "$folder/import.wlm.json" "$shared/polygon_wallets_3497.csv" "$features"
fi
echo "$kind: $checked models checked"
