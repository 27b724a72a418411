// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes wrong from outside, through the command line: each answers with its exit code, names the thing on standard
// error, and leaves everything as it was.

#include "support/program.h"
#include "support/suites.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::badinputtests {

using namespace Qt::StringLiterals;

class BadInput : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void stores_data();
    void stores();
    void newerSchema();
    void aDamagedRowIsNamedBesideTheOthers();
    void usage_data();
    void usage();
    void photos_data();
    void photos();
    void damagedPhotosAreReadAndNamed();
    void badPhotosAreSkippedAndNamed();
    void aDryRunNeedsNoStoreAndMakesNone();
    void aStoreMadeByAServiceIsSomebodys();
    void nobodyMakesNoStore();
    void keys_data();
    void keys();
    void unknownReport();
    void disabledPersonIsDenied();
    void whoMayNotDecideSendsNothing();
    void administratorDecidesNothing();
    void rejectNeedsAKnownReason();
    void nobodyListens();
    void noSecretReachesTheLog();
    void outputFolderMissing();
    void whatNeverEndsIsRefused();
    void aPhotoIsNotAddedForTrying();
    void approvingTooLateIsSaidAndDone();
    void aTypedPlateIsOne();
    void trustWithoutCertificates();
    void aFolderIsNoFile();
    void aPipeIsNoFile();
    void aSecondReviewSaysWhy();
    void anUnknownKindOfStoreIsOneForAll();
    void adviceOnAMissingStoreLeadsToOne();
    void aDocumentThatUnpacksWithoutEndIsRefused();
    void exportSaysWhetherItIsSigned();
    void drainGoesToKnownOnesOnly();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString store() const { return u"sqlite:"_s + file(u"demo/store.sqlite"_s); }
    [[nodiscard]] QString reportIn(const QString &status) const;

    QTemporaryDir m_dir;
    QString m_verified; ///< a report that was decided here and is not signed
    QJsonObject m_approved; ///< what was answered to that
    QByteArray m_approvedErr;
};

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString anyPhoto(const QString &folder)
{
    const auto found = run(u"find"_s, {folder, u"-name"_s, u"*.jpg"_s});
    return QString::fromUtf8(found.out.split('\n').value(0));
}

} // namespace

void BadInput::initTestCase()
{
    QVERIFY2(copyDemoPlace(file(u"demo"_s)), "the test demorun makes what is copied here");
    QVERIFY(QDir().mkpath(file(u"bad"_s)));
    const QByteArray good = readFile(anyPhoto(file(u"demo/photos"_s)));
    QVERIFY(good.size() > 10'000);
    QByteArray huge = good; // the frame header says 60,000 x 60,000
    for (const char marker : {'\xC0', '\xC1', '\xC2'}) {
        const auto at = huge.lastIndexOf(QByteArray("\xFF").append(marker)) /* the first is the thumbnail's */;
        if (at > 0)
            huge.replace(at + 5, 4, QByteArray("\xEA\x60\xEA\x60", 4));
    }
    QByteArray brokenExif = good;
    const auto exif = brokenExif.indexOf("Exif");
    QVERIFY(exif > 0);
    brokenExif.replace(exif + 10, 40, QByteArray(40, '\xff'));
    QVERIFY(writeFile(file(u"bad/empty.jpg"_s), {}));
    QVERIFY(writeFile(file(u"bad/text.jpg"_s), "This is no photo at all.\n"));
    QVERIFY(writeFile(file(u"bad/cut.jpg"_s), good.left(300)));
    QVERIFY(writeFile(file(u"bad/huge.jpg"_s), huge));
    QVERIFY(writeFile(file(u"bad/broken-exif.jpg"_s), brokenExif));
    QVERIFY(writeFile(file(u"bad/good.jpg"_s), good));

    const auto pending = cli({u"list"_s, u"--store"_s, store(), u"--status"_s, u"pending_verification"_s, u"--limit"_s, u"1000"_s});
    for (const QJsonObject &row : pending.objects()) {
        const auto decided = cli({u"decide"_s, row.value(u"id"_s).toString(), u"--approve"_s, u"--plate"_s, u"AA1234BB"_s,
            u"--violation"_s, u"UA-KUPAP-122-1-STOP"_s, u"--store"_s, store()});
        if (decided.exitCode == 0) {
            m_verified = row.value(u"id"_s).toString();
            m_approved = decided.last();
            m_approvedErr = decided.err;
            break;
        }
    }
    QVERIFY2(!m_verified.isEmpty(), "no pending report could be decided");
}

QString BadInput::reportIn(const QString &status) const
{
    const auto listed = cli({u"list"_s, u"--store"_s, store(), u"--status"_s, status, u"--limit"_s, u"1"_s});
    return listed.objects().value(0).value(u"id"_s).toString();
}

void BadInput::stores_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("exitCode");
    QVERIFY(writeFile(file(u"text.sqlite"_s), QByteArray("not a database, just a text of some length. ").repeated(100)));
    QTest::newRow("missing") << u"sqlite:"_s + file(u"nowhere/store.sqlite"_s) << 3;
    QTest::newRow("a folder") << u"sqlite:"_s + m_dir.path() << 3;
    QTest::newRow("a text file") << u"sqlite:"_s + file(u"text.sqlite"_s) << 3;
    QTest::newRow("unknown scheme") << u"tape:/dev/null"_s << 3;
    QTest::newRow("no scheme") << u"store"_s << 3;
}

