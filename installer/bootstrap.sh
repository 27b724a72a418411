#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets Svidok up on a fresh Debian 12, from a bare clone. Safe to repeat; the second run is quick and works offline.
set -euo pipefail
shopt -s inherit_errexit
exec </dev/null

usage() {
  cat <<'TEXT'
usage: installer/bootstrap.sh build | demo [FOLDER] | test

  build   install what is missing, build everything
  demo    build the programs, then do the main job on demo evidence in FOLDER (default: BUILD/demo)
  test    build the core alone, then everything, then run all tests

SVIDOK_BUILD_DIR moves the build (default: build). As root, or as a person who may use sudo.
TEXT
}

here=$(cd "$(dirname "$0")/.." && pwd)
cd "$here"
build=$(realpath -m "${SVIDOK_BUILD_DIR:-build}")

say() { printf '\n== %s\n' "$*"; }
die() {
  printf 'bootstrap: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "packages are missing and neither root nor sudo is at hand: $*"
  fi
}

missing_packages() {
  local name
  while read -r name _; do
    case $name in '' | '#'*) continue ;; esac
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
  done <installer/packages.txt
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  if [ ${#missing[@]} -eq 0 ]; then
    say "All packages are installed"
    return
  fi
  command -v apt-get >/dev/null || die "this script knows Debian only; install by hand: ${missing[*]}"
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
    install --no-install-recommends "${missing[@]}" >/dev/null
}

build_core() {
  say "Building the core, without window and tests, in $build"
  cmake --preset core -B "$build" --log-level=WARNING
  cmake --build "$build"
}

build_all() {
  say "Building everything in $build"
  cmake --preset release -B "$build" -DSVIDOK_UI=ON -DSVIDOK_TESTS="$1" --log-level=WARNING
  cmake --build "$build"
}

run_demo() {
  local folder=${1:-$build/demo}
  [ $# -gt 0 ] || rm -rf "$folder"
  say "Doing the main job in $folder"
  "$build/bin/svidok-cli" demo-run "$folder"
  say "What it left behind"
  find "$folder" -maxdepth 1 -name '*.pdf' -printf 'signed document    %p    (check: pdfsig FILE)\n' \
    -o -name '*.zip' -printf 'evidence package   %p    (unpack, then: sha256sum -c MANIFEST.sha256)\n'
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -x "$build/bin/svidok" ]; then
    say "Opening the window"
    exec "$build/bin/svidok" --store "sqlite:$folder/store.sqlite"
  fi
}

run_tests() {
  say "Running all tests"
  exec ctest --test-dir "$build" --parallel 2 --output-on-failure --no-tests=error
}

case ${1:-} in
  build)
    install_packages
    build_all ON
    ;;
  demo)
    install_packages
    build_all OFF
    shift
    run_demo "$@"
    ;;
  test)
    install_packages
    build_core
    build_all ON
    run_tests
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac
