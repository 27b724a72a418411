#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# with-keychain.sh PROGRAM ARGUMENTS...: runs the program in a session with an empty, unlocked keychain.
set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run XDG_CACHE_HOME=$home/cache XDG_CONFIG_HOME=$home/config
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY
# The inner shell expands these when it runs.
# shellcheck disable=SC2016
dbus-run-session -- bash -c '
  printf "test\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
  "$@"
' with-keychain "$@"
