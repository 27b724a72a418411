// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "support/suites.h"

#include "base/errortable.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace svidok::test::storefaultstests {

/// Files that are no store, or one that cannot be used: each gets its own error, naming the file, and stays as it is.
class StoreFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("store.sqlite"));
    }

    void saysWhatIsWrongWithTheUrl()
    {
        for (const auto *url : { "", "sqlite:", "postgresql://host/db", "/some/path" }) {
            const auto opened = sqliteFactory().open(QString::fromLatin1(url), {}, m_clock);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::InvalidArgument);
        }
    }

    void saysThatNothingIsThere()
    {
        expect({}, ErrorCode::StoreMissing);
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(sqliteFactory().pending(url()).error().code, ErrorCode::StoreMissing);
        m_path = m_folder->filePath(QStringLiteral("no/such/folder/store.sqlite"));
        expect(creating(), ErrorCode::StoreMissing);
        m_path = m_folder->filePath(QStringLiteral("store.sqlite"));
        StoreOptions reading = creating();
        reading.readOnly = true;
        expect(reading, ErrorCode::StoreMissing);
    }

    void refusesAFolder()
    {
        QVERIFY(QDir().mkpath(m_path));
        expect(creating(), ErrorCode::StoreUnreadable);
    }

    void refusesWhatIsNoDatabase_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("Dear inspector,\n").repeated(100);
        QTest::newRow("short text") << QByteArray("SQLite");
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("header and noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x');
    }

    void refusesWhatIsNoDatabase()
    {
        QFETCH(QByteArray, content);
        write(content);
        expect(creating(), ErrorCode::StoreUnreadable);
        QCOMPARE(contents(), content);
    }

    void takesAnEmptyFileOnlyToCreateIn()
    {
        write({});
        expect({}, ErrorCode::StoreUnreadable);
        QVERIFY(sqliteFactory().open(url(), creating(), m_clock));
        QVERIFY(sqliteFactory().open(url(), {}, m_clock));
    }

    void refusesTheDatabaseOfAnotherProgram()
    {
        execute("CREATE TABLE bookmarks (id INTEGER)");
        const QByteArray before = contents();
        StoreOptions options = creating();
        options.migrate = true;
        expect(options, ErrorCode::StoreUnreadable);
        QCOMPARE(contents(), before);
    }

    void refusesADamagedStore_data()
    {
        QTest::addColumn<int>("keep");
        QTest::addColumn<int>("overwriteFrom");
        QTest::newRow("cut to a third") << 33 << -1;
        QTest::newRow("cut by one page") << 99 << -1;
        QTest::newRow("schema page overwritten") << 100 << 100;
        QTest::newRow("all but the first page overwritten") << 100 << 4096;
    }

    void refusesADamagedStore()
    {
        QFETCH(int, keep);
        QFETCH(int, overwriteFrom);
        makeStore(20);
        QByteArray content = contents();
        content.truncate(content.size() / 4096 * keep / 100 * 4096);
        if (overwriteFrom >= 0)
            content.replace(
                overwriteFrom, content.size() - overwriteFrom, QByteArray(content.size() - overwriteFrom, '\x5a'));
        write(content);
        expect({}, ErrorCode::StoreUnreadable);
        StoreOptions reading;
        reading.readOnly = true;
        expect(reading, ErrorCode::StoreUnreadable);
    }

    void readsButNeverWritesWhenAskedTo()
    {
        makeStore(3);
        StoreOptions options;
        options.readOnly = true;
        const auto opened = sqliteFactory().open(url(), options, m_clock);
        QVERIFY(opened);
        QCOMPARE(got((*opened)->reports().page({})).rows.size(), 3);
        QCOMPARE(errorOf((*opened)->reports().store(creation(makeReport(9)))), ErrorCode::StoreReadOnly);
        QCOMPARE(
            errorOf((*opened)->custody().append({ makeEvent(QStringLiteral("store")) })), ErrorCode::StoreReadOnly);
    }

    void opensAReadOnlyMedium()
    {
        makeStore(3);
        QFile::remove(m_path + QStringLiteral("-wal"));
        QFile::remove(m_path + QStringLiteral("-shm"));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(
            m_folder->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        const QString reading = openedByNobody({ QStringLiteral("read-only") });
        const QString writing = openedByNobody({});
        const QString creatingAnother = openedByNobody({}, m_folder->filePath(QStringLiteral("new.sqlite")));
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
        const QString hidden = openedByNobody({ QStringLiteral("read-only") });
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (reading.isEmpty())
            QSKIP("the test can not become another user here");
        QCOMPARE(reading, QStringLiteral("opened"));
        QVERIFY2(writing.startsWith(errorName(ErrorCode::StoreReadOnly)), qPrintable(writing));
        QVERIFY2(creatingAnother.startsWith(errorName(ErrorCode::AccessDenied)), qPrintable(creatingAnother));
        QVERIFY2(hidden.startsWith(errorName(ErrorCode::AccessDenied)), qPrintable(hidden));
    }

    void saysThatAnotherHoldsIt()
    {
        makeStore(1);
        const auto opened = sqliteFactory().open(url(), {}, m_clock);
        QVERIFY(opened);
        {
            const Holder holder(m_path, { "BEGIN IMMEDIATE" });
            QCOMPARE(got((*opened)->reports().page({})).rows.size(), 1);
            QCOMPARE(errorOf((*opened)->reports().store(creation(makeReport(5)))), ErrorCode::StoreBusy);
        }
        QCOMPARE(got((*opened)->reports().store(creation(makeReport(5)))), 1);
    }

    void saysAtOpeningThatAnotherHoldsIt()
    {
        makeStore(1);
        const Holder holder(
            m_path, { "PRAGMA locking_mode = EXCLUSIVE", "BEGIN IMMEDIATE", "SELECT count(*) FROM reports" });
        expect({}, ErrorCode::StoreBusy);
    }

    void keepsWhatItHasOnAFullDisk()
    {
        const QString disk = m_folder->filePath(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(disk));
        if (QProcess::execute(QStringLiteral("mount"),
                { QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"), QStringLiteral("size=2m"),
                    QStringLiteral("tmpfs"), disk }) != 0)
            QSKIP("the test can not mount a small disk here");
        m_path = disk + QStringLiteral("/store.sqlite");
        QStringList stored;
        std::optional<ErrorCode> end;
        {
            const auto opened = sqliteFactory().open(url(), creating(), m_clock);
            if (opened) {
                Report report = makeReport(0);
                report.pairingReason = QString(20000, u'x');
                QList<Future<qint64>> answers; // many at once, so that batches fail and are taken apart
                for (int n = 0; n < 150; ++n) {
                    report.id = makeReport(n).id;
                    ReportChange change = creation(report);
                    change.events = { makeEvent(report.id.toString()) };
                    answers.append((*opened)->reports().store(change));
                }
                for (int n = 0; n < answers.size(); ++n) {
                    const auto answer = await(answers.at(n));
                    if (answer)
                        stored.append(makeReport(n).id.toString());
                    else
                        end = answer.error().code;
                }
            }
        }
        QStringList found;
        const auto again = sqliteFactory().open(url(), {}, m_clock);
        if (again) {
            ReportQuery query;
            query.limit = 1000;
            found = idsOf(got((*again)->reports().page(query)).rows);
            for (const QString &id : found)
                QVERIFY(got((*again)->custody().head(id)));
        }
        QProcess::execute(QStringLiteral("umount"), { QStringLiteral("-l"), disk });
        QCOMPARE(end, ErrorCode::DiskFull);
        QVERIFY(stored.size() > 5);
        QVERIFY(again);
        std::sort(found.begin(), found.end());
        std::sort(stored.begin(), stored.end());
        QCOMPARE(found, stored);
    }

private:
    /// Another connection that holds locks while it lives.
    struct Holder {
        Holder(const QString &path, std::initializer_list<const char *> statements)
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("holder"));
            database.setDatabaseName(path);
            QVERIFY(database.open());
            for (const char *statement : statements) {
                QSqlQuery query(database);
                QVERIFY2(query.exec(QString::fromLatin1(statement)), statement);
            }
        }
        ~Holder()
        {
            QSqlDatabase::database(QStringLiteral("holder"), false).close();
            QSqlDatabase::removeDatabase(QStringLiteral("holder"));
        }
        Q_DISABLE_COPY_MOVE(Holder)
    };

    QString url() const { return QStringLiteral("sqlite:") + m_path; }

    static StoreOptions creating()
    {
        StoreOptions options;
        options.createIfMissing = true;
        return options;
    }

    void expect(const StoreOptions &options, ErrorCode code)
    {
        const auto opened = sqliteFactory().open(url(), options, m_clock);
        QVERIFY(!opened);
        QVERIFY2(
            opened.error().code == code, qPrintable(errorName(opened.error().code) + u' ' + opened.error().detail));
        QCOMPARE(opened.error().subject, m_path);
        QVERIFY(!opened.error().detail.isEmpty());
    }

    void makeStore(int reports)
    {
        const auto opened = sqliteFactory().open(url(), creating(), m_clock);
        QVERIFY(opened);
        for (int n = 0; n < reports; ++n)
            static_cast<void>(got((*opened)->reports().store(creation(makeReport(n)))));
    }

    void execute(const char *sql) { const Holder holder(m_path, { sql }); }

    void write(const QByteArray &content)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    QByteArray contents()
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // What a process without rights of its own says; empty where there is no way to be one.
    QString openedByNobody(const QStringList &more, const QString &path = {})
    {
#ifdef Q_OS_UNIX
        QProcess child;
        child.setChildProcessModifier([] {
            if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
                _exit(1);
        });
        child.start(QStringLiteral(SVIDOK_BINARY_DIR "/tests/storechild"),
            QStringList{ QStringLiteral("open"), QStringLiteral("sqlite:") + (path.isEmpty() ? m_path : path) } + more);
        child.waitForFinished();
        return QString::fromUtf8(child.readAllStandardOutput()).trimmed();
#else
        Q_UNUSED(more)
        Q_UNUSED(path)
        return {};
#endif
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    FakeClock m_clock;
};

SVIDOK_SUITE(StoreFaultsTest, QCoreApplication)

} // namespace svidok::test::storefaultstests

#include "tst_store_faults.moc"
