// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wireprint.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

QJsonObject toJson(const ObservedInstant &taken)
{
    return {
        { u"utc"_s, instant(taken.utc) },
        { u"offset_seconds"_s, taken.offsetSeconds ? QJsonValue(*taken.offsetSeconds) : QJsonValue() },
        { u"source"_s, name(taken.source) },
        { u"source_field"_s, taken.sourceField },
        { u"uncertainty_seconds"_s, taken.uncertaintySeconds },
        { u"offset_assumed"_s, taken.offsetAssumed },
    };
}

Result<ObservedInstant> observedInstantFrom(const QJsonObject &json)
{
    Fields fields(json);
    ObservedInstant taken;
    taken.utc = fields.instant("utc"_L1);
    if (!fields.isNull("offset_seconds"_L1))
        taken.offsetSeconds = fields.smallInteger("offset_seconds"_L1);
    taken.source = fields.named("source"_L1, instantSource);
    taken.sourceField = fields.text("source_field"_L1);
    taken.uncertaintySeconds = fields.number("uncertainty_seconds"_L1);
    taken.offsetAssumed = fields.flag("offset_assumed"_L1);
    return fields.finish(std::move(taken));
}

QJsonObject toJson(const GeoFix &fix)
{
    return {
        { u"latitude"_s, fix.point.latitude },
        { u"longitude"_s, fix.point.longitude },
        { u"accuracy_m"_s, orNull(fix.accuracyMetres) },
        { u"source"_s, fix.source },
        { u"fix_utc"_s, orNull(fix.fixUtc.value_or(QDateTime())) },
        { u"direction_deg"_s, orNull(fix.directionDegrees) },
        { u"altitude_m"_s, orNull(fix.altitudeMetres) },
    };
}

Result<GeoFix> geoFixFrom(const QJsonObject &json)
{
    Fields fields(json);
    GeoFix fix;
    fix.point.latitude = fields.number("latitude"_L1);
    fix.point.longitude = fields.number("longitude"_L1);
    fix.accuracyMetres = fields.optionalNumber("accuracy_m"_L1);
    fix.source = fields.text("source"_L1);
    const QDateTime fixUtc = fields.optionalInstant("fix_utc"_L1);
    if (!fixUtc.isNull())
        fix.fixUtc = fixUtc;
    fix.directionDegrees = fields.optionalNumber("direction_deg"_L1);
    fix.altitudeMetres = fields.optionalNumber("altitude_m"_L1);
    return fields.finish(std::move(fix));
}

QJsonObject toJson(const MetadataEntry &entry)
{
    return { { u"key"_s, entry.key }, { u"raw"_s, entry.raw }, { u"interpreted"_s, entry.interpreted } };
}

Result<MetadataEntry> metadataEntryFrom(const QJsonObject &json)
{
    Fields fields(json);
    return fields.finish(MetadataEntry{ fields.text("key"_L1), fields.text("raw"_L1), fields.text("interpreted"_L1) });
}

} // namespace

QJsonObject toJson(const CaptureFacts &facts)
{
    QJsonArray flags;
    for (const CaptureFlag flag : facts.flags)
        flags.append(name(flag));
    return {
        { u"taken"_s, facts.taken ? QJsonValue(toJson(*facts.taken)) : QJsonValue() },
        { u"fix"_s, facts.fix ? QJsonValue(toJson(*facts.fix)) : QJsonValue() },
        { u"make"_s, facts.make },
        { u"model"_s, facts.model },
        { u"software"_s, facts.software },
        { u"body_serial"_s, facts.bodySerial },
        { u"flags"_s, flags },
        { u"entries"_s, arrayOf<MetadataEntry>(facts.entries, toJson) },
    };
}

Result<CaptureFacts> captureFactsFrom(const QJsonObject &json)
{
    Fields fields(json);
    CaptureFacts facts;
    facts.taken = fields.optionalObject("taken"_L1, observedInstantFrom);
    facts.fix = fields.optionalObject("fix"_L1, geoFixFrom);
    facts.make = fields.text("make"_L1);
    facts.model = fields.text("model"_L1);
    facts.software = fields.text("software"_L1);
    facts.bodySerial = fields.text("body_serial"_L1);
    for (const QString &text : fields.texts("flags"_L1)) {
        const auto flag = captureFlag(text);
        if (flag)
            facts.flags.append(*flag);
        else
            fields.refuse(u"flags"_s, u"unknown name"_s);
    }
    facts.entries = fields.objects("entries"_L1, metadataEntryFrom);
    return fields.finish(std::move(facts));
}

QJsonObject toJson(const Photo &photo)
{
    return {
        { u"id"_s, photo.id.toString() },
        { u"sha256"_s, orNull(photo.sha256) },
        { u"role"_s, name(photo.role) },
        { u"file_name"_s, photo.fileName },
        { u"source_path"_s, photo.sourcePath },
        { u"media_type"_s, photo.mediaType },
        { u"byte_size"_s, photo.byteSize },
        { u"width"_s, photo.width },
        { u"height"_s, photo.height },
        // 64 bits do not fit into a JSON number of other readers
        { u"perceptual_hash"_s, u"%1"_s.arg(photo.perceptualHash, 16, 16, QChar(u'0')) },
        { u"capture"_s, toJson(photo.capture) },
    };
}

Result<Photo> photoFrom(const QJsonObject &json)
{
    Fields fields(json);
    Photo photo;
    photo.id = fields.id<PhotoId>("id"_L1);
    photo.sha256 = fields.optionalSha("sha256"_L1);
    photo.role = fields.named("role"_L1, photoRole);
    photo.fileName = fields.text("file_name"_L1);
    photo.sourcePath = fields.text("source_path"_L1);
    photo.mediaType = fields.text("media_type"_L1);
    photo.byteSize = fields.integer("byte_size"_L1);
    photo.width = fields.smallInteger("width"_L1);
    photo.height = fields.smallInteger("height"_L1);
    bool isHash = false;
    photo.perceptualHash = fields.text("perceptual_hash"_L1).toULongLong(&isHash, 16);
    if (!isHash)
        fields.refuse(u"perceptual_hash"_s, u"hexadecimal digits expected"_s);
    photo.capture = fields.object("capture"_L1, captureFactsFrom);
    return fields.finish(std::move(photo));
}

} // namespace svidok::wire
