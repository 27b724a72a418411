// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoreports.h"

#include "demo/demopeople.h"

using namespace Qt::StringLiterals;

namespace svidok::demo {

namespace {

const QStringList Streets{u"вул. Хрещатик"_s, u"вул. Володимирська"_s, u"вул. Саксаганського"_s, u"вул. Велика Васильківська"_s, u"вул. Антоновича"_s,
    u"вул. Ярославів Вал"_s, u"вул. Богдана Хмельницького"_s, u"вул. Січових Стрільців"_s, u"вул. Бульварно-Кудрявська"_s, u"вул. Межигірська"_s,
    u"вул. Кирилівська"_s, u"просп. Берестейський"_s, u"просп. Голосіївський"_s, u"бульв. Лесі Українки"_s, u"вул. Михайла Коцюбинського"_s,
    u"вул. Прорізна"_s, u"вул. Тарасівська"_s, u"вул. Жилянська"_s, u"вул. Рейтарська"_s, u"вул. Нижній Вал"_s, u"вул. Златоустівська"_s,
    u"вул. Дмитрівська"_s, u"вул. Глибочицька"_s, u"вул. Еспланадна"_s};
const QStringList Regions{u"AA"_s, u"KA"_s, u"AA"_s, u"KA"_s, u"AI"_s, u"KI"_s, u"BC"_s, u"HC"_s, u"BH"_s, u"HH"_s, u"AX"_s, u"KX"_s, u"AE"_s, u"KE"_s, u"AB"_s,
    u"AC"_s, u"AM"_s, u"AO"_s, u"AP"_s, u"AT"_s, u"BA"_s, u"BE"_s, u"BI"_s, u"BK"_s, u"BM"_s, u"BO"_s, u"BX"_s, u"CA"_s, u"CB"_s, u"CE"_s};
const QStringList Violations{u"UA-KUPAP-122-1-STAND"_s, u"UA-KUPAP-122-1-STAND"_s, u"UA-KUPAP-122-1-STOP"_s, u"UA-KUPAP-122-3-OBSTRUCT"_s, u"UA-KUPAP-152-1-UNPAID"_s};
const QStringList Reasons{u"interval.too_short"_s, u"distance.too_far"_s, u"plate.unreadable"_s, u"scene.differs"_s, u"sign.not_visible"_s, u"report.duplicate"_s};
const QStringList Notes{u"Знак видно на першому знімку."_s, u"Авто стоїть на тротуарі, прохід менший за два метри."_s, u"Заявник уже надсилав схожий випадок."_s,
    u"Номер частково в тіні, звірено з другим знімком."_s, u"Місце перевірено за планом розстановки знаків."_s};
const QStringList Questions{u"Надішліть, будь ласка, знімок зі знаком у кадрі."_s, u"Другий знімок нечіткий, повторіть його, якщо авто ще там."_s};

/// How far a report of the queue has come; every twentieth of them.
const QList<ReportStatus> Stations{ReportStatus::PendingVerification, ReportStatus::PendingVerification, ReportStatus::Verified,
    ReportStatus::PendingVerification, ReportStatus::Resolved, ReportStatus::PendingVerification, ReportStatus::Rejected, ReportStatus::Submitted,
    ReportStatus::PendingVerification, ReportStatus::UnderReview, ReportStatus::PendingVerification, ReportStatus::Draft, ReportStatus::Resolved,
    ReportStatus::PendingVerification, ReportStatus::Rejected, ReportStatus::PendingVerification, ReportStatus::Verified, ReportStatus::Submitted,
    ReportStatus::PendingVerification, ReportStatus::Resolved};

class Chance {
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {
    }
    int below(int n) { return static_cast<int>(m_random.bounded(n)); }
    double between(double low, double high) { return low + (high - low) * m_random.generateDouble(); }
    bool happens(double p) { return m_random.generateDouble() < p; }
    const QString &of(const QStringList &list) { return list.at(below(static_cast<int>(list.size()))); }

