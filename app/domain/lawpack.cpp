// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lawpack.h"

#include "domain/wirefields.h"
#include "domain/wirepack.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

using wire::Fields;

LocalText localText(Fields &fields, QLatin1String key)
{
    const QJsonObject json = fields.objectAt(key);
    LocalText text;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!it->isString() || it->toString().isEmpty())
            fields.refuse(key + u'.' + it.key(), u"text expected"_s);
        text.insert(it.key(), it->toString());
    }
    if (text.isEmpty())
        fields.refuse(key, u"a text in one language at least expected"_s);
    return text;
}

QDate date(Fields &fields, QLatin1String key)
{
    const QDate date = QDate::fromString(fields.text(key), Qt::ISODate);
    if (!date.isValid())
        fields.refuse(key, u"date as YYYY-MM-DD expected"_s);
    return date;
}

QString nonEmpty(Fields &fields, QLatin1String key)
{
    QString text = fields.text(key);
    if (text.isEmpty())
        fields.refuse(key, u"must not be empty"_s);
    return text;
}

double positive(Fields &fields, QLatin1String key)
{
    const double number = fields.number(key);
    if (!(number > 0.0))
        fields.refuse(key, u"must be above 0"_s);
    return number;
}

Result<LawEntry> entryFrom(const QJsonObject &json)
{
    Fields fields(json);
    LawEntry entry;
    entry.code = nonEmpty(fields, "code"_L1);
    entry.article = nonEmpty(fields, "article"_L1);
    entry.title = localText(fields, "title"_L1);
    entry.text = localText(fields, "text"_L1);
    entry.validFrom = date(fields, "valid_from"_L1);
    if (!fields.isNull("valid_to"_L1)) {
        entry.validTo = date(fields, "valid_to"_L1);
        if (entry.validTo < entry.validFrom)
            fields.refuse(u"valid_to"_s, u"before valid_from"_s);
    }
    if (!fields.isNull("fine_minor_units"_L1)) {
        entry.fineMinorUnits = fields.smallInteger("fine_minor_units"_L1);
        if (*entry.fineMinorUnits < 0)
            fields.refuse(u"fine_minor_units"_s, u"must not be negative"_s);
    }
    entry.currency = fields.text("currency"_L1);
    entry.source = nonEmpty(fields, "source"_L1);
    entry.needsPair = fields.flag("needs_pair"_L1);
    return fields.finish(std::move(entry));
}

Result<ReasonEntry> reasonFrom(const QJsonObject &json)
{
    Fields fields(json);
    ReasonEntry reason;
    reason.code = nonEmpty(fields, "code"_L1);
    reason.title = localText(fields, "title"_L1);
    reason.templateText = localText(fields, "template"_L1);
    return fields.finish(std::move(reason));
}

Result<PairThresholds> thresholdsFrom(const QJsonObject &json)
{
    Fields fields(json);
    PairThresholds thresholds;
    thresholds.minIntervalSeconds = positive(fields, "min_interval_s"_L1);
    thresholds.maxDistanceMetres = positive(fields, "max_distance_m"_L1);
    thresholds.minSceneInliers = fields.smallInteger("min_scene_inliers"_L1);
    if (thresholds.minSceneInliers < 4)
        fields.refuse(u"min_scene_inliers"_s, u"a homography needs 4 at least"_s);
    thresholds.maxSceneResidualPixels = positive(fields, "max_scene_residual_px"_L1);
    thresholds.maxVehicleShiftMetres = positive(fields, "max_vehicle_shift_m"_L1);
    return fields.finish(thresholds);
}

bool isValidOn(const LawEntry &entry, const QDate &day)
{
    return day.isValid() && entry.validFrom <= day && (!entry.validTo.isValid() || day <= entry.validTo);
}

// What is printed as the law must be there in the law's own words.
void refuseTranslationsOnly(Fields &fields, const LawPack &pack)
{
    for (qsizetype i = 0; i < pack.entries.size(); ++i) {
        if (!pack.entries.at(i).title.contains(pack.language))
            fields.refuse(u"entries[%1].title"_s.arg(i), u"not in the language of the law"_s);
    }
    for (qsizetype i = 0; i < pack.reasons.size(); ++i) {
        if (!pack.reasons.at(i).title.contains(pack.language) || !pack.reasons.at(i).templateText.contains(pack.language))
            fields.refuse(u"reasons[%1]"_s.arg(i), u"not in the language of the law"_s);
    }
}

// At most one entry of a code may be in force on any day, and reasons are told apart by their code.
void refuseAmbiguous(Fields &fields, const LawPack &pack)
{
    for (qsizetype i = 0; i < pack.entries.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const LawEntry &a = pack.entries.at(i);
            const LawEntry &b = pack.entries.at(j);
            if (a.code == b.code && (isValidOn(a, b.validFrom) || isValidOn(b, a.validFrom)))
                fields.refuse(u"entries[%1].valid_from"_s.arg(i), u"overlaps entries[%1]"_s.arg(j));
        }
    }
    for (qsizetype i = 0; i < pack.reasons.size(); ++i) {
        if (pack.reason(pack.reasons.at(i).code) != &pack.reasons.at(i))
            fields.refuse(u"reasons[%1].code"_s.arg(i), u"is there already"_s);
    }
}

Result<LawPack> packFrom(const QJsonObject &json)
{
    Fields fields(json);
    LawPack pack;
    pack.name = nonEmpty(fields, "name"_L1);
    pack.version = nonEmpty(fields, "version"_L1);
    pack.authority = nonEmpty(fields, "authority"_L1);
    pack.language = nonEmpty(fields, "language"_L1);
    pack.confirmedByLawyer = fields.flag("confirmed_by_lawyer"_L1);
    pack.entries = fields.objects("entries"_L1, entryFrom);
    pack.reasons = fields.objects("reasons"_L1, reasonFrom);
    pack.thresholds = fields.object("thresholds"_L1, thresholdsFrom);
    pack.dueDays = fields.smallInteger("due_days"_L1);
    if (pack.dueDays < 0)
        fields.refuse(u"due_days"_s, u"must not be negative"_s);
    refuseTranslationsOnly(fields, pack);
    refuseAmbiguous(fields, pack);
    return fields.finish(std::move(pack));
}

} // namespace

QString LawPack::official(const LocalText &text) const
{
    return text.isEmpty() ? QString() : text.value(language, text.first());
}

QString LawPack::help(const LocalText &text, const QString &reader) const
{
    const QString said = text.value(reader);
    return said == official(text) ? QString() : said;
}

const LawEntry *LawPack::entry(const QString &code, const QDate &offence) const
{
    const auto found = std::find_if(entries.begin(), entries.end(),
        [&](const LawEntry &entry) { return entry.code == code && isValidOn(entry, offence); });
    return found == entries.end() ? nullptr : &*found;
}

const ReasonEntry *LawPack::reason(const QString &code) const
{
    const auto found =
        std::find_if(reasons.begin(), reasons.end(), [&](const ReasonEntry &reason) { return reason.code == code; });
    return found == reasons.end() ? nullptr : &*found;
}

QDateTime LawPack::dueAt(const QDateTime &occurredAt) const
{
    return dueDays > 0 && occurredAt.isValid() ? occurredAt.addDays(dueDays) : QDateTime();
}

Result<LawPack> parseLawPack(const QByteArray &json, const QString &name)
{
    return wire::parsePack<LawPack>(json, name, packFrom);
}

} // namespace svidok
