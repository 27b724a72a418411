// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/packagereport.h"

#include "domain/packagenames.h"
#include "domain/wire.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// What is only ever added to, and under which key its digest is logged.
constexpr std::pair<QLatin1String, QLatin1String> Lists[]{
    {"corrections"_L1, "correction_sha256"_L1},
    {"decisions"_L1, "decision_sha256"_L1},
    {"marks"_L1, "mark_sha256"_L1},
    {"notes"_L1, "note_sha256"_L1},
    {"police_updates"_L1, "update_sha256"_L1},
    {"readings"_L1, "reading_sha256"_L1},
};

QString digestOf(const QJsonObject &json)
{
    return Sha256::of(wire::canonical(json)).toHex();
}

// A decision from before vehicles were looked at for movement was logged without a word on it, and is printed with an empty one.
QString digestAsLogged(QJsonObject json, const QStringList &logged)
{
    const QString digest = digestOf(json);
    if (logged.contains(digest) || !json.value("movement"_L1).toObject().isEmpty())
        return digest;
    json.remove("movement"_L1);
    return digestOf(json);
}

} // namespace

LoggedReport::LoggedReport(const QList<CustodyLink> &links, qsizetype signedLinks)
{
    for (qsizetype i = 0; i < links.size(); ++i) {
        if (const auto event = custodyEventFromCanonical(links.at(i).canonical))
            add(*event, i < signedLinks);
    }
}

void LoggedReport::add(const CustodyEvent &event, bool isSigned)
{
    if (m_chain.isEmpty())
        m_chain = event.chain;
    const QJsonObject &details = event.details;
    const QJsonObject after = details.value("after"_L1).toObject();
    const auto digestUnder = [&](QLatin1String key) { return details.value(key).toString(after.value(key).toString()); };
    for (const auto &[member, key] : Lists) {
        const QString digest = digestUnder(key);
        if (digest.isEmpty())
            continue;
        Digests &digests = m_lists[member];
        digests.all.append(digest);
        digests.goesOn = digests.goesOn || !isSigned;
    }
    if (const QString digest = after.value("violation_sha256"_L1).toString(); !digest.isEmpty()) {
        m_violations.insert(details.value("violation"_L1).toString(), digest);
        m_violationsGoOn = m_violationsGoOn || !isSigned;
    }
    if (event.action == "checks.recorded"_L1)
        m_checks = details.value("checks_sha256"_L1).toString();
    else if (!digestUnder("correction_sha256"_L1).isEmpty())
        m_checks.clear();
    else if (event.action == "photo.added"_L1 && isSigned)
        addPhoto(details);
}

void LoggedReport::addPhoto(const QJsonObject &details)
{
    const auto sha = Sha256::fromHex(details.value("sha256"_L1).toString());
    if (!sha)
        return;
    m_photos.insert(details.value("photo"_L1).toString(), *sha);
    m_roles.insert(*sha, details.value("role"_L1).toString());
    if (const QString replaced = details.value("replaces"_L1).toString(); !replaced.isEmpty()) {
        m_roles.insert(m_photos.value(replaced), wire::name(PhotoRole::Context));
        m_checks.clear();
    }
}

bool LoggedReport::hasPhotos(const QJsonObject &report, const QList<Sha256> &photos) const
{
    const QJsonArray told = report.value("photos"_L1).toArray();
    return std::equal(told.begin(), told.end(), photos.begin(), photos.end(), [this](const QJsonValue &one, const Sha256 &sha) {
        const QString role = roleOf(sha);
        return one["sha256"_L1].toString() == sha.toHex() && (role.isEmpty() || one["role"_L1].toString() == role);
    });
}

bool LoggedReport::hasViolations(const QJsonObject &report) const
{
    const QJsonArray told = report.value("violations"_L1).toArray();
    qsizetype touched = 0;
    for (const QJsonValue &violation : told) {
        const QString logged = m_violations.value(violation["id"_L1].toString());
        if (logged.isEmpty() && violation["state"_L1].toString() == wire::name(ViolationState::Undecided))
            continue;
        ++touched;
        if (logged != digestOf(violation.toObject()))
            return false;
    }
    return touched == m_violations.size();
}

bool LoggedReport::hasChecks(const QJsonObject &report) const
{
    return m_checks.isEmpty()
        || m_checks == digestOf({{u"checks"_s, report.value("checks"_L1)}, {u"scene"_s, report.value("scene"_L1)}});
}

void LoggedReport::check(
    const QJsonObject &report, const QList<Sha256> &photos, const Sha256 &facts, QList<VerificationAnswer> &answers) const
{
    const auto say = [&answers](Verdict verdict, const QString &reason, const QString &member) {
        answers.append({verdict, reason, u"%1 %2"_s.arg(ReportFileName, member).trimmed()});
    };
    bool differs = false;
    const auto require = [&](bool fits, const QString &member, bool goesOn) {
        differs = differs || !fits;
        if (!fits)
            say(Verdict::Fail, u"report.differs"_s, member);
        else if (goesOn)
            say(Verdict::Unknown, u"report.later"_s, member);
    };
    require(report.value("id"_L1).toString() == m_chain, u"id"_s, false);
    require(hasPhotos(report, photos) && (facts.isNull() || facts == observedFacts(report)), u"photos"_s, false);
    for (const auto &[member, key] : Lists) {
        Digests logged = m_lists.value(member);
        QStringList told;
        for (const QJsonValue &one : report.value(member).toArray())
            told.append(digestAsLogged(one.toObject(), logged.all));
        std::sort(told.begin(), told.end());
        std::sort(logged.all.begin(), logged.all.end());
        require(told == logged.all, member, logged.goesOn);
    }
    require(hasViolations(report), u"violations"_s, m_violationsGoOn);
    require(hasChecks(report), u"checks"_s, false);
    if (!differs)
        say(Verdict::Pass, u"report.as_logged"_s, {});
    say(Verdict::Unknown, u"file.not_signed"_s, {});
}

Sha256 observedFacts(const QJsonObject &report)
{
    QJsonArray photos = report.value("photos"_L1).toArray();
    for (QJsonValueRef photo : photos) {
        QJsonObject told = photo.toObject();
        told.remove("source_path"_L1);
        photo = told;
    }
    QJsonObject facts{{u"photos"_s, photos}};
    for (const QLatin1String member : {"created_at"_L1, "entered_plate"_L1, "origin"_L1, "place"_L1})
        facts.insert(member, report.value(member));
    return Sha256::of(wire::canonical(facts));
}

} // namespace svidok