    /// Plates of every class: mostly today's, some of 1995, electric ones and personal ones.
    QString plate()
    {
        const QString letters = u"ABCEHIKMOPTX"_s;
        const auto letter = [&] { return QString(letters.at(below(12))); };
        const int kind = below(20);
        if (kind == 0)
            return QString::number(10000 + below(90000)) + letter() + letter();
        if (kind == 1)
            return (happens(0.5) ? u"YA"_s : u"ZA"_s) + QString::number(1000 + below(9000)) + letter() + letter();
        return of(Regions) + u"%1"_s.arg(1 + below(9999), 4, 10, QChar(u'0')) + letter() + letter();
    }

private:
    QRandomGenerator m_random;
};

} // namespace

/// One report as it comes to be, command by command, with the events that belong to it.
class ReportWriter::Story {
public:
    Story(ReportWriter &writer, Report report)
        : m_writer(writer)
        , m_report(std::move(report))
        , m_now(m_report.createdAt)
    {
        const User importer = demoUser(u"demo.service"_s);
        CustodyEvent created;
        created.chain = m_report.id.toString();
        created.action = u"report.created"_s;
        created.actor = importer.id;
        created.at = m_now;
        created.details = {{u"origin"_s, m_report.origin}};
        created.correlation = CorrelationId(m_report.id.toString());
        created.appVersion = writer.m_appVersion;
        m_events << created;
    }

    Story &after(double hours)
    {
        m_now = m_now.addSecs(qRound64(hours * 3600.0));
        return *this;
    }

    Story &act(const QString &login, const ReportCommand &command)
    {
        if (m_error)
            return *this;
        const User user = demoUser(login);
        CommandContext context;
        context.actor = {user.id, user.displayName, user.roles, CorrelationId(m_report.id.toString())};
        context.now = m_now;
        context.law = &m_writer.m_law;
        context.appVersion = m_writer.m_appVersion;
        auto applied = applyCommand(m_report, command, context);
        if (!applied) {
            m_error = applied.error();
            return *this;
        }
        m_report = std::move(applied->report);
        m_events << applied->events;
        return *this;
    }

    /// Sent and received in one moment.
    Story &send(const QString &confirmer, const QString &service, const QString &caseNumber)
    {
        OutboxMessage message;
        message.id = OutboxId(newId());
        message.report = m_report.id;
        message.recipient = m_writer.m_police;
        message.idempotencyKey = Sha256::of(message.id.toString().toUtf8()).toHex();
        message.payload = "{}"; // no document was drawn
        message.confirmedBy = demoUser(confirmer).id;
        message.createdAt = m_now;
        message.state = OutboxState::Delivered;
        message.attempts = 1;
        message.receipt = Receipt{caseNumber, u"accepted"_s, m_now, {}};
        act(service, command::RecordSubmission{message.id, *message.receipt});
        m_sent = std::move(message);
        return *this;
    }

    [[nodiscard]] QString newId() const { return m_writer.m_ids.next(m_now.toMSecsSinceEpoch()); }
    [[nodiscard]] const Report &report() const { return m_report; }
    [[nodiscard]] const QDateTime &now() const { return m_now; }

