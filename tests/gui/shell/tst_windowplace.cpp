// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/mainwindow.h"
#include "screens/workbench.h"
#include "support/fakedoor.h"
#include "support/suites.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace svidok::test::windowplacetests {

using namespace Qt::StringLiterals;

/// Where the window stands, and what it needs there.
class TestWindowPlace : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<ReportId>(); }
    void itsPlaceIsKeptBeforeItIsClosed();
    void itStandsOnTheScreenThatThereIs();
    void fitsOnASmallScreenAtTwiceTheSize_data();
    void fitsOnASmallScreenAtTwiceTheSize();
};

// As after kill -9: nobody closed it.
void TestWindowPlace::itsPlaceIsKeptBeforeItIsClosed()
{
    FakeDoor door;
    MainWindow window(door);
    window.showNormal();
    window.resize(780, 620);
    QTRY_VERIFY(!door.memory.read(u"window-place"_s).isEmpty());
    QTRY_COMPARE(MainWindow(door).size(), QSize(780, 620));
}

// At the first start, with its frame, and where the screen has become smaller since.
void TestWindowPlace::itStandsOnTheScreenThatThereIs()
{
    FakeDoor door;
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    QVERIFY(room.width() < 1366); // else this shows nothing
    {
        const MainWindow first(door);
        QVERIFY(first.width() < room.width() && first.height() < room.height());
    }
    MainWindow large(door);
    large.showNormal();
    large.resize(room * 2);
    large.move(room.width(), room.height());
    QTRY_VERIFY(!door.memory.read(u"window-place"_s).isEmpty());
    QVERIFY(large.width() > room.width());
    const MainWindow again(door);
    const QRect stands(again.pos(), again.size());
    QVERIFY2(QGuiApplication::primaryScreen()->availableGeometry().contains(stands), qPrintable(QDebug::toString(stands)));
}

void TestWindowPlace::fitsOnASmallScreenAtTwiceTheSize_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Ukrainian") << u"uk"_s;
}

// 1366 x 768 at 200 %: what does not fit would be cut off, and nobody could reach it.
void TestWindowPlace::fitsOnASmallScreenAtTwiceTheSize()
{
    QFETCH(QString, language);
    FakeDoor door;
    door.setLanguage(language);
    const ReportId id = door.desk.addPending();
    MainWindow window(door);
    window.show();
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    auto *bench = window.findChild<Workbench *>();
    bench->makeAllScreens();
    bench->openReport(id, true);
    auto *approve = window.findChild<QPushButton *>(u"approveButton"_s);
    QTRY_VERIFY(approve->isVisible());
    // The longest that the head of a case has to say.
    auto *due = window.findChild<QLabel *>(u"caseDue"_s);
    due->setText(u"строк минув 27.07.26 10:55 (UTC+03:00)"_s);
    due->setMinimumWidth(due->fontMetrics().horizontalAdvance(due->text()) * 3 / 5);
    due->show();
    auto *duplicates = window.findChild<QPushButton *>(u"showDuplicates"_s);
    duplicates->setText(u"Можливі дублікати: 12"_s);
    duplicates->show();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QSize least = window.minimumSizeHint();
    QVERIFY2(least.width() <= 1366 / 2, qPrintable(QString::number(least.width())));
    QVERIFY2(least.height() <= 768 / 2 - 30, qPrintable(QString::number(least.height())));
    window.resize(1366 / 2, 768 / 2);
    auto *panels = window.findChild<QScrollArea *>(u"casePanels"_s);
    QTRY_COMPARE(panels->horizontalScrollBar()->maximum(), 0);
}

SVIDOK_SUITE(TestWindowPlace, QApplication)

} // namespace svidok::test::windowplacetests

#include "tst_windowplace.moc"
