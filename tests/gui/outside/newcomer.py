# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""K1: whoever starts Svidok for the first time gets, by the keyboard alone and without a word of advice, from the demo that is
offered to a forwarded case with its number: the key is there, its passphrase is told, and the police are on this machine."""

import sys

from outside import Outside, wait_for

DRAWN = 500.0  # seconds: the demo draws 24 large photos
POLICE = "Демонстраційна поліція"


def main(program, _stub, _demo):
    window = Outside(program)
    window.tab_to("Look at the demo")
    window.key("Space")
    wait_for("the tour over the demo", lambda: window.is_there("End the tour"), DRAWN)
    window.tab_to("End the tour")
    window.key("Space")
    wait_for("no tour", lambda: not window.is_there("End the tour"))
    window.key("n", "Ctrl")  # as the tour says
    window.find_enabled("Approve")
    window.key("Return", "Ctrl")  # says what was not looked at and what is not proven
    window.tab_to("Approve all the same")  # the key again would do as well, but not at once
    window.key("Space")
    window.find("Take back")
    window.key("d", "Ctrl")
    window.find_enabled("Sign…")
    window.find("Key: inspector.p12")
    window.key("Return", "Ctrl")
    told = window.find("This key belongs to the demo").name
    wait_for("the passphrase asked for", lambda: window.focused() == "Passphrase")
    for letter in told.split()[-1]:
        window.key(letter)
    window.key("Return")
    window.find("Signed by ")
    window.key("Return", "Ctrl", "Shift")
    window.find("⚠ A demo: these police are a program on this computer")
    window.find_enabled("Confirm and send to " + POLICE)
    window.key("Return", "Ctrl")
    receipt = window.find("Delivered to " + POLICE).name
    number = receipt.split("Case number: ")[1].rstrip(".")
    assert number.startswith("PD-"), receipt
    window.key("Escape")
    wait_for("the case number on the case", lambda: any(node.name and "case number " + number in node.name for node in window.nodes()))
    window.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
