// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/stage.h"

#include "demo/demopairs.h"
#include "screens/workbench.h"
#include "support/takenat.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QListWidget>
#include <QMimeData>
#include <QTest>

namespace svidok::test {

using namespace Qt::StringLiterals;

namespace {

const QString KeyFile = u"/keys/inspector.p12"_s;
const QString Passphrase = u"пароль 1"_s;

struct Sample {
    QStringView plate;
    QStringView place;
    ReportStatus status;
    int hoursOld;
    int hoursLeft; ///< until it is due; negative: over
};
// What a queue holds on an ordinary day. The first one is opened.
constexpr std::array Samples{
    Sample{u"", u"вул. Хрещатик, 22", ReportStatus::PendingVerification, 5, 30},
    Sample{u"KA7720CE", u"вул. Саксаганського, 41", ReportStatus::PendingVerification, 71, -2},
    Sample{u"AE1094IK", u"бульв. Тараса Шевченка, 9", ReportStatus::PendingVerification, 6, 3},
    Sample{u"BC5581MB", u"просп. Берестейський, 34", ReportStatus::PendingVerification, 9, 49},
    Sample{u"AI3306PO", u"вул. Велика Васильківська, 72", ReportStatus::Verified, 26, 80},
    Sample{u"KA0918BT", u"вул. Антоновича, 44", ReportStatus::UnderReview, 99, 140},
    Sample{u"AA6602TX", u"Контрактова площа, 4", ReportStatus::Rejected, 120, 60},
    Sample{u"AM4471HH", u"вул. Січових Стрільців, 10", ReportStatus::Draft, 1, 71},
};

/// Two pairs of the demo, small; drawn once.
const demo::DemoPair &drawnPair(int index)
{
    static const std::array pairs{demo::preparedPair(0, 1, {{1008, 756}}), demo::preparedPair(5, 1, {{1008, 756}})};
    const auto &pair = pairs[static_cast<size_t>(index)];
    if (!pair)
        qFatal("the photos could not be drawn");
    return *pair;
}

Quad quadOf(const QJsonObject &truth)
{
    const QJsonArray corners = truth[u"quad"_s].toArray();
    Quad quad;
    for (qsizetype i = 0; i < 4; ++i)
        quad[static_cast<size_t>(i)] = {corners[i].toArray()[0].toDouble(), corners[i].toArray()[1].toDouble()};
    return quad;
}

/// Puts drawn photos into a report, and what was read on them.
void dress(Report &report, const demo::DemoPair &pair, const QString &plate)
{
    const std::array shots{&pair.first, &pair.second};
    for (qsizetype i = 0; i < report.photos.size() && i < 2; ++i) {
        const demo::DemoPhoto &shot = *shots[static_cast<size_t>(i)];
        Photo &photo = report.photos[i];
        photo.sha256 = Sha256::of(shot.jpeg);
        photo.byteSize = shot.jpeg.size();
        photo.width = shot.truth[u"width"_s].toInt();
        photo.height = shot.truth[u"height"_s].toInt();
        PhotoReading &reading = report.readings[i];
        reading.photoSha = photo.sha256;
        reading.width = photo.width;
        reading.height = photo.height;
        PlateRead &read = reading.plates.front();
        read.quad = quadOf(shot.truth);
        read.raw = plate;
        read.text = PlateText::fold(plate);
        read.chars.clear();
        for (const QChar c : plate)
            read.chars.append({c, 0.96, c == u'0' ? u'O' : QChar(), c == u'0' ? 0.03 : 0.0});
        read.readers.front().raw = plate;
        read.readers.front().chars = read.chars;
        read.grammarSteps.clear();
    }
    report.enteredPlate = {plate, PlateText::fold(plate)};
}

} // namespace

/// A card with five photos: two pairs and a single one, and a file that is none.
class Stage::Folder final : public PhotoProbe, public IntakeSource {
public:
    Result<PhotoFacts> probe(const QByteArray &photo, const QString &fileName, bool) const override
    {
        const qsizetype index = numberOf(fileName);
        if (index < 0 || photo.size() < 1000)
            return fail(ErrorCode::PhotoNotAnImage, fileName);
        static constexpr std::array<std::pair<int, double>, 5> taken{std::pair{0, 0.0}, {412, 3.0}, {9000, 900.0}, {9380, 906.0}, {50000, 5000.0}};
        const auto [seconds, metres] = taken[static_cast<size_t>(index)];
        PhotoFacts facts = takenAt(seconds, metres);
        facts.width = 1008;
        facts.height = 756;
        facts.capture.taken->offsetSeconds = 3 * 3600;
        return facts;
    }
    Result<QList<IntakeEntry>> list(const QString &path, CancelToken) const override
    {
        QList<IntakeEntry> entries;
        for (const QString &name : {u"IMG_1.jpg"_s, u"IMG_2.jpg"_s, u"IMG_3.jpg"_s, u"IMG_4.jpg"_s, u"IMG_5.jpg"_s, u"notes.txt"_s})
            entries.append({path + u'/' + name, 4000});
        return entries;
    }
    Result<QByteArray> read(const IntakeEntry &entry, qint64) const override
    {
        const qsizetype index = numberOf(entry.path);
        const demo::DemoPair &pair = drawnPair(index / 2 % 2);
        const QByteArray jpeg = index % 2 == 0 ? pair.first.jpeg : pair.second.jpeg;
        return index < 0 ? QByteArray("no photo") : jpeg + QByteArray::number(index); // no two files are the same
    }

private:
    static qsizetype numberOf(const QString &name) { return name.endsWith(u".jpg"_s) ? name.at(name.size() - 5).digitValue() - 1 : -1; }
};

QList<Scene> allScenes()
{
    using enum Scene;
    return picturedScenes() + QList{Quality, Manual, About, Tour, Metadata, Map, Timeline, Notes, Duplicates, Vehicle, Movement, MapServer};
}

QList<Scene> picturedScenes()
{
    using enum Scene;
    return {Welcome, Queue, Case, Marks, Document, Forward, Outbox, Import, Settings, Sending, Plugins, Keys};
}

QString nameOf(Scene scene)
{
    switch (scene) {
    case Scene::Welcome: return u"welcome"_s;
    case Scene::Queue: return u"queue"_s;
    case Scene::Case: return u"case"_s;
    case Scene::Marks: return u"marks"_s;
    case Scene::Document: return u"document"_s;
    case Scene::Forward: return u"forward"_s;
    case Scene::Outbox: return u"outbox"_s;
    case Scene::Import: return u"import"_s;
    case Scene::Quality: return u"quality"_s;
    case Scene::Settings: return u"settings"_s;
    case Scene::Sending: return u"sending"_s;
    case Scene::Plugins: return u"plugins"_s;
    case Scene::Keys: return u"keys"_s;
    case Scene::Manual: return u"manual"_s;
    case Scene::About: return u"about"_s;
    case Scene::Tour: return u"tour"_s;
    case Scene::Metadata: return u"metadata"_s;
    case Scene::Map: return u"map"_s;
    case Scene::Timeline: return u"timeline"_s;
    case Scene::Notes: return u"notes"_s;
    case Scene::Duplicates: return u"duplicates"_s;
    case Scene::Vehicle: return u"vehicle"_s;
    case Scene::Movement: return u"movement"_s;
    case Scene::MapServer: return u"mapserver"_s;
    }
    return {};
}

Stage::Stage(const View &view)
    : m_view(view)
    , m_folder(std::make_unique<Folder>())
{
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 10)); // packaged, and the same on every machine
    QApplication::setCursorFlashTime(0);
    if (view.percent != 100)
        m_scaled.emplace(view.percent);
    if (view.language == u"pseudo"_s)
        m_pseudo = std::make_unique<PseudoLanguage>();
    else
        m_door.setLanguage(view.language);
    QLocale::setDefault(view.language == u"uk"_s ? QLocale(QLocale::Ukrainian, QLocale::Ukraine) : QLocale(QLocale::English, QLocale::UnitedKingdom));
    DeskFixture &f = m_door.desk;
    m_importer = std::make_unique<Importer>(Importer::Ports{f.work, *m_folder, *m_folder, f.evidence, f.importing, {}, {}});
    m_desk.reset(new Desk{f.work, f.evidence, f.review, f.examine, f.paperwork, f.forwarding, *m_importer, f.services, f.settings, f.matcher, f.decoder,
        f.pictures, f.session, f.own, f.orderly, f.background});
    m_door.offered = m_desk.get();
    m_door.memory.write(u"colour-scheme"_s, view.scheme);
    m_door.memory.write(u"recent-stores"_s, QJsonDocument(QJsonArray{u"sqlite:/srv/svidok/store.sqlite"_s, u"sqlite:/srv/svidok/demo/store.sqlite"_s}).toJson());
    f.session.write(UsualKey, QByteArray("p12:") + KeyFile.toUtf8());
    fillStore();
    fillOutbox();
    m_window = std::make_unique<MainWindow>(m_door);
    m_window->setWindowState(Qt::WindowNoState);
    m_window->resize(view.size * view.percent / 100);
    m_window->show();
    m_shown = m_window.get();
}

