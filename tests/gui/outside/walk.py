# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""K3: every control of the real program has a name and a role for other programs, and one of them reviews a case by that."""

import sys

import pyatspi

from outside import Outside, own_demo, wait_for

PAGES = ["Queue", "Case", "Document", "Send", "Outbox", "Import"]


def main(program, demo):
    window = Outside(program, "--store", own_demo(demo))
    nameless = []
    for page in PAGES:
        window.press(page)
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
    window.press("Approve")  # says what was not looked at and what is not proven
    window.press("Approve all the same")
    window.find("Take back")
    window.end()
    assert not nameless, "\n".join(nameless)


if __name__ == "__main__":
    main(*sys.argv[1:])
