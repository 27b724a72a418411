#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh SCRIPT ARGUMENTS...: runs a Python script with a display, a window manager and a session bus of its own.
set -euo pipefail
folder=$(mktemp -d)
export HOME=$folder XDG_RUNTIME_DIR=$folder/run XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config
export LANGUAGE=en QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0 LC_ALL=C.UTF-8
mkdir -m 700 "$XDG_RUNTIME_DIR"
xvfb=
trap '[ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true; rm -rf "$folder"' EXIT
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
xvfb=$!
read -r number <"$folder/display"
export DISPLAY=:$number
# A window that is there before the window manager never becomes the active one.
export MANAGED=$folder/managed
mkfifo "$MANAGED"
dbus-run-session -- bash -c '
  openbox --startup "cp /dev/null $MANAGED" 2>/dev/null &
  timeout 30 cat "$MANAGED"
  exec /usr/bin/python3 "$@" </dev/null' run "$@"
