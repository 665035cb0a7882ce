# What the scripts share: messages, and the packages of Debian 12. Sourced by bash scripts.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=$(nproc)

# Building and running the program.
program_packages=(
    g++ cmake ninja-build
    qt6-base-dev qt6-charts-dev qt6-svg-dev libqt6opengl6-dev libqt6sql6-sqlite
    libqcustomplot-dev libqcustomplot2.1-qt6
    libeigen3-dev libexpected-dev libboost-dev libssl-dev qtkeychain-qt6-dev
    libisal-dev libzstd-dev libsnappy-dev zlib1g-dev
    libqt6svg6 fonts-inter fonts-dejavu-core
)
# Its tests on top.
test_packages=(libgtest-dev libbenchmark-dev qt6-httpserver-dev qt6-websockets-dev)
# The programs that exported models are for; their tests are skipped where one is missing.
export_packages=(sqlite3 python3-numpy postgresql)
# Checks of the sources, which CI runs.
check_packages=(clang-format clang-tidy)

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        command -v sudo >/dev/null || fail "installing packages needs root; run this as root, or install sudo."
        sudo "$@"
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# The last thing apt complained of, in one line.
last_complaint() {
    grep -E '^(E|Err|W):' "$1" | tail -n 1 | cut -c1-160
}

# ensure_packages NAME...: installs what is missing and says what; asks nothing.
ensure_packages() {
    local missing=() package log
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    log=$(mktemp)
    if ! as_root apt-get -o Acquire::Retries=2 update >"$log" 2>&1 ||
        ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
            "${missing[@]}" >"$log" 2>&1; then
        fail "the packages could not be installed ($(last_complaint "$log")). Is the network there?"
    fi
    rm -f "$log"
}

# ensure_node: node and npm, which may come in one package or in two.
ensure_node() {
    command -v node >/dev/null && command -v npm >/dev/null || ensure_packages nodejs npm
}

# build PRESET [CMAKE OPTION...]: configures and builds; shows the compiler's words only when it fails.
build() {
    local preset=$1 log
    shift
    log=$(mktemp)
    cmake -S "$project" --preset "$preset" "$@" >"$log" 2>&1 ||
        { tail -n 30 "$log" >&2; fail "preset $preset could not be configured."; }
    cmake --build "$project/build/$preset" -j "$jobs" >"$log" 2>&1 ||
        { grep -E -A12 'error|FAILED' "$log" | head -n 60 >&2; fail "preset $preset could not be built."; }
    rm -f "$log"
}
