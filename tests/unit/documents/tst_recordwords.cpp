// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordcomposer.h"
#include "documents/recordtemplate.h"
#include "documents/recordwords.h"
#include "support/samplerecord.h"
#include "support/suites.h"
#include "toolrun.h"

#include <QTest>

namespace svidok::test::recordwordstests {

using namespace Qt::StringLiterals;

/// How the record says times, measures and what contradicts itself.
class TestRecordWords : public QObject {
    Q_OBJECT

private slots:
    void timesThatContradictEachOtherAreSaid()
    {
        DocumentInput input = sampleRecord({.language = u"en"_s});
        const QString said = u"contradict each other"_s;
        QVERIFY(!textOf(recordComposer().compose(input).value_or(QByteArray())).contains(said));
        Decision ahead = input.report.decisions.constFirst();
        ahead.kind = Decision::Kind::SecondReviewAsked;
        ahead.at = ahead.at.addSecs(7200);
        input.report.decisions.prepend(ahead);
        input.composedAt = ahead.at.addSecs(60);
        const QString text = textOf(recordComposer().compose(input).value_or(QByteArray()));
        QVERIFY2(text.contains(said), qPrintable(text));
        const RecordWords words(*RecordTemplate::builtIn()->texts(u"en"_s), u"en"_s);
        QCOMPARE(text.count(words.utc(ahead.at)), 2);
        QCOMPARE(text.count(words.utc(ahead.at.addSecs(-7200))), 2);
    }

    void offsetsAreShownAsObserved()
    {
        const auto &form = RecordTemplate::builtIn();
        const RecordWords words(*form->texts(u"en"_s), u"en"_s);
        const QDateTime utc({2026, 10, 25}, {0, 30}, Qt::UTC);
        ObservedInstant at{utc, 10800, InstantSource::ExifOriginal, u"x"_s, 1, false};
        QCOMPARE(words.observed(at), u"2026-10-25 03:30:00 UTC+03:00"_s);
        at.offsetSeconds = -(3 * 3600 + 30 * 60);
        QCOMPARE(words.observed(at), u"2026-10-24 21:00:00 UTC\u221203:30"_s);
        at.offsetSeconds.reset();
        QCOMPARE(words.observed(at), u"2026-10-25 00:30:00 (UTC, no offset recorded)"_s);
        QCOMPARE(words.measured(312.0, u"s"_s), u"5 min 12 s (312\u00a0s)"_s);
        QCOMPARE(words.measured(59.5, u"s"_s), u"59.5\u00a0s"_s);
        QCOMPARE(words.measured(359.999, u"s"_s), u"6 min 0 s (360\u00a0s)"_s);
        QCOMPARE(words.measured(-359.999, u"s"_s), u"\u22126 min 0 s (-360\u00a0s)"_s);
        QCOMPARE(words.measured(299.997, u"s"_s, 300.0), u"4 min 59.997 s (299.997\u00a0s)"_s);
        QCOMPARE(words.measured(300.0, u"s"_s, 300.0), u"5 min 0 s (300\u00a0s)"_s);
        QCOMPARE(words.measured(10.0004, u"m"_s, 10.0), u"10.0004\u00a0m"_s);
        QCOMPARE(words.coded(u"reason"_s, u"plate.differs_at:3"_s), u"difference at character 3"_s);
        // No read is certain, and rounding must not make it look so.
        QCOMPARE(words.percent(0.997), u"99\u00a0%"_s);
        QCOMPARE(words.percent(1.0), u"99\u00a0%"_s);
        QCOMPARE(words.percent(0.97), u"97\u00a0%"_s);
        QCOMPARE(words.percent(0.809), u"80\u00a0%"_s);
        QCOMPARE(words.coded(u"reason"_s, u"something.new"_s), u"something.new"_s);
    }
};

SVIDOK_SUITE(TestRecordWords, QGuiApplication)

} // namespace svidok::test::recordwordstests

#include "tst_recordwords.moc"