void BadInput::stores()
{
    QFETCH(QString, url);
    const auto ended = cli({u"list"_s, u"--store"_s, url});
    QTEST(ended.exitCode, "exitCode");
    QVERIFY(ended.out.isEmpty());
    QVERIFY(!ended.err.isEmpty());
}

void BadInput::newerSchema()
{
    const QString copy = file(u"newer.sqlite"_s);
    QCOMPARE(run(u"sqlite3"_s, {file(u"demo/store.sqlite"_s), u".backup '%1'"_s.arg(copy)}).exitCode, 0);
    QCOMPARE(run(u"sqlite3"_s, {copy, u"PRAGMA user_version = 9999;"_s}).exitCode, 0);
    const auto ended = cli({u"list"_s, u"--store"_s, u"sqlite:"_s + copy});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY2(ended.err.contains("newer"), ended.err.constData());
}

void BadInput::aDamagedRowIsNamedBesideTheOthers()
{
    QVERIFY(QDir().mkpath(file(u"damaged"_s)));
    const QString copy = file(u"damaged/store.sqlite"_s);
    QCOMPARE(run(u"sqlite3"_s, {file(u"demo/store.sqlite"_s), u".backup '%1'"_s.arg(copy)}).exitCode, 0);
    const QStringList place{u"--store"_s, u"sqlite:"_s + copy, u"--user"_s, u"demo.inspector"_s};
    const QStringList list = QStringList{u"list"_s, u"--limit"_s, u"1000"_s} + place;
    const auto before = cli(list).objects();
    const QString damaged = before.at(1).value(u"id"_s).toString();
    QCOMPARE(run(u"sqlite3"_s, {copy, u"UPDATE reports SET status = 'zz' WHERE id = '%1'"_s.arg(damaged)}).exitCode, 0);
    const auto after = cli(list);
    QCOMPARE(after.exitCode, 3);
    QCOMPARE(after.objects().size(), before.size() - 1);
    QVERIFY2(after.err.contains(damaged.toUtf8()), after.err.constData());

    // Nor is a message in the way of what is sent, or a person in that of the others.
    QCOMPARE(run(u"sqlite3"_s, {copy, u"INSERT INTO outbox SELECT 'm-damaged', '%1', 'key', 'queued', 0, 0, NULL, 0, CAST('{\"' AS BLOB);"
                                      "UPDATE users SET body = CAST('x' AS BLOB) WHERE login = 'demo.senior'"_s.arg(damaged)}).exitCode, 0);
    const auto drained = cli(QStringList{u"forward"_s, u"--drain"_s} + place);
    QCOMPARE(drained.exitCode, 3);
    QCOMPARE(drained.last().value(u"unreadable"_s).toArray(), QJsonArray{u"m-damaged"_s});
    QVERIFY2(drained.err.contains("m-damaged"), drained.err.constData());
    const auto examined = cli({u"doctor"_s, u"--store"_s, u"sqlite:"_s + copy});
    for (const char *named : {"m-damaged", "demo.senior"})
        QVERIFY2(examined.out.contains(named), examined.out.constData());
}

