#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job as an assistive tool does it: only names, roles, texts and actions that AT-SPI tells. assistivetool.py PROGRAM"""

import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import pyatspi

BUTTONS = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_TOGGLE_BUTTON}
FIELDS = {pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT, pyatspi.ROLE_PASSWORD_TEXT}
# What takes the keyboard must say what it is.
NAMED = BUTTONS | FIELDS | {
    pyatspi.ROLE_TABLE, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_TREE, pyatspi.ROLE_LIST, pyatspi.ROLE_RADIO_BUTTON,
}
PERSON = "Alice Moreau"
REFERENCE = "DSAR-2026-041"


class Failure(Exception):
    """Something that a person with a screen reader could not do."""


def program_node(pid):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == pid:
            return application
    return None


def nodes(start):
    waiting = [start]
    while waiting:
        node = waiting.pop(0)
        if node is None:
            continue
        yield node
        # Cells are reached through their table; 12,000 people are not walked.
        if node.getRole() not in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
            waiting.extend(node.getChildAtIndex(index) for index in range(node.childCount))


def has(node, *states):
    present = node.getState()
    return all(present.contains(state) for state in states)


class Screen:
    def __init__(self, pid):
        self.pid = pid

    def find(self, name, roles=None, showing=True):
        application = program_node(self.pid)
        if application is None:
            return None
        for node in nodes(application):
            try:
                if node.name == name and (not roles or node.getRole() in roles) and (not showing or has(node, pyatspi.STATE_SHOWING)):
                    return node
            except (LookupError, RuntimeError):
                continue  # it went while it was looked at
        return None

    def wait(self, what, condition, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if answer := condition():
                    return answer
            except (LookupError, RuntimeError):
                pass
            time.sleep(0.1)
        raise Failure(f"waited {seconds} s in vain: {what}")

    def wait_for(self, name, roles=None, seconds=60):
        return self.wait(f"“{name}” is on the screen", lambda: self.find(name, roles), seconds)

    def press(self, name):
        button = self.wait(f"“{name}” can be pressed",
                           lambda: (node := self.find(name, BUTTONS)) and has(node, pyatspi.STATE_ENABLED) and node)
        action = button.queryAction()
        names = [action.getName(index) for index in range(action.nActions)]
        wanted = next((names.index(word) for word in ("Press", "press", "click") if word in names), 0)
        if not names or not action.doAction(wanted):
            raise Failure(f"“{name}” has no action")
        print(f"pressed {name}", flush=True)

    def write(self, name, text):
        entry = self.wait_for(name, FIELDS)
        if not entry.queryEditableText().setTextContents(text):
            raise Failure(f"“{name}” does not take text")

    def read(self, name):
        node = self.find(name, FIELDS)
        if node is None:
            return ""
        text = node.queryText()
        return text.getText(0, text.characterCount)

    def unnamed(self):
        """Controls on the screen that take the keyboard and do not say what they are."""
        found = []
        for node in nodes(program_node(self.pid)):
            if node.getRole() in NAMED and has(node, pyatspi.STATE_SHOWING, pyatspi.STATE_FOCUSABLE) and not node.name:
                found.append(f"{node.getRoleName()} in {' / '.join(parent_names(node))}")
        return found


def parent_names(node):
    names = []
    while node is not None and node.getRole() != pyatspi.ROLE_APPLICATION:
        names.insert(0, node.name or node.getRoleName())
        node = node.parent
    return names


def expect(holds, what):
    if not holds:
        raise Failure(what)


def everything_is_named(screen, where):
    unnamed = screen.unnamed()
    expect(not unnamed, f"{where}: controls without a name: {unnamed}")
    print(f"everything has a name: {where}", flush=True)


def choose_person(screen):
    screen.write("Search people", PERSON)
    table = screen.wait("one person is left", lambda: (node := screen.find("People")) and node.queryTable().nRows == 1 and node)
    cells = table.queryTable()
    expect(cells.getAccessibleAt(0, 0).name.startswith(PERSON), "the row says who it is")
    expect(cells.addRowSelection(0), "the row can be chosen")


def main_job(screen):
    screen.wait_for("Sign in", BUTTONS)
    everything_is_named(screen, "signed out")
    screen.press("Sign in")
    screen.wait_for("Sign out", BUTTONS)
    screen.wait("people are listed", lambda: (node := screen.find("People")) and node.queryTable().nRows > 0)
    everything_is_named(screen, "signed in")
    choose_person(screen)
    screen.press("Use a demo location")
    location = screen.wait("a storage location is in the field", lambda: screen.read("Storage location"))
    expect(not re.search(r"sig=[A-Za-z0-9%+/]{8}", location), "the signature is masked")
    screen.write("Case reference", REFERENCE)
    screen.press("Export personal data…")
    screen.wait_for("Confirm export")
    everything_is_named(screen, "the question before sending")
    screen.press("Export")
    screen.wait("the export is accepted", lambda: screen.read("Status").startswith(("Not started", "Running")))
    expect(screen.find("Timeline") is not None and screen.find("Next check") is not None, "timeline and next check are there")
    screen.wait("the export completes", lambda: screen.read("Status") == "Complete", seconds=180)
    expect(screen.find("Timeline").queryTable().nRows >= 4, "the timeline tells what happened")
    everything_is_named(screen, "complete")


def save_receipt(screen, folder):
    screen.press("Save receipt…")
    screen.wait_for("Name of the files", FIELDS)
    everything_is_named(screen, "the receipt")
    screen.write("Folder", str(folder))
    screen.write("Name of the files", "receipt")
    screen.press("Save")
    screen.wait("the receipt is on the disk", lambda: (folder / "receipt.pdf").is_file() and (folder / "receipt.json").is_file())
    expect(REFERENCE in (folder / "receipt.json").read_text(encoding="utf-8"), "the receipt names the case")
    json.loads((folder / "receipt.json").read_text(encoding="utf-8"))
    screen.press("Close")


def fetch_results(screen, folder):
    screen.press("Fetch results…")
    screen.press("Use a demo address")
    screen.press("List files")
    table = screen.wait("files are listed", lambda: (node := screen.find("Result files")) and node.queryTable().nRows > 0 and node)
    expect(table.queryTable().getAccessibleAt(0, 0).name, "each file says its name")
    everything_is_named(screen, "the results")
    screen.write("Folder", str(folder))
    screen.press("Fetch")
    sums = folder / "SHA256SUMS"
    screen.wait("the digests are on the disk", sums.is_file, seconds=120)
    lines = sums.read_text(encoding="utf-8").splitlines()
    for line in lines:
        digest, name = line.split(maxsplit=1)
        expect(hashlib.sha256((folder / name.lstrip("*")).read_bytes()).hexdigest() == digest, f"{name} is what its digest says")
    expect(lines, "files were fetched")
    screen.press("Close")


def main():
    program = subprocess.Popen([sys.argv[1], "--demo"], env=os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    screen = Screen(program.pid)
    try:
        screen.wait("the program is known to assistive tools", lambda: program_node(program.pid) or program.poll() is not None)
        expect(program.poll() is None, "the program runs")
        main_job(screen)
        with tempfile.TemporaryDirectory() as place:
            save_receipt(screen, pathlib.Path(place, "receipts"))
            fetch_results(screen, pathlib.Path(place, "results"))
    except Failure as failure:
        print(f"FAILED: {failure}")
        return 1
    finally:
        program.terminate()
        program.wait(30)
    print("The whole job was done through AT-SPI.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
