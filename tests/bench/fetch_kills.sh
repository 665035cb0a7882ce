#!/usr/bin/env bash
# Kills a fetch of 100,000 rows at 20 random moments, then lets it end: every row must be there, once.
#   bash tests/bench/fetch_kills.sh [KILLS] [SEED]
set -euo pipefail
kills=${1:-20}
RANDOM=${2:-1}
programs=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/build/dev
work=$(mktemp -d)
explorer=
trap 'kill "$explorer" 2>/dev/null || true; rm -rf "$work"' EXIT

fetch() {
    "$programs/walletloupe" fetch --wallets "$work/wallets.csv" --provider "$provider" --rate 0 --quiet \
        --store "$work/store.sqlite" --out "$work/transactions.csv"
}

"$programs/replay_explorer" --made 100000 --wallets 40 --rate 0 --fault 'every 10 cycle slow:2000000,stall:100' \
    --port-file "$work/port" --wallet-list "$work/wallets.csv" --dump "$work/served.csv" --log "$work/calls.csv" \
    >"$work/explorer.txt" &
explorer=$!
while [ ! -s "$work/port" ]; do sleep 0.1; done
provider=http://127.0.0.1:$(cat "$work/port")/v2/api

early=0
for ((kill = 1; kill <= kills; ++kill)); do
    fetch 2>/dev/null &
    run=$!
    sleep "$(printf '0.%03d' $((RANDOM % 1000)))"
    kill -9 "$run" 2>/dev/null || early=$((early + 1))
    wait "$run" 2>/dev/null || true
done
fetch
sed 's/,[^,]*$//' "$work/transactions.csv" | cmp - "$work/served.csv"
printf '%d kills, %d of them after the end; %d calls; %d rows, each as it was served.\n' "$kills" "$early" \
    $(($(wc -l <"$work/calls.csv") - 1)) $(($(wc -l <"$work/served.csv") - 1))