void BadInput::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{u"--frobnicate"_s};
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--colour"_s};
    QTest::newRow("no store") << QStringList{u"list"_s};
    QTest::newRow("too few") << QStringList{u"compare"_s, u"one.jpg"_s};
    QTest::newRow("two decisions") << QStringList{u"decide"_s, u"R"_s, u"--store"_s, u"sqlite:x"_s, u"--approve"_s, u"--ask"_s, u"why"_s};
    QTest::newRow("limit no number") << QStringList{u"list"_s, u"--store"_s, u"sqlite:x"_s, u"--limit"_s, u"many"_s};
}

void BadInput::usage()
{
    QFETCH(QStringList, arguments);
    const auto ended = cli(arguments);
    QCOMPARE(ended.exitCode, 2);
    QVERIFY(!ended.err.isEmpty());
}

void BadInput::photos_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << u"empty.jpg"_s << u"photo_empty"_s;
    QTest::newRow("renamed text") << u"text.jpg"_s << u"photo_not_an_image"_s;
    QTest::newRow("60,000 x 60,000") << u"huge.jpg"_s << u"photo_too_large"_s;
    QTest::newRow("missing") << u"missing.jpg"_s << u"not_found"_s;
}

void BadInput::photos()
{
    QFETCH(QString, name);
    const auto ended = cli({u"ocr"_s, file(u"bad/"_s + name)});
    QCOMPARE(ended.exitCode, 3);
    const QJsonObject answer = ended.last();
    QVERIFY(answer.contains(u"plates"_s));
    QTEST(answer.value(u"error"_s).toObject().value(u"code"_s).toString(), "code");
    QVERIFY(ended.err.contains(name.toUtf8()));
}

void BadInput::damagedPhotosAreReadAndNamed()
{
    const QByteArray whole = readFile(file(u"bad/good.jpg"_s));
    QVERIFY(writeFile(file(u"half.jpg"_s), whole.first(whole.size() / 2)));
    const auto ended = cli({u"ocr"_s, file(u"half.jpg"_s), file(u"bad/good.jpg"_s), u"--jobs"_s, u"1"_s});
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
    const auto answers = ended.objects();
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers.at(0).value(u"damaged"_s), QJsonValue(true));
    QVERIFY(answers.at(0).value(u"error"_s).isNull());
    QVERIFY(answers.at(0).value(u"width"_s).toInt() > 0);
    QVERIFY2(!answers.at(1).contains(u"damaged"_s), "a whole file is none");
    QVERIFY2(ended.err.contains("half.jpg: damaged file") && !ended.err.contains("good.jpg"), ended.err.constData());
}

void BadInput::badPhotosAreSkippedAndNamed()
{
    const QString target = u"sqlite:"_s + file(u"imported/store.sqlite"_s);
    QVERIFY(QDir().mkpath(file(u"imported"_s)));
    const auto ended = cli({u"import"_s, file(u"bad"_s), u"--store"_s, target, u"--no-read"_s});
    QMap<QString, QString> errors;
    for (const QJsonObject &object : ended.objects()) {
        if (object.contains(u"file"_s))
            errors.insert(QFileInfo(object.value(u"file"_s).toString()).fileName(),
                object.value(u"error"_s).toObject().value(u"code"_s).toString());
    }
    QCOMPARE(ended.exitCode, 3); // what is whole was brought in, and not all was
    QCOMPARE(errors.size(), 6);
    QCOMPARE(errors.value(u"good.jpg"_s), QString());
    QCOMPARE(errors.value(u"broken-exif.jpg"_s), QString());
    QVERIFY(!errors.value(u"empty.jpg"_s).isEmpty());
    QVERIFY(!errors.value(u"text.jpg"_s).isEmpty());
    QVERIFY(!errors.value(u"huge.jpg"_s).isEmpty());
    QVERIFY(!errors.value(u"cut.jpg"_s).isEmpty());
    QCOMPARE(cli({u"custody"_s, u"verify"_s, u"--all"_s, u"--store"_s, target}).exitCode, 0);
}

void BadInput::aDryRunNeedsNoStoreAndMakesNone()
{
    const QString place = file(u"new.sqlite"_s);
    const auto ended = cli({u"import"_s, file(u"bad"_s), u"--store"_s, u"sqlite:"_s + place, u"--no-read"_s, u"--dry-run"_s});
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
    QCOMPARE(ended.last().value(u"state"_s).toString(), u"proposed"_s);
    QVERIFY(!QFile::exists(place) && !QFile::exists(file(u"evidence"_s)));
    QCOMPARE(cli({u"import"_s, file(u"bad"_s), u"--store"_s, u"sqlite:"_s + file(u"no/such/new.sqlite"_s), u"--dry-run"_s}).exitCode, 3);
}

