// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliterelated.h"

#include "base/clock.h"
#include "custodywriter.h"
#include "queryvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <bit>
#include <limits>

namespace svidok {

namespace {

constexpr int Quarters = 4;
constexpr int QuarterBits = 16;
// The most that is read for one photo; where a scene is that common, more of it tells nothing more.
constexpr int MostNear = 2000;

QString json(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

// The quarter of a hash as it is and with each one of its bits turned.
QString neighbours(quint64 hash, int quarter)
{
    const auto own = static_cast<quint16>(hash >> (QuarterBits * (Quarters - 1 - quarter)));
    const auto text = [](quint16 bits) { return QStringLiteral("%1").arg(bits, 4, 16, QChar(u'0')); };
    QJsonArray all{ text(own) };
    for (int bit = 0; bit < QuarterBits; ++bit)
        all.append(text(static_cast<quint16>(own ^ (1U << bit))));
    return json(all);
}

Result<RelatedReport> relatedRow(const Row &row)
{
    auto queued = queueRow(row);
    if (!queued)
        return fail(queued.error());
    RelatedReport related{ std::move(*queued), {}, ReportId(row.text(21)) };
    related.traits.plate = related.row.plate;
    related.traits.occurredAt = related.row.occurredAt;
    related.traits.place = related.row.place;
    if (!row.isNull(18)) {
        GeoFix fix;
        fix.point = { row.value(18).toDouble(), row.value(19).toDouble() };
        if (!row.isNull(20))
            fix.accuracyMetres = row.value(20).toDouble();
        related.traits.fix = fix;
    }
    for (const QJsonValue photo : QJsonDocument::fromJson(row.text(22).toUtf8()).array()) {
        related.traits.pictures.append({ Sha256::fromHex(photo[0].toString()).value_or(Sha256()),
            photo[1].toString().toULongLong(nullptr, 16) });
    }
    return related;
}

Result<QList<RelatedReport>> rows(Connection &connection, const char *name, const QVariantList &values)
{
    QList<RelatedReport> found;
    const auto read = connection.each(QLatin1String(name), values, [&](const Row &row) -> Outcome {
        auto related = relatedRow(row);
        if (!related)
            return fail(related.error());
        found.append(std::move(*related));
        return done();
    });
    if (!read)
        return fail(read.error());
    return found;
}

/// Gathers the rows of candidates by what may make them duplicates, each kind along its index.
class Gathering {
public:
    Gathering(Connection &connection, const QVariant &now, const ReportTraits &traits, int limit)
        : m_connection(connection)
        , m_now(now)
        , m_traits(traits)
        , m_limit(limit)
    {
    }

    Result<QSet<qint64>> rows()
    {
        Outcome outcome = samePhotos();
        for (const ReportTraits::Picture &picture : m_traits.pictures) {
            if (outcome && picture.perceptualHash != 0)
                outcome = nearPhotos(picture.perceptualHash);
        }
        if (outcome && !m_traits.plate.isEmpty())
            outcome = samePlate();
        if (!outcome)
            return fail(outcome.error());
        return std::move(m_rows);
    }

private:
    Outcome add(const char *name, const QVariantList &values)
    {
        return m_connection.each(QLatin1String(name), values, [this](const Row &row) {
            m_rows.insert(row.integer(0));
            return done();
        });
    }

    Outcome samePhotos()
    {
        QJsonArray digests;
        for (const ReportTraits::Picture &picture : m_traits.pictures)
            digests.append(picture.sha256.toHex());
        return add("related.same_photos", { m_now, json(digests), m_limit + 1 }); // itself is among them
    }

    Outcome nearPhotos(quint64 hash)
    {
        const QVariantList values{ m_now, neighbours(hash, 0), neighbours(hash, 1), neighbours(hash, 2),
            neighbours(hash, 3), MostNear };
        return m_connection.each(QLatin1String("related.near_photos"), values, [this, hash](const Row &row) {
            if (std::popcount(hash ^ row.text(1).toULongLong(nullptr, 16)) <= AlikePhotoBits)
                m_rows.insert(row.integer(0));
            return done();
        });
    }

    Outcome samePlate()
    {
        const QString skeleton = plateSkeleton(m_traits.plate);
        const qint64 at = m_traits.occurredAt.isNull() ? 0 : m_traits.occurredAt.toMSecsSinceEpoch();
        const bool anyTime = m_traits.occurredAt.isNull();
        const qint64 from = anyTime ? std::numeric_limits<qint64>::min() : at - FarApartSeconds * 1000;
        const qint64 to = anyTime ? std::numeric_limits<qint64>::max() : at + FarApartSeconds * 1000;
        const Outcome timed = add("related.same_plate", { m_now, skeleton, from, to, m_limit + 1 });
        return timed ? add("related.same_plate_no_time", { m_now, skeleton, m_limit + 1 }) : timed;
    }

    Connection &m_connection;
    const QVariant m_now;
    const ReportTraits &m_traits;
    const int m_limit;
    QSet<qint64> m_rows;
};

Result<RelatedReports::Candidates> candidatesOf(Connection &connection, const QDateTime &at, const ReportId &id, int limit)
{
    const QVariant now = boundInstant(at);
    auto own = rows(connection, "related.one", { now, id.toString() });
    if (!own)
        return fail(own.error());
    if (own->isEmpty())
        return fail(ErrorCode::NotFound, id.toString());
    RelatedReports::Candidates candidates{ std::move(own->first()), {}, {} };
    const auto found = Gathering(connection, now, candidates.report.traits, limit).rows();
    if (!found)
        return fail(found.error());
    QList<qint64> sorted(found->begin(), found->end());
    std::sort(sorted.begin(), sorted.end());
    QJsonArray wanted;
    for (const qint64 rid : std::as_const(sorted))
        wanted.append(rid);
    auto others = rows(connection, "related.by_row", { now, json(wanted), id.toString(), limit });
    if (!others)
        return fail(others.error());
    candidates.others = std::move(*others);
    const auto apart = connection.each(QLatin1String("related.told_apart"), { id.toString() }, [&](const Row &row) {
        candidates.toldApart.append(ReportId(row.text(0)));
        return done();
    });
    if (!apart)
        return fail(apart.error());
    return candidates;
}

Outcome tell(Connection &connection, const ReportId &one, const ReportId &other, bool apart, const QList<CustodyEvent> &events)
{
    if (one == other)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("other"), QStringLiteral("another report expected"));
    for (const ReportId &id : { one, other }) {
        const auto version = connection.value(QLatin1String("report.version"), { id.toString() });
        if (!version)
            return fail(version.error());
        if (version->isNull())
            return fail(ErrorCode::NotFound, id.toString());
    }
    const auto changed = connection.change(
        QLatin1String(apart ? "related.tell_apart" : "related.forget_apart"), { one.toString(), other.toString() });
    if (!changed)
        return fail(changed.error());
    return *changed > 0 ? appendCustody(connection, events) : done();
}

} // namespace

QString hashText(quint64 hash)
{
    return hash == 0 ? QStringLiteral("") : QStringLiteral("%1").arg(hash, 16, 16, QChar(u'0'));
}

Future<RelatedReports::Candidates> SqliteRelated::candidates(const ReportId &id, int limit)
{
    return m_thread.read<Candidates>(
        [=, this](Connection &connection) { return candidatesOf(connection, m_clock.nowUtc(), id, limit); });
}

Future<QList<RelatedReport>> SqliteRelated::ofPlate(const PlateText &plate, int limit)
{
    return m_thread.read<QList<RelatedReport>>([=, this](Connection &connection) {
        return rows(connection, "related.of_plate", { boundInstant(m_clock.nowUtc()), plateSkeleton(plate), limit });
    });
}

Future<QList<RelatedReport>> SqliteRelated::duplicatesOf(const ReportId &id)
{
    return m_thread.read<QList<RelatedReport>>([=, this](Connection &connection) {
        return rows(connection, "related.duplicates", { boundInstant(m_clock.nowUtc()), id.toString() });
    });
}

Future<std::monostate> SqliteRelated::tellApart(
    const ReportId &one, const ReportId &other, bool apart, const QList<CustodyEvent> &events)
{
    return m_thread.write<std::monostate>(
        [=](Connection &connection) { return tell(connection, one, other, apart, events); });
}

} // namespace svidok
