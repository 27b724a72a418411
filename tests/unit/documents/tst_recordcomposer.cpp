// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordcomposer.h"
#include "support/samplerecord.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test {

class TestRecordComposer : public QObject {
    Q_OBJECT

private slots:
    void leavesSamplesToLookAt()
    {
        const QDir dir(QStringLiteral(SVIDOK_BINARY_DIR) + "/samples"_L1);
        QVERIFY(dir.mkpath(u"."_s));
        for (const QString &language : {u"uk"_s, u"en"_s}) {
            const auto pdf = RecordComposer().compose(sampleRecord({.language = language}));
            QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().subject + u' ' + pdf.error().detail));
            QFile file(dir.filePath(u"record-%1.pdf"_s.arg(language)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(*pdf);
        }
    }
};

} // namespace svidok::test

QTEST_MAIN(svidok::test::TestRecordComposer)
#include "tst_recordcomposer.moc"
