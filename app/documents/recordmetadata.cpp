// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordsections.h"
#include "domain/wire.h"

#include <functional>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

using Field = std::function<QString(const Photo &)>;

QString flagsOf(const Photo &photo, const RecordWords &words)
{
    QStringList texts;
    for (const CaptureFlag flag : photo.capture.flags)
        texts.append(words(u"flag."_s + wire::name(flag)));
    return texts.isEmpty() ? words(u"meta.flags.none"_s) : texts.join(u'\n');
}

// The rows of the table: a name and what a photo has to say to it; empty stands for "nothing".
QList<std::pair<QString, Field>> fieldsOf(const RecordWords &words)
{
    const auto taken = [](std::function<QString(const ObservedInstant &)> print) -> Field {
        return [print](const Photo &photo) { return photo.capture.taken ? print(*photo.capture.taken) : QString(); };
    };
    const auto fix = [](std::function<QString(const GeoFix &)> print) -> Field {
        return [print](const Photo &photo) { return photo.capture.fix ? print(*photo.capture.fix) : QString(); };
    };
    return {
        {u"meta.taken"_s, taken([&words](const ObservedInstant &at) -> QString { return words.observed(at); })},
        {u"meta.utc"_s, taken([&words](const ObservedInstant &at) -> QString { return words.clock(at.utc.toUTC()); })},
        {u"meta.field"_s, taken([&words](const ObservedInstant &at) -> QString {
             return at.sourceField + u'\n' + words.coded(u"source"_s, wire::name(at.source));
         })},
        {u"meta.uncertainty"_s,
            taken([&words](const ObservedInstant &at) -> QString { return u"±\u00a0"_s + words.measured(at.uncertaintySeconds, u"s"_s); })},
        {u"meta.position"_s, fix([&words](const GeoFix &at) -> QString { return words.position(at.point); })},
        {u"meta.accuracy"_s,
            fix([&words](const GeoFix &at) -> QString {
                return at.accuracyMetres ? QString(u"±\u00a0"_s + words.measured(*at.accuracyMetres, u"m"_s)) : QString();
            })},
        {u"meta.positionsource"_s, fix([](const GeoFix &at) -> QString { return at.source; })},
        {u"meta.fix"_s,
            fix([&words](const GeoFix &at) -> QString { return at.fixUtc ? words.clock(at.fixUtc->toUTC()) : QString(); })},
        {u"meta.direction"_s,
            fix([&words](const GeoFix &at) -> QString {
                return at.directionDegrees ? QString(words.number(*at.directionDegrees, 1) + u'°') : QString();
            })},
        {u"meta.altitude"_s,
            fix([&words](const GeoFix &at) -> QString {
                return at.altitudeMetres ? words.measured(*at.altitudeMetres, u"m"_s) : QString();
            })},
        {u"meta.device"_s, [](const Photo &p) -> QString { return oneLine(QStringList{p.capture.make, p.capture.model}.join(u' ').trimmed()); }},
        {u"meta.serial"_s, [](const Photo &p) -> QString { return oneLine(p.capture.bodySerial); }},
        {u"meta.software"_s, [](const Photo &p) -> QString { return oneLine(p.capture.software); }},
        {u"meta.size"_s,
            [](const Photo &p) -> QString { return QString::number(p.width) + u" × "_s + QString::number(p.height); }},
        {u"meta.bytes"_s, [](const Photo &p) -> QString { return QString::number(p.byteSize); }},
        {u"meta.type"_s, [](const Photo &p) -> QString { return p.mediaType; }},
        {u"meta.flags"_s, [&words](const Photo &p) -> QString { return flagsOf(p, words); }},
    };
}

} // namespace

void addMetadata(Flow &flow, const RecordParts &parts)
{
    const auto &[input, words, prints, id] = parts;
    const QList<Photo> &photos = input.report.photos;
    // Two photos side by side; further ones in tables of their own below.
    for (qsizetype first = 0; first < photos.size(); first += 2) {
        const qsizetype count = std::min<qsizetype>(2, photos.size() - first);
        Table table{{mm(38), mm(68), mm(68)}, {Cell{{words(u"metadata.field"_s), look::label()}}}, {}};
        for (qsizetype i = first; i < first + count; ++i) {
            const QString name = words(u"photo"_s).arg(i + 1) + u", "_s
                + words(u"role."_s + wire::name(photos.at(i).role));
            table.header.append(Cell{{name, {.face = Face::Bold, .points = 7.5}}});
        }
        for (const auto &[key, print] : fieldsOf(words)) {
            QList<Cell> row{Cell{{words(key), look::label()}}};
            for (qsizetype i = first; i < first + count; ++i) {
                const QString value = print(photos.at(i));
                row.append(Cell{{value.isEmpty() ? words(u"meta.none"_s) : value, look::small()}});
            }
            table.rows.append(row);
        }
        addSection(flow, words(u"metadata"_s), table);
    }
    flow.text(words(u"metadata.note"_s), look::label());
}

void addAnchors(Flow &flow, const RecordParts &parts)
{
    const auto &[input, words, prints, id] = parts;
    Table table{{mm(40), mm(22), mm(20), mm(92)}, {}, {}};
    for (const QString &key : {u"hashes.file"_s, u"hashes.role"_s, u"hashes.bytes"_s, u"hashes.sha"_s})
        table.header.append(Cell{{words(key), look::label()}});
    for (const Photo &photo : input.report.photos) {
        table.rows.append({{{oneLine(photo.fileName), look::small()}}, {{words(u"role."_s + wire::name(photo.role)), look::small()}},
            {{QString::number(photo.byteSize), look::small()}},
            {{photo.sha256.toHex(), {.face = Face::Mono, .points = 6.2}}}});
    }
    addSection(flow, words(u"hashes"_s), table);
    Table anchors{{mm(70), mm(104)}, {}, {}};
    anchors.rows = {
        {{{words(u"custody.head"_s), look::small()}}, {{input.custodyHead.toHex(), {.face = Face::Mono, .points = 7}}}},
        {{{words(u"custody.content"_s), look::small()}}, {{id.toHex(), {.face = Face::Mono, .points = 7}}}},
    };
    addSection(flow, words(u"custody"_s), anchors);

    Table signature{{a4::TextWidth}, {}, {}};
    signature.rows = {{{{words(u"sign.text"_s).arg(input.inspector.displayName, input.inspector.position), look::body()},
        {words(u"verify"_s), look::small()}}}};
    addSection(flow, words(u"sign"_s), signature);
}

} // namespace svidok
