// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A reader that crashes on every plate, beside one that works, through the command line: the photos are read, the reading
// says who failed, and the next start leaves the reader out until somebody switches it on again.

#include "support/oddreaders.h"
#include "support/program.h"
#include "support/suites.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::readercrashtests {

using namespace Qt::StringLiterals;

class ReaderCrash : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPhotoIsRead();
    void theNextStartLeavesItOutAndSaysSo();
    void whereAllAreOffTheWayOutIsSaid();
    void somebodySwitchesItOnAgain();

private:
    /// The programs with our own reader and the one that misbehaves.
    [[nodiscard]] Ended programs(const QStringList &arguments, const QString &how = {}) const
    {
        QMap<QString, QString> environment{{u"XDG_DATA_HOME"_s, m_dir.filePath(u"data"_s)},
            {u"ASAN_OPTIONS"_s, u"handle_segv=0:detect_leaks=0"_s}};
        if (!how.isEmpty())
            environment.insert(u"SVIDOK_TEST_ODD"_s, how);
        return run(m_dir.filePath(u"bin/svidok-cli"_s), arguments + QStringList{u"--json"_s}, environment);
    }
    [[nodiscard]] QString stateOfOdd() const
    {
        for (const QJsonObject &plugin : programs({u"plugins"_s}).objects()) {
            if (plugin.value(u"name"_s) == u"reader_odd"_s)
                return plugin.value(u"state"_s).toString();
        }
        return {};
    }

    QTemporaryDir m_dir;
    QString m_photo;
};

namespace {

/// What the subject plate's object says of a reader.
QJsonObject readerOf(const QJsonObject &photo, const QString &name)
{
    for (const QJsonValue &reader : photo.value(u"plates"_s)[0][u"readers"].toArray()) {
        if (reader[u"name"] == name)
            return reader.toObject();
    }
    return {};
}

} // namespace

void ReaderCrash::initTestCase()
{
    const QDir from(QStringLiteral(SVIDOK_BINARY_DIR));
    const QDir to(m_dir.path());
    QVERIFY(to.mkpath(u"bin"_s) && to.mkpath(u"plugins"_s) && QFile::link(from.filePath(u"lib"_s), to.filePath(u"lib"_s)));
    for (const QString &file : {u"bin/svidok-cli"_s, u"bin/svidok-reader"_s, u"plugins/svidok_reader_ctc.so"_s, u"plugins/svidok_vision_opencv.so"_s})
        QVERIFY2(QFile::copy(from.filePath(file), to.filePath(file)), qPrintable(file));
    QVERIFY(copyOddReader(to.filePath(u"plugins"_s)) && allowAll(to.filePath(u"plugins"_s)));
    const QDir photos(demoPlace() + u"/card"_s);
    m_photo = photos.filePath(photos.entryList({u"*.jpg"_s}, QDir::Files).value(0));
    QVERIFY2(QFile::exists(m_photo), "the test demorun leaves it there");
    QCOMPARE(stateOfOdd(), u"available"_s);
}

void ReaderCrash::everyPhotoIsRead()
{
    const auto ended = programs({u"ocr"_s, m_photo, m_photo, m_photo, m_photo, m_photo, m_photo}, u"segv"_s);
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
    const auto photos = ended.objects();
    QCOMPARE(photos.size(), 6);
    for (const QJsonObject &photo : photos) {
        QVERIFY(photo.value(u"error"_s).isNull());
        QVERIFY(!readerOf(photo, u"ctc"_s).value(u"raw"_s).toString().isEmpty());
        const QString failed = readerOf(photo, u"odd"_s).value(u"failed"_s).toString();
        QVERIFY2(failed == u"crashed"_s || failed == u"switched_off"_s, qPrintable(failed));
        QCOMPARE(photo.value(u"failed_readers"_s)[0][u"name"], QJsonValue(u"odd"_s));
    }
    QCOMPARE(photos.last().value(u"failed_readers"_s)[0][u"failed"], QJsonValue(u"switched_off"_s));
    QVERIFY2(ended.err.contains("reader odd gave no answer: crashed"), ended.err.constData());
}

void ReaderCrash::theNextStartLeavesItOutAndSaysSo()
{
    QCOMPARE(stateOfOdd(), u"switched_off"_s);
    const auto ended = programs({u"ocr"_s, m_photo}, u"segv"_s);
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(!readerOf(ended.last(), u"ctc"_s).isEmpty());
    QCOMPARE(readerOf(ended.last(), u"odd"_s).value(u"failed"_s), QJsonValue(u"switched_off"_s));
    const QJsonValue failed = ended.last().value(u"failed_readers"_s);
    QCOMPARE(failed.toArray().size(), 1);
    QCOMPARE(failed[0][u"name"], QJsonValue(u"odd"_s));
    QCOMPARE(failed[0][u"failed"], QJsonValue(u"switched_off"_s));
    QVERIFY2(ended.err.contains("plugins --switch-on reader_odd"), ended.err.constData());
}

void ReaderCrash::whereAllAreOffTheWayOutIsSaid()
{
    const QString ctc = m_dir.filePath(u"plugins/svidok_reader_ctc.so"_s);
    QVERIFY(QFile::rename(ctc, ctc + u".away"_s));
    const auto ended = programs({u"ocr"_s, m_photo});
    QVERIFY(QFile::rename(ctc + u".away"_s, ctc));
    QVERIFY(ended.exitCode != 0);
    QVERIFY2(ended.err.contains("crashed before and is switched off"), ended.err.constData());
    QVERIFY2(ended.err.contains("Switch it on again"), ended.err.constData());
}

void ReaderCrash::somebodySwitchesItOnAgain()
{
    QCOMPARE(programs({u"plugins"_s, u"--switch-on"_s, u"reader_odd"_s}).exitCode, 0);
    QCOMPARE(stateOfOdd(), u"available"_s);
    const auto ended = programs({u"ocr"_s, m_photo});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(!readerOf(ended.last(), u"odd"_s).isEmpty());
    QVERIFY(!ended.last().contains(u"failed_readers"_s));
}

SVIDOK_SUITE(ReaderCrash, QCoreApplication)

} // namespace svidok::test::readercrashtests

#include "tst_readercrash.moc"