Stage::~Stage()
{
    m_window.reset();
    m_door.translation.reset();
    QLocale::setDefault(QLocale::c());
}

void Stage::fillStore()
{
    DeskFixture &f = m_door.desk;
    for (const int index : {0, 1}) {
        static_cast<void>(svidok::await(f.evidence.put(drawnPair(index).first.jpeg)));
        static_cast<void>(svidok::await(f.evidence.put(drawnPair(index).second.jpeg)));
    }
    int number = 0;
    for (const Sample &sample : Samples) {
        m_reports.append(f.addPending([&](Report &report) {
            const demo::DemoPair &pair = drawnPair(number % 2);
            const QString plate = sample.plate.toString();
            dress(report, pair, plate.isEmpty() ? pair.entered.canonical.text() : plate);
            report.id = ReportId(u"0196a1b2-7c3d-7e4f-8a5b-11223344550%1"_s.arg(number));
            report.place = sample.place.toString();
            report.status = sample.status;
            report.createdAt = f.clock.nowUtc().addSecs(-3600 * sample.hoursOld);
            report.dueAt = f.clock.nowUtc().addSecs(3600 * sample.hoursLeft);
        }));
        ++number;
    }
}

void Stage::fillOutbox()
{
    DeskFixture &f = m_door.desk;
    const std::array ends{OutboxState::Delivered, OutboxState::DeadLetter, OutboxState::Queued};
    for (size_t i = 0; i < ends.size(); ++i) {
        const Report report = f.stored(m_reports.at(static_cast<qsizetype>(4 + i)));
        OutboxMessage message;
        message.id = OutboxId(u"message-%1"_s.arg(i));
        message.report = report.id;
        message.recipient = u"police"_s;
        message.idempotencyKey = u"key-%1"_s.arg(i);
        message.createdAt = f.clock.nowUtc().addSecs(60 * static_cast<qint64>(i));
        message.nextAttemptAt = f.clock.nowUtc();
        static_cast<void>(svidok::await(f.store.reports().store({report, report.version, {}, {message}, {}})));
        if (ends[i] == OutboxState::Queued)
            continue;
        static_cast<void>(svidok::await(f.store.outbox().take(u"w"_s, 1, f.clock.nowUtc(), std::chrono::minutes(1))));
        Settlement end{message.id, ends[i], {}, {}, {}, {}};
        if (ends[i] == OutboxState::Delivered)
            end.receipt = Receipt{u"П-2026-77"_s, u"прийнято"_s, f.clock.nowUtc(), "{}"};
        else
            end.error = Error{ErrorCode::ServiceRefused, u"police.example"_s, {}, {}};
        static_cast<void>(svidok::await(f.store.outbox().settle(u"w"_s, {end})));
    }
}

