# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each check of checks.py finds what it is for, in small trees made for it."""

import tempfile
import unittest
from pathlib import Path

import checks

SPDX = "// SPDX-FileCopyrightText: 2026 The Svidok authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
MODULES = {"QString": {"QtCore"}, "QSqlQuery": {"QtSql"}, "QWidget": {"QtWidgets"}, "QNetworkReply": {"QtNetwork"}}


def in_tree(check, texts):
    """What a check says of a source tree that holds only these files."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check(Path(folder))


class Includes(unittest.TestCase):
    def violations(self, name, *includes):
        text = "".join(f"#include {include}\n" for include in includes)
        return in_tree(lambda source: checks.check_includes(source, MODULES), {name: text})

    def test_allowed(self):
        self.assertEqual(self.violations("app/domain/a.cpp", '"domain/a.h"', '"base/result.h"', "<QString>", "<vector>"), [])
        self.assertEqual(self.violations("plugins/storage_sqlite/a.cpp", "<QSqlQuery>", '"ports/store.h"', '"a.h"'), [])

    def test_arrows(self):
        self.assertIn("must not see domain", self.violations("app/base/a.cpp", '"domain/report.h"')[0])
        self.assertIn("must not see usecases", self.violations("app/vision/a.cpp", '"usecases/review.h"')[0])
        self.assertIn("must not see settings", self.violations("plugins/signer_p12/a.cpp", '"settings/keys.h"')[0])
        self.assertIn("parent folder", self.violations("plugins/signer_p12/a.cpp", '"../storage_sqlite/a.h"')[0])

    def test_qt_modules(self):
        self.assertIn("must not use QtSql", self.violations("app/usecases/a.cpp", "<QSqlQuery>")[0])
        self.assertIn("must not use QtSql", self.violations("app/usecases/a.cpp", "<QtSql/QSqlQuery>")[0])
        self.assertIn("must not use QtWidgets", self.violations("app/imaging/a.cpp", "<QWidget>")[0])
        self.assertIn("must not use QtNetwork", self.violations("app/main/cli/a.cpp", "<QNetworkReply>")[0])

    def test_libraries(self):
        self.assertIn("must not use opencv", self.violations("app/documents/a.cpp", "<opencv2/core.hpp>")[0])
        self.assertIn("must not use <unistd.h>", self.violations("app/usecases/a.cpp", "<unistd.h>")[0])
        self.assertEqual(self.violations("app/pluginhost/crashnote_posix.cpp", "<unistd.h>"), [])

    def test_unknown_room(self):
        self.assertIn("in no room", self.violations("app/newroom/a.cpp", "<QString>")[0])


class Files(unittest.TestCase):
    def violations(self, name, text, cmake=None):
        path = Path(name)
        listed = f"svidok_add_library(x SOURCES {cmake or path.name})\n"
        lists = {f"{path.parent.as_posix()}/CMakeLists.txt": SPDX.replace("//", "#") + listed}
        return in_tree(checks.check_files, {name: text} | lists)

    def test_clean(self):
        self.assertEqual(self.violations("app/base/a.cpp", SPDX + "// processEvents is not called\n"), [])

    def test_sizes(self):
        self.assertIn("601 lines", self.violations("app/base/a.cpp", SPDX + "\n" * 599)[0])
        self.assertIn("121 lines", self.violations("app/base/a.h", SPDX + "#pragma once\n" + "\n" * 118)[0])

    def test_heads(self):
        self.assertIn("SPDX", self.violations("app/base/a.cpp", "int a;\n")[0])
        self.assertIn("#pragma once", self.violations("app/base/a.h", SPDX)[0])

    def test_calls(self):
        for call in ("QCoreApplication::processEvents();", "QEventLoop loop;", "dialog.exec();", "QTest::qWait(50);",
                     "std::this_thread::sleep_for(1s);", "friend class ReviewTest;", 'open("/home/somebody/x");'):
            self.assertEqual(len(self.violations("ui/widgets/a.cpp", SPDX + call + "\n")), 1, call)

    def test_listed(self):
        self.assertEqual(self.violations("app/base/a.cpp", SPDX, cmake=")\nforeach(n IN ITEMS a b)\n x(${n}.cpp)\nendforeach("), [])
        self.assertIn("no CMakeLists.txt lists it", self.violations("app/base/a.cpp", SPDX, cmake="b.cpp")[0])


class Libraries(unittest.TestCase):
    def test_core(self):
        needs = checks.needed_violations
        self.assertEqual(needs("libsvidok_domain.so", ["libQt6Core.so.6", "libQt6Positioning.so.6", "libsvidok_base.so", "libc.so.6"]), [])
        self.assertEqual(needs("libsvidok_base.so", ["libQt6Gui.so.6"]), ["libsvidok_base.so: must not need libQt6Gui.so.6"])
        self.assertTrue(needs("libsvidok_usecases.so", ["libopencv_core.so.406"]))

    def test_qt(self):
        self.assertEqual(checks.needed_violations("svidok_storage_sqlite.so", ["libQt6Sql.so.6"]), [])
        self.assertTrue(checks.needed_violations("svidok_signer_p12.so", ["libQt6Sql.so.6"]))
        self.assertTrue(checks.needed_violations("libsvidok_imaging.so", ["libQt6Widgets.so.6"]))

    def test_plugins(self):
        self.assertTrue(checks.needed_violations("svidok_signer_p12.so", ["libsvidok_documents.so"]))
        self.assertEqual(checks.symbol_violations("svidok_a.so", ["qt_plugin_instance"]), [])
        self.assertTrue(checks.symbol_violations("svidok_a.so", ["_ZN6svidok5StoreD0Ev"]))


if __name__ == "__main__":
    unittest.main()
