# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""K3: every control of the real program has a name and a role for other programs, and one of them reviews a case by that:
from the queue to the receipt of the police."""

import sys

import pyatspi

from outside import Outside, Police, own_demo, place_of, wait_for

PAGES = {
    "Queue": "Read plates", "Case": "No report is open", "Document": "Back to the case", "Send": "Forward the case", "Outbox": "Send now",
    "Import": "Choose a folder",
}  # fmt: skip  # and something that is on it alone
PASSPHRASE = "svidok-demo"


def sign(window, key):
    """Chooses the key file and signs; a wrong passphrase is said and does no harm."""
    window.press("Choose the key file")
    window.type("File name:", key)
    window.press("Open", pyatspi.ROLE_PUSH_BUTTON)
    window.find("Key: ")
    window.press("Sign…")
    window.type("Passphrase", "not " + PASSPHRASE)
    window.press("Sign", pyatspi.ROLE_PUSH_BUTTON, whole=True)
    window.find("✘ This passphrase is wrong")
    window.type("Passphrase", PASSPHRASE)
    window.press("Sign", pyatspi.ROLE_PUSH_BUTTON, whole=True)
    window.find("Signed by ")


def compare(window):
    """Lays one photo over the other, asks whether the vehicle moved, and answers: with buttons that stay down."""
    line = "Where photo A ends and photo B begins"
    assert window.is_down("Side by side") and not window.is_there(line)
    window.press("Swipe")
    window.find(line)
    wait_for("swiping as the only way", lambda: window.is_down("Swipe") and not window.is_down("Side by side"))
    window.press("Side by side")
    wait_for("both photos again", lambda: window.is_down("Side by side") and not window.is_there(line))
    window.key("F2")  # did it move?
    window.press("Valve of a wheel: Cannot tell")
    window.press("Valve of a wheel: Same")
    wait_for("the later answer alone", lambda: window.is_down("Valve of a wheel: Same") and not window.is_down("Valve of a wheel: Cannot tell"))


def main(program, stub, demo):
    police = Police(stub)
    store = own_demo(demo, police)
    window = Outside(program, "--store", store)
    nameless = []
    for page, there in PAGES.items():
        window.press(page)
        window.find(there)
        nameless += [f"{page}: {what}" for what in window.nameless()]
    window.press("Queue")
    # One review, by names alone: the next report, the photos, the rules, the decision.
    window.press("Next report", pyatspi.ROLE_PUSH_BUTTON)
    window.find("Photo A")
    window.find("Photo B")
    window.find_enabled("Approve")
    nameless += [f"Case with a report: {what}" for what in window.nameless()]
    roles = {node.getRole() for node in window.nodes()}
    assert pyatspi.ROLE_UNKNOWN not in roles and pyatspi.ROLE_INVALID not in roles, roles
    rules = [node.name for node in window.nodes() if "PASS" in node.name or "FAIL" in node.name or "UNKNOWN" in node.name]
    assert len(rules) >= 4, rules
    compare(window)
    window.press("Approve")  # says what was not looked at and what is not proven
    window.press("Approve all the same")
    window.find("Take back")
    window.press("Document")
    sign(window, place_of(store, "keys", "inspector.p12"))
    nameless += [f"Signed document: {what}" for what in window.nameless()]
    window.press("Forward…")
    window.press("Confirm and send to " + police.NAME)
    receipt = window.find("Delivered to " + police.NAME).name
    number = wait_for("one case at the police", police.cases)[0]["caseNumber"]
    assert number in receipt, (number, receipt)
    assert len(police.cases()) == 1, police.cases()
    window.press("Case")
    wait_for("the case number on the case", lambda: any(node.name and "case number " + number in node.name for node in window.nodes()))
    window.end()
    police.end()
    assert not nameless, "\n".join(nameless)


if __name__ == "__main__":
    main(*sys.argv[1:])
