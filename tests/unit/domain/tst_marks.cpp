// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "support/reports.h"
#include "support/suites.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace svidok::test::markstests {

namespace {

const Actor Inspector = actor(Role::Inspector, u"inspector"_s);
const Actor Colleague = actor(Role::Senior, u"colleague"_s);

Report pending()
{
    Report report = reportIn(ReportStatus::PendingVerification);
    for (Photo &photo : report.photos) {
        photo.width = 400;
        photo.height = 300;
    }
    return report;
}

PhotoMark arrow(int revision = 1)
{
    return { MarkId(u"m1"_s), revision, PhotoId(u"p1"_s), MarkShape::Arrow, { 10, 20 }, { 110, 60 }, u"valve"_s, false, {}, {} };
}

Result<Applied> put(const Report &report, const PhotoMark &mark, const Actor &who = Inspector, const QDateTime &now = Now)
{
    return applyCommand(report, command::PutMark{ mark }, context(who, now));
}

} // namespace

class MarksTest : public QObject {
    Q_OBJECT

private slots:
    void everyRevisionIsKept();
    void isRefused_data();
    void isRefused();
    void whatOneFoundStandsInTheDecision();
    void olderReportsAreRead();
};

void MarksTest::everyRevisionIsKept()
{
    const auto drawn = put(pending(), arrow());
    QVERIFY(drawn);
    QCOMPARE(drawn->events.size(), 1);
    QCOMPARE(drawn->events[0].action, u"mark.drawn"_s);
    QCOMPARE(drawn->events[0].details[u"photo_sha256"_s].toString(), drawn->report.photos[0].sha256.toHex());
    QVERIFY(!drawn->events[0].details.contains(u"before"_s));

    PhotoMark moved = arrow(2);
    moved.to = { 200, 60 };
    moved.by = UserId(u"somebody else"_s); // what the mark says of its maker does not count
    const auto changed = put(drawn->report, moved, Colleague, Now.addSecs(5));
    QVERIFY(changed);
    QCOMPARE(changed->events[0].action, u"mark.changed"_s);
    QCOMPARE(changed->events[0].details[u"before"_s][u"mark_sha256"_s], drawn->events[0].details[u"mark_sha256"_s]);
    const QList<PhotoMark> standing = changed->report.standingMarks(PhotoId(u"p1"_s));
    QCOMPARE(standing.size(), 1);
    QCOMPARE(standing[0].to, QPointF(200, 60));
    QCOMPARE(standing[0].by, Colleague.id);
    QCOMPARE(standing[0].at, Now.addSecs(5));
    QVERIFY(changed->report.standingMarks(PhotoId(u"p2"_s)).isEmpty());

    PhotoMark gone = arrow(3);
    gone.removed = true;
    const auto removed = put(changed->report, gone);
    QVERIFY(removed);
    QCOMPARE(removed->events[0].action, u"mark.removed"_s);
    QVERIFY(removed->report.standingMarks(PhotoId(u"p1"_s)).isEmpty());
    QCOMPARE(removed->report.marks.size(), 3);
    QVERIFY(put(removed->report, arrow(4))); // and back again
    // Words stay out of the log.
    for (const CustodyEvent &event : drawn->events + changed->events + removed->events)
        QVERIFY(!wire::canonical(event.details).contains("valve"));
}

void MarksTest::isRefused_data()
{
    QTest::addColumn<PhotoMark>("mark");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const std::function<void(PhotoMark &)> &change) {
        PhotoMark mark = arrow();
        change(mark);
        QTest::newRow(name) << mark << ErrorCode::InvalidArgument;
    };
    row("no photo", [](PhotoMark &mark) { mark.photo = PhotoId(u"p9"_s); });
    row("no id", [](PhotoMark &mark) { mark.id = {}; });
    row("skipped a revision", [](PhotoMark &mark) { mark.revision = 2; });
    row("born removed", [](PhotoMark &mark) { mark.removed = true; });
    row("outside", [](PhotoMark &mark) { mark.to = { 401, 20 }; });
    row("no number", [](PhotoMark &mark) { mark.from.setX(std::numeric_limits<double>::quiet_NaN()); });
    row("wordless text", [](PhotoMark &mark) {
        mark.shape = MarkShape::Text;
        mark.text = u"  "_s;
    });
    row("endless text", [](PhotoMark &mark) { mark.text = QString(PhotoMark::MostText + 1, u'x'); });
}

void MarksTest::isRefused()
{
    QFETCH(PhotoMark, mark);
    QFETCH(ErrorCode, code);
    const auto refused = put(pending(), mark);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    const auto late = put(reportIn(ReportStatus::Verified), arrow());
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::EdgeIllegal);
    const auto stranger = put(pending(), arrow(), actor(Role::Auditor | Role::Inspector));
    QVERIFY(!stranger);
    QCOMPARE(stranger.error().code, ErrorCode::RoleMissing);
    // A revision takes neither another photo nor another shape.
    PhotoMark other = arrow(2);
    other.shape = MarkShape::Box;
    QVERIFY(!put(put(pending(), arrow())->report, other));
}

void MarksTest::whatOneFoundStandsInTheDecision()
{
    const MovementFindings found{ { MovementPoint::Valve, MovementFinding::Same }, { MovementPoint::Gap, MovementFinding::CannotTell } };
    const auto verified = applyCommand(pending(), command::Verify{ {}, found }, context(Inspector));
    QVERIFY(verified);
    QCOMPARE(verified->report.decisions.constLast().movement, found);
    const auto again = wire::reportFrom(wire::toJson(verified->report));
    QVERIFY(again);
    QCOMPARE(again->decisions.constLast().movement, found);
    QJsonObject json = wire::toJson(verified->report.decisions.constLast());
    json[u"movement"_s] = QJsonObject{ { u"valve"_s, u"perhaps"_s } };
    QVERIFY(!wire::decisionFrom(json));
}

void MarksTest::olderReportsAreRead()
{
    QJsonObject json = wire::toJson(put(pending(), arrow())->report);
    QVERIFY(json.contains(u"marks"_s));
    json.remove(u"marks"_s);
    const auto older = wire::reportFrom(json);
    QVERIFY(older);
    QVERIFY(older->marks.isEmpty());
    json[u"marks"_s] = QJsonArray{ QJsonObject{ { u"id"_s, u"m1"_s } } };
    QVERIFY(!wire::reportFrom(json));
}

SVIDOK_SUITE(MarksTest, QCoreApplication)

} // namespace svidok::test::markstests

#include "tst_marks.moc"
