#!/usr/bin/env bash
# From a fresh Debian 12 to the running program: installs what is missing, builds, and opens the window on
# the sample data. Without a display (or with --headless) it does the same job into out/.
set -euo pipefail
# shellcheck source=installer/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

headless() {
    local program=$1 sample=$project/resources/sample/wallets.csv out=$project/out
    mkdir -p "$out"
    say "No display here: the same job without a window, into out/"
    # 1 means done, with some rows that could not be used: the sample has such rows on purpose.
    "$program" segment --wallets "$sample" --quiet --out "$out/labels.csv" --report "$out/report.json" \
        --model "$out/model.wlm.json" || [ $? -eq 1 ] || fail "segment failed."
    "$program" choose-k --wallets "$sample" --quiet --out "$out/sweep.json" --charts "$out/charts" ||
        [ $? -eq 1 ] || fail "choose-k failed."
    "$program" --sample --picture "$out/window.png" --place clusters || fail "the picture could not be drawn."
    say "Written: out/labels.csv, out/report.json, out/model.wlm.json, out/sweep.json, out/charts/, out/window.png"
}

main() {
    ensure_packages "${program_packages[@]}"
    say "Building Walletloupe (some minutes the first time)"
    build release -DWALLETLOUPE_TESTS=OFF -DWALLETLOUPE_UNITY=ON
    local program=$project/build/release/walletloupe
    if [ "${1:-}" = --headless ] || [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        headless "$program"
    else
        say "Opening the window on the sample data"
        exec "$program" --sample
    fi
}

main "$@"
