# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a blind person's tools see it: its AT-SPI tree, from another process."""

import json
import os
import pathlib
import shutil
import subprocess
import threading
import time
import urllib.request

import pyatspi

DEADLINE = 60.0  # seconds; a guard against hanging, never a measure
STEP = 0.05

KEYS = {"Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Space": 0x20, "F2": 0xFFBF}  # keysyms; letters are their own
HELD = {"Ctrl": 37, "Shift": 50}  # key codes of the keyboard that Xvfb has

CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_ENTRY,
    pyatspi.ROLE_TEXT, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE,
    pyatspi.ROLE_LIST, pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_MENU_ITEM,
}  # fmt: skip


class NotSeen(AssertionError):
    """What was waited for did not come."""


def wait_for(what, ask, deadline=DEADLINE):
    """Answers the first true answer of ask(); a tree that changes under the question is asked again."""
    never = threading.Event()
    end = time.monotonic() + deadline
    while time.monotonic() < end:
        try:
            answer = ask()
        except Exception:  # the object behind a node may be gone by now
            answer = None
        if answer:
            return answer
        never.wait(STEP)
    raise NotSeen(what)


def is_showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def walk(node):
    """All nodes that are on the screen, from the top down. Cells of tables are the table's own matter."""
    yield node
    if node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST, pyatspi.ROLE_TREE):
        return
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None and is_showing(child):
            yield from walk(child)


def own_demo(demo, police=None):
    """A copy of the demo store that may be changed, with these police as its recipient; answers its address."""
    place = os.path.join(os.environ["HOME"], "demo")
    shutil.copytree(demo, place)
    if police:
        recipients = json.dumps([{"name": police.NAME, "plugin": "recipient_police_rest", "url": police.url}])
        with open(os.path.join(place, "workplace.ini"), "a", encoding="utf-8") as settings:
            settings.write(f"\n[forward]\nrecipients={json.dumps(recipients)}\n")
    return "sqlite:" + os.path.join(place, "store.sqlite")


def place_of(store, *parts):
    """The path of something beside a store."""
    return os.path.join(os.path.dirname(store.split(":", 1)[1]), *parts)


def is_kept(text):
    """Whether the program has written this into a file of its own: what is not on the disk cannot survive."""
    home = pathlib.Path(os.environ["HOME"])
    files = [file for file in home.rglob("session/*") if file.is_file()]
    return any(text.encode() in file.read_bytes() for file in files)


class Police:
    """The service that cases are sent to, as a process of its own on this machine."""

    NAME = "Police of the walk"

    def __init__(self, stub):
        self.process = subprocess.Popen([stub, "--until-stdin-closes"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.url = json.loads(self.process.stdout.readline())["police"]

    def cases(self):
        """What it received."""
        with urllib.request.urlopen(self.url.replace("/police/v1", "/control/cases"), timeout=DEADLINE) as answer:
            return json.load(answer)["cases"]

    def end(self):
        self.process.stdin.close()
        self.process.wait(timeout=DEADLINE)


class Outside:
    """The application of a process that was started here."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, *arguments])
        self.app = wait_for("the application on the bus", self._find)

    def _find(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            app = desktop.getChildAtIndex(index)
            if app is not None and app.get_process_id() == self.process.pid and app.childCount > 0:
                return app
        return None

    def nodes(self):
        for index in range(self.app.childCount):
            window = self.app.getChildAtIndex(index)
            if window is not None:
                yield from walk(window)

    def find(self, name, role=None):
        """The first node on the screen whose name begins so."""
        def ask():
            for node in self.nodes():
                if node.name and node.name.startswith(name) and (role is None or node.getRole() == role):
                    return node
            return None
        return wait_for(f"{name!r} on the screen", ask)

    def is_there(self, name, role=None):
        return any(node.name and node.name.startswith(name) and role in (None, node.getRole()) for node in self.nodes())

    def find_enabled(self, name, role=None, whole=False):
        """As find(), or by its whole name; what is made anew meanwhile is looked for again."""
        def ask():
            for node in self.nodes():
                matches = node.name and (node.name == name if whole else node.name.startswith(name))
                if matches and role in (None, node.getRole()) and node.getState().contains(pyatspi.STATE_ENABLED):
                    return node
            return None
        return wait_for(f"{name!r} on the screen and enabled", ask)

    def press(self, name, role=None, whole=False):
        node = self.find_enabled(name, role, whole)
        actions = node.queryAction()
        names = [actions.getName(i).lower() for i in range(actions.nActions)]
        for wanted in ("press", "toggle", "showmenu"):
            if wanted in names:
                actions.doAction(names.index(wanted))
                return
        raise NotSeen(f"{name!r} cannot be pressed: {names}")

    def is_down(self, name):
        """Whether the button that stays down says that it is."""
        return self.find(name).getState().contains(pyatspi.STATE_CHECKED)

    def focused(self):
        """The name of what the keyboard is in."""
        for node in self.nodes():
            if node.getState().contains(pyatspi.STATE_FOCUSED):
                return node.name
        return None

    def key(self, key, *held):
        """Presses a key of the keyboard, with others held down meanwhile."""
        wait_for("an active window", lambda: any(window.getState().contains(pyatspi.STATE_ACTIVE) for window in self.app))
        for each in held:
            pyatspi.Registry.generateKeyboardEvent(HELD[each], None, pyatspi.KEY_PRESS)
        pyatspi.Registry.generateKeyboardEvent(KEYS.get(key) or ord(key), None, pyatspi.KEY_SYM)
        for each in held:
            pyatspi.Registry.generateKeyboardEvent(HELD[each], None, pyatspi.KEY_RELEASE)

    def tab_to(self, name):
        """Goes from control to control until the keyboard is in the one whose name begins so."""
        for _ in range(100):
            before = wait_for("the keyboard in something", self.focused)
            if before.startswith(name):
                return
            self.key("Tab")
            wait_for(f"the keyboard somewhere else than {before!r}", lambda: self.focused() not in (None, before))
        raise NotSeen(f"the keyboard never came to {name!r}")

    def field(self, name):
        """The first field of text whose name begins so; labels may be called the same."""
        def ask():
            for node in self.nodes():
                if node.name and node.name.startswith(name) and pyatspi.utils.listInterfaces(node).count("EditableText"):
                    return node
            return None
        return wait_for(f"the field {name!r}", ask)

    def type(self, name, text):
        self.field(name).queryEditableText().setTextContents(text)

    def text(self, name):
        return self.field(name).queryText().getText(0, -1)

    def nameless(self):
        """Controls on the screen without a name: nobody can tell what they are for."""
        return [
            f"{node.getRoleName()} in {node.parent.getRoleName()} {node.parent.name!r}"
            for node in self.nodes()
            if node.getRole() in CONTROLS and not node.name
        ]

    def kill(self):
        """As a crash of the machine would end it."""
        self.process.kill()
        self.process.wait(timeout=DEADLINE)

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=DEADLINE)
