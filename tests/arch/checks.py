# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Architecture as a test: `checks.py includes|files|libraries|translations --source DIR [--build DIR ...]`.

Each check is a function that answers a list of violations, one line each; test_checks.py proves that it finds some.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path

import rules

CODE_FOLDERS = ("app", "plugins", "server-stub", "ui", "tests")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)


def files(source, folders, suffixes):
    for folder in folders:
        for path in sorted((source / folder).rglob("*")):
            if path.is_file() and (path.suffix in suffixes or path.name in suffixes):
                yield path, path.relative_to(source).as_posix()


def room_of(name):
    rooms = [room for room in rules.ROOMS if name.startswith(room + "/")]
    return max(rooms, key=len) if rooms else None


def qt_modules(qt_include):
    """Header name -> Qt modules that have it; all of them share one include root, so the compiler does not tell."""
    modules = {}
    for folder in Path(qt_include).glob("Qt*"):
        for header in folder.iterdir():
            modules.setdefault(header.name, set()).add(folder.name)
    return modules


def quoted_violation(header, allowed, room, name):
    first = header.split("/")[0]
    if "/" in header and first in rules.ROOM_NAMES:
        return None if first in allowed else f"{name}: {room} must not see {first} ({header})"
    return None


def system_violation(header, qt, libraries, modules, name):
    module = header.split("/")[0]
    if module.startswith("Qt") and "/" in header:
        return None if module in qt else f"{name}: must not use {module} ({header})"
    if header in modules:
        return None if modules[header] & qt else f"{name}: must not use {'/'.join(sorted(modules[header]))} ({header})"
    for library, beginnings in rules.LIBRARIES.items():
        if header.startswith(beginnings):
            return None if library in libraries else f"{name}: must not use {library} ({header})"
    if header.endswith((".h", ".hpp")) and not (name in rules.SYSTEM_FILES and "posix" in libraries):
        return f"{name}: must not use <{header}>; use the C++ header, or list the file in SYSTEM_FILES"
    return None


def check_includes(source, modules):
    violations = []
    for path, name in files(source, ("app", "plugins", "server-stub", "ui"), (".cpp", ".h")):
        room = room_of(name)
        if room is None:
            violations.append(f"{name}: its folder is in no room of rules.ROOMS")
            continue
        allowed, qt, libraries = rules.ROOMS[room]
        for kind, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if kind == '"':
                violation = quoted_violation(header, allowed, room, name)
                if not violation and header.startswith("../"):
                    violation = f"{name}: includes by way of a parent folder ({header})"
            else:
                violation = system_violation(header, qt, libraries, modules, name)
            if violation:
                violations.append(violation)
    return violations


def unrolled(text):
    """A CMake file with its simple foreach blocks written out, so that names made in a loop are seen."""

    def unroll(match):
        variable, items, body = match.groups()
        items = items.replace("IN ITEMS", "").split()
        return "".join(body.replace("${" + variable + "}", item) for item in items)

    return re.sub(r"foreach\((\w+)\s+([^)$]*)\)(.*?)endforeach\(\)", unroll, text, flags=re.DOTALL)


def listed_in_cmake(source):
    """Every path that some CMakeLists.txt names, relative to the source folder."""
    listed = set()
    for path, _ in files(source, CODE_FOLDERS, ("CMakeLists.txt",)):
        folder = path.parent.relative_to(source)
        for word in re.findall(r"[\w./${}-]+\.(?:cpp|h)\b", unrolled(path.read_text(encoding="utf-8"))):
            word = word.replace("${PROJECT_SOURCE_DIR}/", "/").replace("${CMAKE_CURRENT_SOURCE_DIR}/", "")
            listed.add(word.lstrip("/") if word.startswith("/") else (folder / word).as_posix())
    for path in (source / "app" / "cmake").glob("*.cmake"):
        listed.update(re.findall(r"\$\{PROJECT_SOURCE_DIR\}/([\w./-]+\.cpp)", path.read_text(encoding="utf-8")))
    return {str(Path(name)) for name in listed}


def check_size(name, text):
    lines = text.count("\n")
    limit = rules.MAX_HEADER_LINES if name.endswith(".h") else rules.MAX_SOURCE_LINES
    return [f"{name}: {lines} lines, the end is {limit}"] if lines > limit else []


def check_head(name, text):
    head = text[:400]
    violations = []
    if "SPDX-FileCopyrightText:" not in head or "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
        violations.append(f"{name}: lacks the two-line SPDX header")
    if name.endswith(".h") and "\n#pragma once\n" not in text:
        violations.append(f"{name}: lacks #pragma once")
    return violations


