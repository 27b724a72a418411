# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables that the scripts are given: what is wrong with one is said in a line."""

import csv
import sys


def rows_of(path, columns):
    """The rows of a CSV file with at least these columns."""
    try:
        with open(path, encoding='utf-8', newline='') as file:
            rows = csv.DictReader(file)
            missing = [name for name in columns if name not in (rows.fieldnames or [])]
            if missing:
                sys.exit(f'{path} has no column {", ".join(missing)}')
            rows = list(rows)
    except (OSError, UnicodeDecodeError) as error:
        sys.exit(f'{path} cannot be read: {error}')
    if not rows:
        sys.exit(f'{path} has no rows')
    return rows
