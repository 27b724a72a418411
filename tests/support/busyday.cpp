// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/busyday.h"

#include "runtime/stallwatchdog.h"
#include "runtime/threadpoolexecutor.h"
#include "screens/mainwindow.h"
#include "support/fakedoor.h"
#include "viewmodels/courier.h"
#include "viewmodels/importmodel.h"
#include "viewmodels/queuemodel.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

namespace svidok::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Stall = 50ms;
constexpr int Patience = 300'000; ///< ms; a guard against hanging

/// A card full of pairs, each minutes apart and far from the next.
class FullCard final : public PhotoProbe, public IntakeSource {
public:
    explicit FullCard(int photos)
        : m_photos(photos)
    {
    }
    Result<PhotoFacts> probe(const QByteArray &photo, const QString &, bool) const override
    {
        const int number = photo.split(' ').last().toInt();
        PhotoFacts facts;
        facts.mediaType = u"image/jpeg"_s;
        facts.width = 640;
        facts.height = 480;
        ObservedInstant taken;
        taken.utc = QDateTime({2026, 5, 4}, {6, 0}, Qt::UTC).addSecs(number / 2 * 9000 + number % 2 * 400);
        facts.capture.taken = taken;
        GeoFix fix;
        fix.point = {50.0 + number / 2 * 0.0005, 30.52};
        facts.capture.fix = fix;
        return facts;
    }
    Result<QList<IntakeEntry>> list(const QString &path, CancelToken) const override
    {
        QList<IntakeEntry> entries;
        for (int i = 0; i < m_photos; ++i)
            entries.append({u"%1/%2.jpg"_s.arg(path).arg(i), 100});
        return entries;
    }
    Result<QByteArray> read(const IntakeEntry &entry, qint64) const override
    {
        return "photo " + entry.path.section(u'/', -1).chopped(4).toUtf8();
    }

private:
    int m_photos;
};

} // namespace

BusyDay::Outcome BusyDay::live() const
{
    FakeDoor door;
    DeskFixture &f = door.desk;
    for (int i = 0; i < reports; ++i) {
        static_cast<void>(f.addPending([i](Report &report) {
            report.id = ReportId(u"busy-%1"_s.arg(i, 6, 10, QChar(u'0')));
            report.place = u"вул. Хрещатик, %1"_s.arg(i);
        }));
    }
    const FullCard card(photos);
    std::unique_ptr<Importer> importer;
    std::unique_ptr<Desk> desk;
    // As in the window's composition root; after what their tasks use: they end first.
    ThreadPoolExecutor importing(1, ThreadPoolExecutor::Urgency::GivesWay);
    ThreadPoolExecutor orderly(1);
    ThreadPoolExecutor background(0, ThreadPoolExecutor::Urgency::GivesWay);
    importer = std::make_unique<Importer>(Importer::Ports{f.work, card, card, f.evidence, importing, {}, {}});
    desk.reset(new Desk{f.work, f.evidence, f.review, f.examine, f.paperwork, f.forwarding, *importer, f.services, f.settings, f.matcher, f.decoder,
        f.pictures, f.session, f.own, orderly, background});
    door.offered = desk.get();
    Outcome outcome;
    MainWindow window(door);
    window.resize(1366, 768);
    window.show();
    window.openStore(u"sqlite:/busy/store.sqlite"_s);
    const auto *table = [&] {
        static_cast<void>(QTest::qWaitFor([&] { return window.findChild<QTableView *>(u"queueTable"_s) != nullptr; }));
        return window.findChild<QTableView *>(u"queueTable"_s);
    }();
    auto *queue = table ? qobject_cast<QueueModel *>(table->model()) : nullptr;
    auto *search = window.findChild<QLineEdit *>(u"queueSearch"_s);
    if (!queue || !search || !QTest::qWaitFor([&] { return queue->rowCount() > 0; }, Patience))
        return outcome;

    ImportModel import(*desk);
    Courier courier(*desk, {1h, 1h});
    const StallWatchdog watchdog({10ms, Stall}, [&outcome, this](std::chrono::milliseconds took) {
        ++outcome.stalls;
        if (stalled)
            stalled(took);
    });
    QTimer hands;
    int turn = 0;
    QObject::connect(&hands, &QTimer::timeout, &window, [&] {
        ++turn;
        QScrollBar *bar = table->verticalScrollBar();
        bar->setValue(bar->value() < bar->maximum() ? bar->value() + bar->pageStep() : 0);
        if (turn % 40 == 0)
            search->setText(turn % 80 == 0 ? QString() : u"Хрещатик"_s);
        if (turn % 25 == 0)
            queue->poll();
        if (turn % 60 == 0)
            courier.syncNow();
        if (turn == 20 && disturb)
            disturb();
    });
    hands.start(15ms);
    import.look({u"/card"_s});
    if (QTest::qWaitFor([&] { return import.stage() == ImportModel::Stage::Review; }, Patience)) {
        import.bringIn();
        outcome.finished = QTest::qWaitFor([&] { return import.stage() == ImportModel::Stage::Done && turn > 100; }, Patience)
            && import.count(ProposedReport::State::Created) == photos / 2;
    }
    outcome.longest = watchdog.longest();
    outcome.answers = watchdog.checks();
    return outcome;
}

} // namespace svidok::test