void BadInput::aStoreMadeByAServiceIsSomebodys()
{
    QVERIFY(QDir().mkpath(file(u"service"_s)));
    const auto asService = [&](const QStringList &arguments) {
        return run(u"env"_s, QStringList{u"-u"_s, u"HOME"_s, u"-u"_s, u"USER"_s, u"-u"_s, u"USERNAME"_s, QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli")}
                + arguments + QStringList{u"--json"_s, u"--store"_s, u"sqlite:"_s + file(u"service/store.sqlite"_s)});
    };
    QVERIFY(asService({u"import"_s, file(u"bad/good.jpg"_s), u"--no-read"_s}).exitCode == 0);
    const auto me = asService({u"me"_s});
    QVERIFY2(me.exitCode == 0, me.err.constData());
    QCOMPARE(me.last().value(u"login"_s).toString().toUtf8(), run(u"id"_s, {u"-un"_s}).out.trimmed());
}

void BadInput::nobodyMakesNoStore()
{
    const QString place = file(u"nobodys"_s);
    QVERIFY(QDir().mkpath(place));
    const auto ended = run(u"env"_s, {u"-u"_s, u"USER"_s, u"-u"_s, u"USERNAME"_s, u"setpriv"_s, u"--reuid=54321"_s,
        QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli"), u"import"_s, file(u"bad/good.jpg"_s), u"--no-read"_s,
        u"--store"_s, u"sqlite:"_s + place + u"/store.sqlite"_s});
    if (ended.err.contains("setpriv"))
        QSKIP("needs the right to become somebody without a name");
    QCOMPARE(ended.exitCode, 5);
    QVERIFY2(ended.err.contains("--user"), ended.err.constData());
    QVERIFY(QDir(place).isEmpty());
}

void BadInput::keys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<int>("exitCode");
    QVERIFY(writeFile(file(u"text.p12"_s), "no key\n"));
    QTest::newRow("wrong passphrase") << file(u"demo/keys/inspector.p12"_s) << u"wrong"_s << 5;
    QTest::newRow("no passphrase") << file(u"demo/keys/inspector.p12"_s) << QString() << 5;
    QTest::newRow("expired") << file(u"demo/keys/expired.p12"_s) << u"svidok-demo"_s << 5;
    QTest::newRow("somebody else's") << file(u"demo/keys/senior.p12"_s) << u"svidok-demo"_s << 5;
    QTest::newRow("no key file") << file(u"text.p12"_s) << u"svidok-demo"_s << 3;
    QTest::newRow("missing") << file(u"nowhere.p12"_s) << u"svidok-demo"_s << 3;
}

void BadInput::keys()
{
    QFETCH(QString, key);
    QFETCH(QString, passphrase);
    const QString out = file(u"refused.pdf"_s);
    const auto ended = cli({u"export"_s, m_verified, u"--store"_s, store(), u"--out"_s, out,
                               u"--sign"_s, u"p12:"_s + key},
        {}, passphrase.toUtf8() + '\n');
    QTEST(ended.exitCode, "exitCode");
    QVERIFY(!QFile::exists(out));
    QVERIFY(!ended.err.contains("svidok-demo"));
}

void BadInput::unknownReport()
{
    for (const QString &command : {u"show"_s, u"claim"_s, u"release"_s}) {
        const auto ended = cli({command, u"no-such-report"_s, u"--store"_s, store()});
        QCOMPARE(ended.exitCode, 3);
        QVERIFY(ended.err.contains("no-such-report"));
    }
}

void BadInput::disabledPersonIsDenied()
{
    for (const QString &who : {u"demo.former"_s, u"nobody.x"_s}) {
        for (const QStringList &command : {QStringList{u"claim"_s, reportIn(u"pending_verification"_s)}, QStringList{u"list"_s},
                 QStringList{u"sync"_s}, QStringList{u"forward"_s, u"--drain"_s}, QStringList{u"custody"_s, u"verify"_s, u"--all"_s}}) {
            const auto ended = cli(command + QStringList{u"--store"_s, store(), u"--user"_s, who});
            QVERIFY2(ended.exitCode == 5 && ended.out.isEmpty(), qPrintable(who + u' ' + command.join(u' ')));
        }
    }
}

