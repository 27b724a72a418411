# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The characters the reader knows, and greedy decoding of what it says."""

CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
OTHER = '?'  # a letter that has no Latin twin
CLASSES = 2 + len(CHARACTERS)  # class 0 is the blank of CTC, the last one OTHER


def encoded(text):
    return [1 + (CHARACTERS + OTHER).index(c) for c in text]


def greedy(classes):
    """The text of one sequence of the likeliest classes."""
    text, before = '', 0
    for k in classes:
        if k and k != before:
            text += (CHARACTERS + OTHER)[k - 1]
        before = k
    return text
