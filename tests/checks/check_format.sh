#!/usr/bin/env bash
# check_format.sh [FILE...]: every source, or those named, is laid out as .clang-format says; names each place that is not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v clang-format >/dev/null || { echo "check_format.sh needs clang-format: apt-get install clang-format" >&2; exit 2; }
if [ $# -eq 0 ]; then
    mapfile -t sources < <(git ls-files '*.cpp' '*.h')
    set -- "${sources[@]}"
fi
[ $# -gt 0 ] || { echo "check_format.sh found no sources" >&2; exit 2; }
printf '%s\0' "$@" | xargs -0 -n 50 -P "$(nproc)" clang-format --dry-run --Werror
echo "$# sources are laid out as .clang-format says"