void BadInput::whoMayNotDecideSendsNothing()
{
    for (const QString &who : {u"demo.admin"_s, u"demo.auditor"_s}) {
        const QStringList as{u"--store"_s, store(), u"--user"_s, who};
        QCOMPARE(cli(QStringList{u"forward"_s, u"--drain"_s} + as).exitCode, 5);
        QCOMPARE(cli(QStringList{u"sync"_s} + as).exitCode, 5);
        QCOMPARE(cli(QStringList{u"list"_s} + as).exitCode, 0);
        QCOMPARE(cli(QStringList{u"custody"_s, u"verify"_s, u"--all"_s} + as).exitCode, 0);
    }
}

void BadInput::administratorDecidesNothing()
{
    const QString report = reportIn(u"pending_verification"_s);
    const auto ended = cli({u"decide"_s, report, u"--approve"_s, u"--violation"_s, u"UA-KUPAP-122-1-STOP"_s, u"--store"_s,
        store(), u"--user"_s, u"demo.admin"_s});
    QCOMPARE(ended.exitCode, 5);
    const auto shown = cli({u"show"_s, report, u"--store"_s, store()});
    QCOMPARE(shown.last().value(u"status"_s).toString(), u"pending_verification"_s);
}

void BadInput::rejectNeedsAKnownReason()
{
    const QString report = reportIn(u"pending_verification"_s);
    const auto ended = cli({u"decide"_s, report, u"--reject"_s, u"BECAUSE"_s, u"--store"_s, store()});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY(ended.err.contains("BECAUSE"));
}

void BadInput::nobodyListens()
{
    const QString report = m_verified;
    const auto nowhere = cli({u"export"_s, report, u"--store"_s, store(), u"--out"_s, file(u"no/such/folder/v.pdf"_s), u"--sign"_s,
                                 u"p12:"_s + file(u"demo/keys/inspector.p12"_s)},
        {}, "svidok-demo\n");
    QCOMPARE(nowhere.exitCode, 3);
    // Which would be refused had that one signed it for a file that cannot be written.
    const auto exported = cli({u"export"_s, report, u"--store"_s, store(), u"--out"_s, file(u"v.pdf"_s), u"--sign"_s,
                                  u"p12:"_s + file(u"demo/keys/inspector.p12"_s)},
        {}, "svidok-demo\n");
    QVERIFY2(exported.exitCode == 0, exported.err.constData());
    const auto ended = cli({u"forward"_s, report, u"--store"_s, store(), u"--to"_s, u"http://127.0.0.1:9/police/v1"_s});
    QCOMPARE(ended.exitCode, 4);
    // It stays in the outbox, visible and unsent.
    const auto again = cli({u"show"_s, report, u"--store"_s, store()});
    QCOMPARE(again.last().value(u"status"_s).toString(), u"verified"_s);
    // However its address is typed, to one recipient it goes once.
    for (const QString &to : {u"http://127.0.0.1:9/./police/v1/"_s, u"http://localhost:9/police/v1"_s, u"http://127.0.0.1/police/v1"_s,
             u"http://127.0.0.1:80/police/v1"_s, u"http://[::1]:80/police/v1"_s})
        static_cast<void>(cli({u"forward"_s, report, u"--store"_s, store(), u"--to"_s, to}));
    const auto waiting = cli({u"doctor"_s, u"--store"_s, store()});
    QVERIFY2(waiting.out.contains("2 waiting"), waiting.out.constData());
}

void BadInput::whatNeverEndsIsRefused()
{
    const auto read = cli({u"ocr"_s, u"/dev/zero"_s, u"--json"_s});
    QCOMPARE(read.exitCode, 3);
    QVERIFY(read.err.contains("/dev/zero"));
    QCOMPARE(read.last().value(u"file"_s).toString(), u"/dev/zero"_s);
}

void BadInput::aPhotoIsNotAddedForTrying()
{
    const QString report = reportIn(u"pending_verification"_s);
    const auto before = cli({u"show"_s, report, u"--store"_s, store()});
    const auto ended = cli({u"import"_s, anyPhoto(file(u"demo"_s)), u"--store"_s, store(), u"--into"_s, report, u"--dry-run"_s});
    QCOMPARE(ended.exitCode, 2);
    QVERIFY(ended.err.contains("--dry-run"));
    QCOMPARE(cli({u"show"_s, report, u"--store"_s, store()}).last().value(u"photos"_s), before.last().value(u"photos"_s));
}

