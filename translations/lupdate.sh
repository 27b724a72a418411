#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
# lupdate.sh LUPDATE FOLDER: brings FOLDER/svidok_{uk,en}.ts in line with the sources. English holds plural forms only.
set -euo pipefail
lupdate=$1
folder=$2
cd "$(dirname "$0")/.."
sources=(app plugins server-stub)
if [ -d ui ]; then sources+=(ui); fi
common=(-silent -recursive -extensions "cpp,h" -locations none -no-obsolete -source-language en)
"$lupdate" "${common[@]}" "${sources[@]}" -target-language uk_UA -ts "$folder/svidok_uk.ts"
"$lupdate" "${common[@]}" "${sources[@]}" -pluralonly -target-language en_GB -ts "$folder/svidok_en.ts"
