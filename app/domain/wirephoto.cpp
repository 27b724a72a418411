// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wirewriter.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

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

Result<MetadataEntry> metadataEntryFrom(const QJsonObject &json)
{
    Fields fields(json);
    return fields.finish(MetadataEntry{ fields.text("key"_L1), fields.text("raw"_L1), fields.text("interpreted"_L1) });
}

} // namespace

// Outside of the unnamed namespace, where Object::add() would not find them.
static void print(Writer &out, const ObservedInstant &taken)
{
    Object json(out);
    json.add("offset_assumed"_L1, taken.offsetAssumed);
    json.add("offset_seconds"_L1, taken.offsetSeconds);
    json.add("source"_L1, name(taken.source));
    json.add("source_field"_L1, taken.sourceField);
    json.add("uncertainty_seconds"_L1, taken.uncertaintySeconds);
    json.add("utc"_L1, instant(taken.utc));
}

static void print(Writer &out, const GeoFix &fix)
{
    Object json(out);
    json.add("accuracy_m"_L1, fix.accuracyMetres);
    json.add("altitude_m"_L1, fix.altitudeMetres);
    json.add("direction_deg"_L1, fix.directionDegrees);
    json.add("fix_utc"_L1, fix.fixUtc);
    json.add("latitude"_L1, fix.point.latitude);
    json.add("longitude"_L1, fix.point.longitude);
    json.add("source"_L1, fix.source);
}

static void print(Writer &out, const MetadataEntry &entry)
{
    Object json(out);
    json.add("interpreted"_L1, entry.interpreted);
    json.add("key"_L1, entry.key);
    json.add("raw"_L1, entry.raw);
}

void print(Writer &out, const CaptureFacts &facts)
{
    QStringList flags;
    for (const CaptureFlag flag : facts.flags)
        flags.append(name(flag));
    Object json(out);
    json.add("body_serial"_L1, facts.bodySerial);
    json.add("entries"_L1, facts.entries);
    json.add("fix"_L1, facts.fix);
    json.add("flags"_L1, flags);
    json.add("make"_L1, facts.make);
    json.add("model"_L1, facts.model);
    json.add("software"_L1, facts.software);
    json.add("taken"_L1, facts.taken);
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

void print(Writer &out, const Photo &photo)
{
    Object json(out);
    json.add("byte_size"_L1, photo.byteSize);
    json.add("capture"_L1, photo.capture);
    json.add("file_name"_L1, photo.fileName);
    json.add("height"_L1, photo.height);
    json.add("id"_L1, photo.id);
    json.add("media_type"_L1, photo.mediaType);
    json.add("perceptual_hash"_L1, u"%1"_s.arg(photo.perceptualHash, 16, 16, QChar(u'0'))); // 64 bits do not fit into a JSON number of other readers
    json.add("role"_L1, name(photo.role));
    json.add("sha256"_L1, photo.sha256);
    json.add("source_path"_L1, photo.sourcePath);
    json.add("width"_L1, photo.width);
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

void print(Writer &out, const PhotoMark &mark)
{
    Object json(out);
    json.add("at"_L1, mark.at);
    json.add("by"_L1, mark.by);
    json.add("from"_L1, std::array{ mark.from.x(), mark.from.y() });
    json.add("id"_L1, mark.id);
    json.add("photo"_L1, mark.photo);
    json.add("removed"_L1, mark.removed);
    json.add("revision"_L1, mark.revision);
    json.add("shape"_L1, name(mark.shape));
    json.add("text"_L1, mark.text);
    json.add("to"_L1, std::array{ mark.to.x(), mark.to.y() });
}

Result<PhotoMark> photoMarkFrom(const QJsonObject &json)
{
    Fields fields(json);
    const auto point = [&fields](QLatin1String key) {
        const QJsonArray numbers = fields.array(key);
        if (numbers.size() != 2 || !numbers[0].isDouble() || !numbers[1].isDouble())
            fields.refuse(key, u"two numbers expected"_s);
        return QPointF(numbers[0].toDouble(), numbers[1].toDouble());
    };
    PhotoMark mark;
    mark.id = fields.id<MarkId>("id"_L1);
    mark.revision = fields.smallInteger("revision"_L1);
    mark.photo = fields.id<PhotoId>("photo"_L1);
    mark.shape = fields.named("shape"_L1, markShape);
    mark.from = point("from"_L1);
    mark.to = point("to"_L1);
    mark.text = fields.text("text"_L1);
    mark.removed = fields.flag("removed"_L1);
    mark.by = fields.id<UserId>("by"_L1);
    mark.at = fields.optionalInstant("at"_L1);
    return fields.finish(std::move(mark));
}

} // namespace svidok::wire