    [[nodiscard]] Result<ReportChange> end() const
    {
        if (m_error)
            return fail(*m_error);
        ReportChange change;
        change.report = m_report;
        change.events = m_events;
        if (m_sent) {
            change.enqueue = {*m_sent};
            change.recorded = m_sent->id;
        }
        return change;
    }

private:
    ReportWriter &m_writer;
    Report m_report;
    QList<CustodyEvent> m_events;
    QDateTime m_now;
    std::optional<OutboxMessage> m_sent;
    std::optional<Error> m_error;
};

ReportWriter::ReportWriter(const LawPack &law, IdSource &ids, QString appVersion, QString police)
    : m_law(law)
    , m_ids(ids)
    , m_appVersion(std::move(appVersion))
    , m_police(std::move(police))
{
}

Result<ReportChange> ReportWriter::waiting(const DemoPair &pair, const Photo &first, const Photo &second)
{
    Report report;
    const auto taken = QDateTime::fromString(pair.second.truth[u"taken"_s].toString(), Qt::ISODateWithMs);
    report.createdAt = taken.addSecs(1260);
    report.id = ReportId(m_ids.next(report.createdAt.toMSecsSinceEpoch()));
    report.origin = u"demo"_s;
    report.place = pair.place;
    report.enteredPlate = pair.entered;
    report.photos = {first, second};
    for (Photo &photo : report.photos)
        photo.id = PhotoId(m_ids.next(report.createdAt.toMSecsSinceEpoch()));
    report.photos[0].role = PhotoRole::Initial;
    report.photos[1].role = PhotoRole::Verification;
    Story story(*this, report);
    story.act(u"demo.service"_s, command::AddViolation{ViolationId(story.newId()), Violations.first()})
        .act(u"demo.service"_s, command::SubmitForVerification{});
    return story.end();
}

Result<ReportChange> ReportWriter::further(quint32 seed, int n, const Photo &first, const Photo &second, const QString &plate, bool own)
{
    Chance chance(seed * 69069U + static_cast<quint32>(n) * 2654435761U);
    // One offence every few minutes, backwards from the moment at which the store was made.
    QDateTime offence = DemoClock().nowUtc().addSecs(-3600 * 20 - qint64{n % 5000} * 610 - chance.below(600));
    Photo initial = first;
    Photo verification = second;
    if (own && initial.capture.taken) {
        offence = initial.capture.taken->utc;
    } else {
        const GeoPoint place{chance.between(50.40, 50.50), chance.between(30.42, 30.62)};
        int delay = 0;
        for (Photo *photo : {&initial, &verification}) {
            photo->sourcePath.clear();
            photo->capture.entries.clear();
            if (photo->capture.taken)
                photo->capture.taken->utc = offence.addSecs(delay);
            if (photo->capture.fix) {
                photo->capture.fix->point = {place.latitude + chance.between(0, 0.00002), place.longitude + chance.between(0, 0.00002)};
                photo->capture.fix->fixUtc = offence.addSecs(delay);
            }
            delay = 310 + chance.below(900);
        }
    }

    Report report;
    report.createdAt = offence.addSecs(1200 + chance.below(40000));
    const auto fresh = [&] { return m_ids.next(report.createdAt.toMSecsSinceEpoch()); };
    report.id = ReportId(fresh());
    report.origin = own ? u"demo"_s : u"demo.load"_s;
    report.place = u"Київ, "_s + chance.of(Streets) + u", "_s + QString::number(1 + chance.below(140));
    const QString entered = plate.isEmpty() ? chance.plate() : plate;
    report.enteredPlate = {entered, PlateText::fold(entered)};
    report.reporterRef = u"reporter:"_s + QString::number(chance.below(100000), 36);
    initial.id = PhotoId(fresh());
    initial.role = PhotoRole::Initial;
    verification.id = PhotoId(fresh());
    verification.role = PhotoRole::Verification;
    report.photos = {initial, verification};

    const QString service = u"demo.service"_s;
    const QString inspector = u"demo.inspector"_s;
    Story story(*this, report);
    const ViolationId violation(story.newId());
    story.act(service, command::AddViolation{violation, chance.of(Violations)});
    const ReportStatus goal = Stations.at(n % Stations.size());
    if (goal == ReportStatus::Draft && chance.happens(0.5))
        return story.end();
    story.act(service, command::SubmitForVerification{}).after(chance.between(1, 30));
    if (chance.happens(0.25))
        story.act(inspector, command::AddNote{NoteId(story.newId()), NoteVisibility::Internal, chance.of(Notes)});
    if (goal == ReportStatus::PendingVerification)
        return story.end();
    if (goal == ReportStatus::Draft)
        return story.act(inspector, command::AskReporter{chance.of(Questions)}).end();
    if (goal == ReportStatus::Rejected) {
        const QString reason = chance.of(Reasons);
        return story.act(inspector, command::RejectViolation{violation, reason, {}}).after(0.02).act(inspector, command::RejectReport{reason, {}}).end();
    }
    if (chance.happens(0.15) && !plate.isEmpty())
        story.act(inspector, command::CorrectPlate{plate, u"звірено зі знімком"_s});
    story.act(inspector, command::ApproveViolation{violation, {}}).after(0.05).act(inspector, command::Verify{});
    if (goal == ReportStatus::Verified)
        return story.end();
    const QString caseNumber = u"ПД-%1-%2"_s.arg(offence.date().year()).arg(100000 + n, 7, 10, QChar(u'0'));
    story.after(chance.between(0.1, 3)).send(inspector, service, caseNumber);
    const auto police = [&](const QString &word) {
        story.after(chance.between(2, 40)).act(service, command::RecordPoliceStatus{{caseNumber, word, {}, story.now()}});
    };
    if (goal == ReportStatus::UnderReview || goal == ReportStatus::Resolved)
        police(u"under_review"_s);
    if (goal == ReportStatus::Resolved)
        police(chance.happens(0.8) ? u"fined"_s : u"closed"_s);
    return story.end();
}

} // namespace svidok::demo
