// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casepanels.h"
#include "support/suites.h"
#include "widgets/panelscroll.h"

namespace svidok::test::panelscrolltests {

using namespace Qt::StringLiterals;

class TestPanelScroll : public QObject {
    Q_OBJECT

private slots:
    // A key that leads to a field leads there with the eye too.
    void whatGetsTheKeyboardIsInSight()
    {
        QWidget window;
        auto *panel = new QWidget;
        panel->setMinimumHeight(2000);
        auto *field = new QLineEdit(panel);
        field->setGeometry(0, 1500, 100, 30);
        auto *scroll = new PanelScroll(panel, u"scroll"_s, &window);
        scroll->setGeometry(0, 0, 300, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto inSight = [&] { return scroll->viewport()->rect().contains(QRect(field->mapTo(scroll->viewport(), QPoint()), field->size())); };
        QVERIFY(!inSight());
        field->setFocus(Qt::ShortcutFocusReason);
        QVERIFY(inSight());
    }
};

SVIDOK_SUITE(TestPanelScroll, QApplication)

} // namespace svidok::test::panelscrolltests

#include "tst_panelscroll.moc"
