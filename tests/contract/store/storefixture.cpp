// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "support/plugins.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace svidok::test {

void addStoreKinds()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("fake") << QStringLiteral("fake");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
}

StoreFixture::StoreFixture(const QString &kind)
    : m_isFake(kind == u"fake")
    , m_store(open())
{
}

std::unique_ptr<Store> StoreFixture::open()
{
    if (m_isFake)
        return std::make_unique<FakeStore>(clock);
    StoreOptions options;
    options.createIfMissing = true;
    auto opened = sqliteFactory().open(QStringLiteral("sqlite:") + path(), options, clock);
    if (!opened)
        qFatal("cannot open: %s", qPrintable(opened.error().detail));
    return std::move(*opened);
}

Store &StoreFixture::second()
{
    if (m_isFake)
        return *m_store;
    if (!m_second)
        m_second = open();
    return *m_second;
}

void StoreFixture::damage(const QString &id, const QByteArray &body)
{
    if (m_isFake)
        return static_cast<FakeStore &>(*m_store).damage(id);
    const QString name = QStringLiteral("damage");
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path());
        if (!database.open())
            qFatal("cannot damage: %s", qPrintable(database.lastError().text()));
        for (const auto *table : { "outbox", "users" }) {
            QSqlQuery query(database);
            query.prepare(QStringLiteral("UPDATE %1 SET body = ? WHERE id = ?").arg(QLatin1String(table)));
            query.addBindValue(body);
            query.addBindValue(id);
            if (!query.exec())
                qFatal("cannot damage: %s", qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

void StoreFixture::reopen()
{
    if (m_isFake)
        return;
    m_second.reset();
    m_store.reset();
    m_store = open();
}

StoreFactory &sqliteFactory()
{
    static StoreFactory *const factory = [] {
        auto found = builtPlugin<StoreFactory>(QStringLiteral("store"), QStringLiteral("storage_sqlite"));
        if (!found)
            qFatal("plugin: %s %s", qPrintable(found.error().subject), qPrintable(found.error().detail));
        return *found;
    }();
    return *factory;
}

Report makeReport(int n, const QString &plate)
{
    const QDateTime start({ 2026, 5, 4 }, { 8, 0 }, Qt::UTC);
    Report report;
    report.id = ReportId(QStringLiteral("report-%1").arg(n, 6, 10, QLatin1Char('0')));
    report.origin = QStringLiteral("import");
    report.place = QStringLiteral("вулиця Хрещатик, %1").arg(n);
    report.enteredPlate = { plate, PlateText::fold(plate) };
    report.createdAt = start.addSecs(n);
    for (const auto role : { PhotoRole::Initial, PhotoRole::Verification }) {
        const int index = role == PhotoRole::Initial ? 1 : 2;
        Photo photo;
        photo.id = PhotoId(QStringLiteral("photo-%1-%2").arg(n).arg(index));
        photo.sha256 = Sha256::of(photo.id.toString().toUtf8());
        photo.role = role;
        photo.fileName = QStringLiteral("IMG_%1.jpg").arg(index);
        photo.mediaType = QStringLiteral("image/jpeg");
        photo.capture.taken = ObservedInstant{ start.addSecs(n * 10 + index * 300), 3 * 3600,
            InstantSource::ExifOriginal, QStringLiteral("Exif.Photo.DateTimeOriginal"), 1.0, false };
        report.photos.append(photo);
    }
    Violation violation;
    violation.id = ViolationId(QStringLiteral("violation-%1").arg(n));
    violation.code = QStringLiteral("UA-KUPAP-122-1-STOP");
    report.violations.append(violation);
    return report;
}

ReportChange creation(const Report &report)
{
    return { report, 0, {}, {}, {} };
}

ReportChange update(const Report &report)
{
    return { report, report.version, {}, {}, {} };
}

CustodyEvent makeEvent(const QString &chain, const QString &action)
{
    CustodyEvent event;
    event.chain = chain;
    event.action = action;
    event.actor = UserId(QStringLiteral("inspector-1"));
    event.at = QDateTime({ 2026, 5, 4 }, { 9, 0 }, Qt::UTC);
    event.details = { { QStringLiteral("reason"), QStringLiteral("тест") } };
    event.correlation = CorrelationId(QStringLiteral("c-1"));
    event.appVersion = QStringLiteral("0.1.0");
    return event;
}

OutboxMessage makeMessage(int n, const ReportId &report)
{
    OutboxMessage message;
    message.id = OutboxId(QStringLiteral("message-%1").arg(n, 4, 10, QLatin1Char('0')));
    message.report = report;
    message.recipient = QStringLiteral("police");
    message.idempotencyKey = QStringLiteral("key-%1").arg(n);
    message.payload = QByteArrayLiteral("{\"plate\":\"AA1234BB\"}");
    message.attachment = Sha256::of(message.payload);
    message.confirmedBy = UserId(QStringLiteral("inspector-1"));
    message.createdAt = QDateTime({ 2026, 5, 4 }, { 8, 30 }, Qt::UTC).addSecs(n);
    message.nextAttemptAt = message.createdAt;
    return message;
}

QStringList idsOf(const QList<ReportRow> &rows)
{
    QStringList ids;
    for (const ReportRow &row : rows)
        ids.append(row.id.toString());
    return ids;
}

} // namespace svidok::test