template <typename T>
T *Stage::await(const QString &name) const
{
    const auto seen = [&]() -> T * {
        for (T *one : m_window->findChildren<T *>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    };
    static_cast<void>(QTest::qWaitFor([&] { return seen() != nullptr; }));
    return seen();
}

bool Stage::openBench()
{
    m_window->openStore(u"sqlite:/srv/svidok/store.sqlite"_s);
    return await<Workbench>(u"workbench"_s) != nullptr;
}

void Stage::drop(const QString &folder) const
{
    auto *screen = await<QWidget>(u"importScreen"_s);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(folder)});
    QDragEnterEvent entered(QPoint(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(screen, &entered);
    QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(screen, &dropped);
}

bool Stage::decide()
{
    DeskFixture &f = m_door.desk;
    const TestAuthority authority;
    m_signer.add(KeyFile, authority.issue(), Passphrase);
    f.services.unlock = [this](const QString &key, const QString &passphrase) {
        return m_signer.unlock(key.section(u':', 1), passphrase, m_door.desk.clock.nowUtc());
    };
    if (!f.services.keepPassphrase(u"p12:"_s + KeyFile, Passphrase))
        return false;
    const ReportId id = m_reports.front();
    DecideRequest request;
    request.violations = {f.stored(id).violations.first().code};
    return f.review.decide(id, request).has_value();
}

void Stage::mark()
{
    DeskFixture &f = m_door.desk;
    Report report = f.stored(m_reports.front());
    const PhotoReading &read = report.readings.front();
    const auto at = [](const Quad &quad, int corner) { return quad[static_cast<size_t>(corner)]; };
    const Quad &plate = read.plates.front().quad;
    PhotoMark arrow;
    arrow.id = MarkId(u"mark-1"_s);
    arrow.photo = read.photo;
    arrow.to = at(plate, 0);
    arrow.from = arrow.to - QPointF(120, 140);
    arrow.text = u"Номер читається"_s;
    arrow.by = f.work.identity.current()->id;
    arrow.at = f.clock.nowUtc();
    PhotoMark box = arrow;
    box.id = MarkId(u"mark-2"_s);
    box.shape = MarkShape::Box;
    box.from = {60, 500};
    box.to = {380, 700};
    box.text = u"Пішохідний перехід"_s;
    report.marks = {arrow, box};
    static_cast<void>(svidok::await(f.store.reports().store({report, report.version, {}, {}, {}})));
}

// Some weeks of work: what people confirmed and corrected, by day and by night.
void Stage::confirmReads()
{
    DeskFixture &f = m_door.desk;
    constexpr int Confirmed = 60;
    for (int i = 0; i < Confirmed; ++i) {
        static_cast<void>(f.addPending([&](Report &report) {
            const QString plate = u"AA%1BO"_s.arg(1008 + i * 37);
            report.id = ReportId(u"confirmed-%1"_s.arg(i));
            report.status = ReportStatus::Verified;
            report.decisions = {{Decision::Kind::Verified, {}, {}, PlateText::fold(plate), {}, f.clock.nowUtc().addDays(-i)}};
            for (PhotoReading &reading : report.readings) {
                reading.readAt = f.clock.nowUtc().addDays(-i - 1);
                PlateRead &read = reading.plates.front();
                read.text = PlateText::fold(i % 11 == 0 ? QString(plate).replace(u'8', u'B') : plate);
                read.confidence = 0.6 + 0.039 * (i % 11);
                read.abstained = read.confidence < 0.9;
            }
            for (Photo &photo : report.photos)
                photo.capture.taken->utc = photo.capture.taken->utc.addSecs(3600 * i);
        }));
    }
}

bool Stage::openDrawer(const QString &action)
{
    m_window->findChild<Workbench *>()->openReport(m_reports.front(), true);
    auto *open = m_window->findChild<QAction *>(action);
    if (!open || !await<QWidget>(u"casePlace"_s))
        return false;
    open->trigger();
    return await<QWidget>(u"drawer"_s) != nullptr;
}

bool Stage::dialog(const QString &action, const QString &name)
{
    auto *open = m_window->findChild<QAction *>(action);
    if (!open)
        return false;
    open->trigger();
    m_shown = await<QWidget>(name);
    return m_shown != nullptr;
}

bool Stage::settle()
{
    // Answers come through the event loop: what looks the same for a while has got all of them.
    QImage last;
    int same = 0;
    return QTest::qWaitFor([&] {
        const QImage now = m_shown->grab().toImage();
        same = now == last ? same + 1 : 0;
        last = now;
        return same >= 5;
    }, 20'000);
}

bool Stage::show(Scene scene)
{
    if (scene == Scene::Welcome) {
        m_window->openLast(); // shows what it opens ...
        m_window->findChild<QAction *>(u"file.choose"_s)->trigger(); // ... and the choice after all
        return settle();
    }
    if (scene != Scene::Plugins) { // there one has crashed
        m_door.desk.settings.known.front().available = true;
        m_door.desk.settings.known.front().switchedOff = false;
    }
    if (scene == Scene::Quality)
        confirmReads();
    if (!openBench())
        return false;
    auto *bench = m_window->findChild<Workbench *>();
    switch (scene) {
    case Scene::Welcome:
    case Scene::Queue:
        break;
    case Scene::Case:
        bench->openReport(m_reports.front(), true);
        break;
    case Scene::Marks:
        mark();
        bench->openReport(m_reports.front(), true);
        if (!await<QWidget>(u"casePlace"_s))
            return false;
        m_window->findChild<QAction *>(u"pair.draw"_s)->trigger();
        break;
    case Scene::Metadata:
    case Scene::Map:
    case Scene::Timeline:
    case Scene::Notes:
    case Scene::Duplicates:
    case Scene::Vehicle:
    case Scene::Movement:
        if (!openDrawer(u"case."_s + nameOf(scene)))
            return false;
        break;
    case Scene::Document:
    case Scene::Forward:
        if (!decide())
            return false;
        bench->openReport(m_reports.front(), false);
        if (!await<QWidget>(u"casePlace"_s))
            return false;
        bench->show(Workbench::Page::Document);
        if (scene == Scene::Forward) {
            auto *sign = await<QAbstractButton>(u"signButton"_s);
            if (!sign || !QTest::qWaitFor([&] { return sign->isEnabled(); }))
                return false;
            sign->click();
            if (!await<QAbstractButton>(u"documentForwardButton"_s))
                return false;
            bench->show(Workbench::Page::Forward);
        }
        break;
    case Scene::Outbox:
        bench->show(Workbench::Page::Outbox);
        break;
    case Scene::Quality:
        bench->show(Workbench::Page::Quality);
        if (auto *count = await<QAbstractButton>(u"qualityCount"_s))
            count->click();
        break;
    case Scene::Import:
        bench->show(Workbench::Page::Import);
        drop(u"/card"_s);
        if (auto *bring = await<QAbstractButton>(u"importBringIn"_s); !bring || !QTest::qWaitFor([&] { return bring->isEnabled(); }))
            return false;
        break;
    case Scene::Settings:
    case Scene::Sending:
    case Scene::MapServer:
    case Scene::Plugins:
        if (!dialog(u"file.settings"_s, u"settingsDialog"_s) || !openSettings(scene))
            return false;
        break;
    case Scene::Keys:
        if (!dialog(u"help.shortcuts"_s, u"shortcutSheet"_s))
            return false;
        break;
    case Scene::Manual:
        if (!dialog(u"help.manual"_s, u"manualWindow"_s))
            return false;
        break;
    case Scene::About:
        if (!dialog(u"help.about"_s, u"aboutDialog"_s))
            return false;
        break;
    case Scene::Tour:
        m_window->findChild<QAction *>(u"help.tour"_s)->trigger();
        if (auto *next = await<QAbstractButton>(u"tourNext"_s))
            next->click();
        break;
    }
    return settle();
}

bool Stage::openSettings(Scene scene)
{
    const QString page = scene == Scene::Sending ? u"sendingPage"_s : scene == Scene::MapServer ? u"mapPage"_s
        : scene == Scene::Plugins ? u"pluginsPage"_s : u"workplacePage"_s;
    auto *wanted = m_shown->findChild<QWidget *>(page);
    auto *list = m_shown->findChild<QListWidget *>(u"settingPages"_s);
    for (int row = 0; wanted && row < list->count(); ++row) {
        list->setCurrentRow(row);
        if (wanted->isVisible())
            return true;
    }
    return false;
}

bool Stage::switchScheme(const QString &scheme)
{
    m_window->findChild<QAction *>(u"scheme."_s + scheme)->trigger();
    return QTest::qWaitFor([&] { return theme::isDark(QApplication::palette()) == (scheme == u"dark"_s); }) && settle();
}

QImage Stage::picture() const
{
    return m_shown->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

} // namespace svidok::test