def check_calls(name, text):
    code = COMMENT.sub("", text) if name.endswith((".cpp", ".h")) else text
    return [
        f"{name}: {why} ({match.group(0)})"
        for pattern, (why, excepted) in rules.FORBIDDEN.items()
        if name not in excepted and (match := re.search(pattern, code))
    ]


def check_files(source):
    violations = []
    listed = listed_in_cmake(source)
    for path, name in files(source, CODE_FOLDERS + ("installer", "translations", ".ci"),
                            (".cpp", ".h", ".py", ".sh", ".cmake", "CMakeLists.txt", "run")):
        if name.startswith("tests/arch/"):
            continue  # holds the forbidden words as data
        text = path.read_text(encoding="utf-8")
        violations += check_head(name, text) + check_calls(name, text)
        if path.suffix in (".cpp", ".h"):
            violations += check_size(name, text)
            if name not in listed and not (path.suffix == ".h" and name.startswith("tests/")):
                violations.append(f"{name}: no CMakeLists.txt lists it")
    return violations


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def needed(path):
    return re.findall(r"\(NEEDED\).*\[(.+?)\]", output_of("readelf", "-d", str(path)))


def needed_violations(name, libraries):
    violations = []
    if name in rules.CORE_LIBRARIES:
        allowed = {"libQt6Core.so"} | rules.CORE_LIBRARIES[name]
        violations += [
            f"{name}: must not need {library}"
            for library in libraries
            if not library.startswith(rules.SYSTEM_LIBRARIES + ("libsvidok_",)) and library.split(".so")[0] + ".so" not in allowed
        ]
    for begin, users in rules.LIBRARY_USERS.items():
        if any(library.startswith(begin) for library in libraries) and not any(fnmatch(name, user) for user in users):
            violations.append(f"{name}: must not need {begin}")
    if name.startswith("svidok_"):
        violations += [
            f"{name}: a plugin must not need {library}"
            for library in libraries
            if library.startswith("libsvidok_") and library not in ("libsvidok_base.so", "libsvidok_domain.so")
        ]
    return violations


def exported(path):
    lines = output_of("nm", "-D", "--defined-only", str(path)).splitlines()
    return [line.split()[-1].split("@")[0] for line in lines]


def symbol_violations(name, symbols):
    return [f"{name}: shows {symbol}" for symbol in symbols if not symbol.startswith("qt_plugin_")]


def check_libraries(build):
    violations = []
    libraries = sorted((build / "lib").glob("*.so"))
    plugins = sorted((build / "plugins").glob("*.so"))
    missing = set(rules.CORE_LIBRARIES) - {path.name for path in libraries}
    violations += [f"{name}: was not built" for name in sorted(missing)]
    for path in libraries + plugins + sorted(p for p in (build / "bin").iterdir() if p.is_file()):
        violations += needed_violations(path.name, needed(path))
    if not plugins:
        violations.append("no plugins were built")
    for path in plugins:
        violations += symbol_violations(path.name, exported(path))
    return violations


def check_translations(source, lupdate):
    violations = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        for path in sorted((source / "translations").glob("*.ts")):
            text = path.read_text(encoding="utf-8")
            (fresh / path.name).write_text(text, encoding="utf-8")
            violations += [f"{path.name}: {text.count(word)} {word} texts" for word in ("unfinished", "vanished") if f'"{word}"' in text]
        subprocess.run([source / "translations" / "lupdate.sh", lupdate, fresh], check=True, capture_output=True)
        for path in sorted(fresh.glob("*.ts")):
            if path.read_text(encoding="utf-8") != (source / "translations" / path.name).read_text(encoding="utf-8"):
                violations.append(f"{path.name}: lupdate finds texts that differ; build the target svidok_lupdate and translate")
    return violations


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("check", choices=("includes", "files", "libraries", "translations"))
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--build", type=Path)
    parser.add_argument("--qt-include", type=Path)
    parser.add_argument("--lupdate")
    options = parser.parse_args()
    violations = {
        "includes": lambda: check_includes(options.source, qt_modules(options.qt_include)),
        "files": lambda: check_files(options.source),
        "libraries": lambda: check_libraries(options.build),
        "translations": lambda: check_translations(options.source, options.lupdate),
    }[options.check]()
    print("\n".join(violations) or f"{options.check}: nothing to object to")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