// What is once in the log stays there for ever, and no message to such an address can ever be sent.
void BadInput::noSecretReachesTheLog()
{
    for (const QString &to : {u"https://clerk:SECRETPW@police.example/police/v1"_s, u"https://police.example/police/v1?key=SECRETPW"_s,
             u"https://police.example/police/v1#SECRETPW"_s, u"http://police.example/SECRETPW"_s}) {
        const auto ended = cli({u"forward"_s, m_verified, u"--yes"_s, u"--store"_s, store(), u"--to"_s, to});
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.err.contains("https://"), ended.err.constData());
        QVERIFY(!ended.out.contains("SECRETPW") && !ended.err.contains("SECRETPW"));
    }
    const QDir place(file(u"demo"_s));
    for (const QString &part : place.entryList({u"store.sqlite*"_s}))
        QVERIFY2(!readFile(place.filePath(part)).contains("SECRETPW"), qPrintable(part));
}

void BadInput::outputFolderMissing()
{
    const auto ended = cli({u"export"_s, m_verified, u"--store"_s, store(), u"--out"_s, file(u"no/such/folder/x.pdf"_s)});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY(ended.err.contains("no/such/folder"));
}

void BadInput::approvingTooLateIsSaidAndDone()
{
    // The demo's cases are of 2025, and 59 days are the limit.
    const auto shown = cli({u"show"_s, m_verified, u"--store"_s, store()});
    QVERIFY(shown.last().value(u"due_at"_s).toString() < u"2026"_s);
    QCOMPARE(m_approved.value(u"time_limit_ended"_s), QJsonValue(true));
    QVERIFY(m_approved.value(u"warnings"_s).toArray().contains(u"time_limit.ended"_s));
    QVERIFY2(m_approvedErr.contains("warning: the time limit for the case ended on 2025-"), m_approvedErr.constData());
}

void BadInput::aTypedPlateIsOne()
{
    const QString report = reportIn(u"pending_verification"_s);
    for (const QString &plate : {u""_s, u"AA1234BB'; DROP TABLE reports;--"_s, u"AA1234BB,AA1234BC"_s}) {
        const auto ended = cli({u"decide"_s, report, u"--approve"_s, u"--plate"_s, plate, u"--violation"_s, u"UA-KUPAP-122-1-STOP"_s, u"--store"_s, store()});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY(ended.err.contains("plate"));
    }
}

void BadInput::trustWithoutCertificates()
{
    const QString pdf = file(u"v.pdf"_s);
    QVERIFY(QFile::exists(pdf));
    const auto ended = cli({u"verify"_s, pdf, u"--trust"_s, file(u"bad/text.jpg"_s)});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY(ended.err.contains("text.jpg"));
    QVERIFY(writeFile(file(u"empty.pem"_s), {}));
    const auto empty = cli({u"verify"_s, pdf, u"--trust"_s, file(u"empty.pem"_s)});
    QCOMPARE(empty.exitCode, 3);
    QVERIFY(empty.err.contains("empty.pem"));
    const auto noPdf = cli({u"verify"_s, file(u"bad/text.jpg"_s)});
    QCOMPARE(noPdf.exitCode, 3);
    QVERIFY(noPdf.err.contains("text.jpg"));
}

void BadInput::aFolderIsNoFile()
{
    const QString photo = file(u"bad/good.jpg"_s);
    for (const QStringList &arguments : {QStringList{u"verify"_s, m_dir.path()}, QStringList{u"verify"_s, photo, u"--trust"_s, m_dir.path()},
             QStringList{u"compare"_s, photo, m_dir.path()}, QStringList{u"ocr"_s, m_dir.path()}}) {
        const auto ended = cli(arguments);
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.err.contains("is a folder"), ended.err.constData());
    }
}

