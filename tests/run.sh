#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. Further arguments go to CMake.
set -euo pipefail
# shellcheck source=installer/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../installer/common.sh"
# shellcheck source=tests/run_preset.sh
. "$project/tests/run_preset.sh"

ensure_packages "${program_packages[@]}" "${test_packages[@]}" "${export_packages[@]}"
ensure_node
run_preset dev "$@"
closing_line
[ "$failed" -eq 0 ]
