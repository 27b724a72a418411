# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""E6: after kill -9 the same case, the same photos as A and B, the same zoom and the draft are back."""

import sys

import pyatspi

from outside import Outside, is_kept, own_demo, wait_for

QUESTION = "Чи видно знак з місця зйомки?"


def photos(window):
    """The names of both panes: which photo, when it was taken, how far it is zoomed."""
    return window.find("Photo A").name, window.find("Photo B").name


def main(program, _stub, demo):
    store = own_demo(demo)
    window = Outside(program, "--store", store)
    window.press("Next report", pyatspi.ROLE_PUSH_BUTTON)
    window.find_enabled("Approve")
    before = photos(window)
    window.press("Zoom in")
    window.press("Zoom in")
    wait_for("another zoom", lambda: photos(window) != before)
    window.press("Ask the reporter")
    window.type("What the reporter is asked for", QUESTION)
    plate = window.text("Plate of the case")
    looked = photos(window)
    wait_for("the draft on the disk", lambda: is_kept(QUESTION))
    window.kill()

    again = Outside(program)
    again.find_enabled("Approve")
    wait_for("the same photos at the same zoom", lambda: photos(again) == looked)
    assert again.text("Plate of the case") == plate
    again.press("Ask the reporter")
    wait_for("the draft", lambda: again.text("What the reporter is asked for") == QUESTION)
    again.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