void BadInput::aPipeIsNoFile()
{
    const QString pipe = file(u"pipe.pdf"_s);
    QCOMPARE(run(u"mkfifo"_s, {pipe}).exitCode, 0);
    for (const QString &command : {u"ocr"_s, u"verify"_s}) {
        const auto ended = run(u"timeout"_s, {u"-k"_s, u"1"_s, u"20"_s, QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli"), command, pipe});
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.err.contains("not a regular file"), ended.err.constData());
    }
    const auto ended = cli({u"export"_s, m_verified, u"--store"_s, store(), u"--out"_s, pipe});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY2(ended.err.contains("pipe.pdf"), ended.err.constData());
    QVERIFY(!QFileInfo(pipe).isFile());
}

void BadInput::aSecondReviewSaysWhy()
{
    const QString report = reportIn(u"pending_verification"_s);
    const auto ended = cli({u"decide"_s, report, u"--second"_s, u" "_s, u"--store"_s, store()});
    QCOMPARE(ended.exitCode, 2);
    QVERIFY2(ended.err.contains("--second"), ended.err.constData());
}

void BadInput::anUnknownKindOfStoreIsOneForAll()
{
    for (const QString &command : {u"list"_s, u"migrate"_s, u"import"_s}) {
        const auto ended = cli(QStringList{command, u"--store"_s, u"tape:/dev/null"_s} + (command == u"import"_s ? QStringList{m_dir.path()} : QStringList()));
        QCOMPARE(ended.exitCode, 3);
        QVERIFY2(ended.err.contains("sqlite:PATH"), ended.err.constData());
    }
}

void BadInput::adviceOnAMissingStoreLeadsToOne()
{
    const auto ended = cli({u"list"_s, u"--store"_s, u"sqlite:"_s + file(u"nowhere.sqlite"_s)});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY2(ended.err.contains("import") && !ended.err.contains("migrate"), ended.err.constData());
}

// 2.6 MB whose table of objects unpacks to 2.5 GB: each block of zeros begins anew, so that one stands for all.
void BadInput::aDocumentThatUnpacksWithoutEndIsRefused()
{
#ifdef SVIDOK_SANITIZED
    QSKIP("the memory of a sanitised program is not limited");
#endif
    QVERIFY(writeFile(file(u"bomb.py"_s), R"(
import sys, zlib
packer = zlib.compressobj(9)
start = packer.compress(b'') + packer.flush(zlib.Z_FULL_FLUSH)
data = start + 40 * (packer.compress(bytes(1 << 26)) + packer.flush(zlib.Z_FULL_FLUSH))
head = b'%PDF-1.5\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'
table = b'2 0 obj\n<< /Type /XRef /W [1 4 1] /Size 3 /Root 1 0 R /Filter /FlateDecode /Length %d >>\nstream\n' % len(data)
open(sys.argv[1], 'wb').write(head + table + data + b'\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n' % len(head))
)"));
    QCOMPARE(run(u"python3"_s, {file(u"bomb.py"_s), file(u"bomb.pdf"_s)}).exitCode, 0);
    const auto ended = cli({u"verify"_s, file(u"bomb.pdf"_s)});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY2(ended.err.contains("memory"), ended.err.constData());
}

void BadInput::exportSaysWhetherItIsSigned()
{
    const auto again = cli({u"export"_s, m_verified, u"--store"_s, store(), u"--out"_s, file(u"again.pdf"_s)});
    QCOMPARE(again.last().value(u"signed"_s), QJsonValue(true));
    const auto logged = cli({u"custody"_s, u"verify"_s, m_verified, u"--store"_s, store()});
    QCOMPARE(cli({u"export"_s, m_verified, u"--store"_s, store(), u"--out"_s, file(u"again.pdf"_s)}).exitCode, 0);
    const auto after = cli({u"custody"_s, u"verify"_s, m_verified, u"--store"_s, store()});
    QCOMPARE(after.last().value(u"links"_s).toInt(), logged.last().value(u"links"_s).toInt() + 1);
    const auto stranger = cli({u"export"_s, m_verified, u"--store"_s, store(), u"--out"_s, file(u"stranger.pdf"_s), u"--user"_s, u"nobody.x"_s});
    QCOMPARE(stranger.exitCode, 5);
    QVERIFY(!QFile::exists(file(u"stranger.pdf"_s)));
    const auto preview = cli({u"export"_s, m_verified, u"--store"_s, store(), u"--out"_s, file(u"preview.pdf"_s), u"--reason"_s, u"wording"_s});
    QCOMPARE(preview.last().value(u"signed"_s), QJsonValue(false));
}

void BadInput::drainGoesToKnownOnesOnly()
{
    const auto ended = cli({u"forward"_s, u"--drain"_s, u"--to"_s, u"nobody"_s, u"--store"_s, store()});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY(ended.err.contains("nobody"));
}

SVIDOK_SUITE(BadInput, QCoreApplication)

} // namespace svidok::test::badinputtests

#include "tst_badinput.moc"
