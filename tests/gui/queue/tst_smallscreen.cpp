// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casebench.h"
#include "support/suites.h"
#include "widgets/theme.h"

#include "../casepanels/casepanels.h"

#include <QAbstractButton>
#include <QLayout>

namespace svidok::test::smallscreentests {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize Small(683, 250); ///< what 1366x768 at 200 % leaves below menu and tabs and above the line of the state

void withThirdPhoto(Report &report)
{
    Photo third = report.photos.constFirst();
    third.id = PhotoId(u"third"_s);
    third.role = PhotoRole::Context;
    report.photos.append(third);
}

/// Buttons that cannot be hit once they have the keyboard.
QStringList outOfReach(QWidget &screen)
{
    QStringList found;
    for (QAbstractButton *button : screen.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || !button->isEnabled() || button->focusPolicy() == Qt::NoFocus)
            continue;
        button->setFocus(Qt::TabFocusReason);
        const QSize hit = button->visibleRegion().boundingRect().size();
        if (hit != hit.expandedTo(button->size().boundedTo({theme::Target, theme::Target})))
            found.append(u"%1: %2x%3"_s.arg(button->objectName()).arg(hit.width()).arg(hit.height()));
    }
    return found;
}

} // namespace

/// Where there is little room: what a person with weak eyes has left of an ordinary screen.
class TestSmallScreen : public QObject {
    Q_OBJECT

private slots:
    void everyButtonIsReached_data();
    void everyButtonIsReached();
    void whatDecidesIsNotScrolledAway();
    void tabGoesWhereTheEyeGoes();
};

void TestSmallScreen::everyButtonIsReached_data()
{
    QTest::addColumn<QStringList>("actions");
    QTest::newRow("as it opens") << QStringList();
    QTest::newRow("warned before approving") << QStringList{u"case.approve"_s};
    QTest::newRow("the form of a rejection") << QStringList{u"case.reject"_s};
    QTest::newRow("drawing, with the sliders") << QStringList{u"pair.draw"_s, u"pair.enhance"_s};
    for (const QString &page : {u"metadata"_s, u"map"_s, u"timeline"_s, u"notes"_s, u"duplicates"_s, u"vehicle"_s, u"movement"_s})
        QTest::addRow("drawer: %s", qPrintable(page)) << QStringList{u"case."_s + page, u"case.reject"_s};
}

void TestSmallScreen::everyButtonIsReached()
{
    QFETCH(QStringList, actions);
    CaseBench b;
    const ReportId id = b.f.addPending(withThirdPhoto);
    b.open(id);
    for (const QString &action : std::as_const(actions))
        b.actions.trigger(action);
    b.screen->resize(Small);
    QTRY_COMPARE(b.screen->size(), Small);
    QTRY_COMPARE(outOfReach(*b.screen).join(u' '), QString());
}

void TestSmallScreen::whatDecidesIsNotScrolledAway()
{
    CaseBench b;
    b.open(b.f.addPending());
    b.actions.trigger(u"case.approve"_s);
    b.screen->resize(Small);
    QTRY_COMPARE(b.screen->size(), Small);
    auto *message = child<QWidget>(*b.screen, "decideMessage");
    QVERIFY(message->isVisible());
    QTRY_VERIFY(message->height() >= message->layout()->totalHeightForWidth(message->width())); // no line of it is cut
    for (const char *name : {"approveButton", "rejectButton", "askButton", "secondReviewButton"}) {
        auto *button = child<QPushButton>(*b.screen, name);
        QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
    }
}

void TestSmallScreen::tabGoesWhereTheEyeGoes()
{
    CaseBench b;
    b.open(b.f.addPending(withThirdPhoto));
    b.actions.trigger(u"case.metadata"_s);
    b.actions.trigger(u"pair.draw"_s);
    child<QWidget>(*b.screen, "caseMore")->setFocus();
    QStringList way;
    constexpr int Enough = 120;
    for (int pressed = 0; pressed < Enough; ++pressed) {
        const QString name = QApplication::focusWidget()->objectName();
        if (way.contains(name))
            break;
        way.append(name);
        QTest::keyClick(b.screen->windowHandle(), Qt::Key_Tab);
    }
    const QStringList wanted{u"caseMore"_s, u"nextReport"_s, u"pair.side-by-side.button"_s, u"pair.zoom-in.button"_s, u"pair.full-screen.button"_s,
        u"pair.mark-select.button"_s, u"photoA"_s, u"photoB"_s, u"pairFilm0"_s, u"pairFilm2"_s, u"pair.draw.button"_s,
        u"metadataSearch"_s, u"metadataDiffering"_s, u"metadataTable"_s, u"measureButton"_s, u"plateField"_s, u"violationButton0"_s, u"violationSearch"_s,
        u"approveButton"_s, u"rejectButton"_s, u"askButton"_s, u"secondReviewButton"_s};
    QStringList met = way;
    met.removeIf([&](const QString &name) { return !wanted.contains(name); });
    QVERIFY2(met == wanted, qPrintable(way.join(u'\n')));
}

SVIDOK_SUITE(TestSmallScreen, QApplication)

} // namespace svidok::test::smallscreentests

#include "tst_smallscreen.moc"
