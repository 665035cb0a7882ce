#!/usr/bin/env bash
# hardening.sh PROGRAM: fails and names what the program was built without.
set -euo pipefail
program=$1
missing=()
expect() {
    local what=$1 pattern=$2
    shift 2
    # The whole output is read: a reader that stops early would end the writer with an error.
    "$@" 2>/dev/null | grep -cE -- "$pattern" >/dev/null || missing+=("$what")
}
expect "position-independent program (PIE)" 'Flags:.*\bPIE\b' readelf -dW "$program"
expect "read-only relocations (RELRO)" 'GNU_RELRO' readelf -lW "$program"
expect "relocations at start (-z now)" 'BIND_NOW|Flags:.*\bNOW\b' readelf -dW "$program"
expect "stack without execution" 'GNU_STACK .* RW ' readelf -lW "$program"
expect "stack protector" '__stack_chk_fail' readelf --dyn-syms -W "$program"
expect "checked library calls (_FORTIFY_SOURCE)" '__(memcpy|memmove|memset|read|snprintf|vsnprintf|fprintf|printf|strcpy|fread|realpath|poll)_chk' \
    readelf --dyn-syms -W "$program"
expect "marked jump targets (-fcf-protection)" 'endbr64' objdump -d --disassemble=main "$program"
if [ ${#missing[@]} -gt 0 ]; then
    printf '%s lacks: %s\n' "$program" "${missing[*]}" >&2
    exit 1
fi
