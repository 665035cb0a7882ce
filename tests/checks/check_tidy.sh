#!/usr/bin/env bash
# check_tidy.sh BUILD_FOLDER [COMMITS [FILES [SECONDS]]]: clang-tidy, with the checks of .clang-tidy and no warnings, on at
# most FILES (12) sources that the last COMMITS (1) commits changed, newest first, and no new one after SECONDS (300).
# Files left out are counted, so that nobody takes them for checked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ $# -ge 1 ] && [ -f "$1/compile_commands.json" ] || { echo "check_tidy.sh: no compile_commands.json in ${1:-''}" >&2; exit 2; }
commands=$1/compile_commands.json commits=${2:-1} most=${3:-12} seconds=${4:-300}
command -v clang-tidy >/dev/null || { echo "check_tidy.sh needs clang-tidy: apt-get install clang-tidy" >&2; exit 2; }

# A shallow clone has no older commit to compare with: the empty tree would name every file, so the last commit counts.
git rev-parse -q --verify "HEAD~$commits" >/dev/null || { echo "clang-tidy: no commit HEAD~$commits here, nothing compared"; exit 0; }
mapfile -d '' -t changed < <(git diff -z --name-only --diff-filter=AMR "HEAD~$commits" HEAD -- 'app/*.cpp' 'core/*.cpp' 'ui/*.cpp')

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# clang cannot read the precompiled headers of GCC.
sed -E 's/ -Winvalid-pch//g; s/ -fpch-preprocess//g; s/ -include [^ "]*cmake_pch\.hxx//g' "$commands" >"$folder/compile_commands.json"

checked=0 bad=0 start=$SECONDS
for source in "${changed[@]}"; do
    [ "$checked" -lt "$most" ] && [ $((SECONDS - start)) -lt "$seconds" ] || break
    grep -qF "/$source\"" "$folder/compile_commands.json" || continue
    clang-tidy -p "$folder" --quiet --warnings-as-errors='*' "$source" 2>"$folder/log" || { bad=$((bad + 1)); grep -E 'error:' "$folder/log" || true; }
    checked=$((checked + 1))
done
echo "clang-tidy: $checked of ${#changed[@]} changed sources checked, $bad with warnings"
[ "$bad" -eq 0 ]
