// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortable.h"
#include "imaging/fileintake.h"
#include "support/suites.h"

#include <archive.h>
#include <archive_entry.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

namespace svidok::test::fileintaketests {

namespace {

constexpr qint64 Enough = qint64(1) << 30;

struct Member {
    QByteArray name;
    QByteArray bytes;
    unsigned type = AE_IFREG;
};

/// Writes an archive as careless or hostile software would; libarchive's writer checks no names.
void writeZip(
    const QString &path, const QList<Member> &members, const char *options = nullptr, const char *passphrase = nullptr)
{
    archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    if (options)
        QCOMPARE(archive_write_set_options(zip, options), ARCHIVE_OK);
    if (passphrase)
        QCOMPARE(archive_write_set_passphrase(zip, passphrase), ARCHIVE_OK);
    QCOMPARE(archive_write_open_filename(zip, QFile::encodeName(path).constData()), ARCHIVE_OK);
    for (const Member &member : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, member.name.constData());
        archive_entry_set_filetype(entry, member.type);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, member.bytes.size());
        if (member.type == AE_IFLNK)
            archive_entry_set_symlink(entry, "/etc/passwd");
        QCOMPARE(archive_write_header(zip, entry), ARCHIVE_OK);
        QCOMPARE(archive_write_data(zip, member.bytes.constData(), static_cast<size_t>(member.bytes.size())),
            member.bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QList<IntakeEntry> sorted(QList<IntakeEntry> entries)
{
    std::sort(entries.begin(), entries.end(), [](const IntakeEntry &a, const IntakeEntry &b) { return a.path < b.path; });
    return entries;
}

QStringList paths(const QList<IntakeEntry> &entries, const QString &root)
{
    QStringList all;
    for (const IntakeEntry &entry : entries)
        all.append(entry.path.mid(root.size() + 1));
    return all;
}

} // namespace

class FileIntakeTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void folderSortedAndNothingPassedOverInSilence();
    void linksMakeNoLoop();
    void namesThatAreNoTextAreListed();
    void foldersWithoutAccessAreListed();
    void singleFile();
    void missing();
    void readsWithinBounds();
    void archive();
    void archivePassesNothingOverInSilence();
    void archiveWithNamesOfWindows();
    void archiveOutOfOrder();
    void unsafeArchives_data();
    void unsafeArchives();
    void bomb();
    void encrypted();
    void notAnArchive();
    void photoThatIsAlsoAnArchive();
    void damagedArchives();
    void cancels();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
    FileIntake m_intake;
};

void FileIntakeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void FileIntakeTest::folderSortedAndNothingPassedOverInSilence()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"b/deep"_qs));
    QVERIFY(QDir(m_folder->path()).mkpath(u".trash"_qs));
    for (const char *name :
        { "c.jpg", "b/2.jpg", "b/10.jpg", "b/deep/x.jpg", "a фото.jpg", ".hidden.jpg", ".trash/y.jpg", "._c.jpg",
             ".nomedia", "z.zip" })
        writeFile(path(name), name);
    auto entries = m_intake.list(m_folder->path() + u'/');
    QVERIFY(entries);
    QList<IntakeEntry> named;
    std::copy_if(entries->begin(), entries->end(), std::back_inserter(named), [](const IntakeEntry &e) { return e.passedOver; });
    entries->removeIf([](const IntakeEntry &e) { return e.passedOver; });
    QCOMPARE(paths(*entries, m_folder->path()),
        (QStringList{ u"a фото.jpg"_qs, u"b/10.jpg"_qs, u"b/2.jpg"_qs, u"b/deep/x.jpg"_qs, u"c.jpg"_qs }));
    QCOMPARE(entries->last().byteSize, 5);
    QCOMPARE(m_intake.read(entries->last(), Enough).value_or(QByteArray()), QByteArray("c.jpg"));
    QCOMPARE(paths(named, m_folder->path()), (QStringList{ u".hidden.jpg"_qs, u".trash"_qs, u"z.zip"_qs }));
    for (const IntakeEntry &entry : named)
        QCOMPARE(m_intake.read(entry, Enough).error().code, ErrorCode::NotLookedInto);
    // Chosen by themselves they are looked into.
    QCOMPARE(m_intake.list(path(".trash")).value_or(QList<IntakeEntry>()).size(), 1);
    const auto hidden = m_intake.list(path(".hidden.jpg"));
    QCOMPARE(m_intake.read(hidden->first(), Enough).value_or(QByteArray()), QByteArray(".hidden.jpg"));
}

void FileIntakeTest::linksMakeNoLoop()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"a"_qs));
    writeFile(path("a/1.jpg"), "1");
    QVERIFY(QFile::link(m_folder->path(), path("a/up")));
    QVERIFY(QFile::link(path("a/1.jpg"), path("link.jpg")));
    QVERIFY(QFile::link(path("gone"), path("dangling.jpg")));
    QCOMPARE(::mkfifo(QFile::encodeName(path("pipe.jpg")).constData(), 0600), 0);
    const auto entries = m_intake.list(m_folder->path());
    QVERIFY(entries);
    QCOMPARE(paths(*entries, m_folder->path()),
        (QStringList{ u"a/1.jpg"_qs, u"a/up"_qs, u"dangling.jpg"_qs, u"link.jpg"_qs, u"pipe.jpg"_qs }));
    const auto failure = [&](int n) { return m_intake.read(entries->at(n), Enough).error().code; };
    QCOMPARE(failure(1), ErrorCode::NotLookedInto);
    QCOMPARE(failure(2), ErrorCode::NotFound);
    QCOMPARE(failure(4), ErrorCode::NotLookedInto);
}

void FileIntakeTest::namesThatAreNoTextAreListed()
{
    const std::filesystem::path folder = QFile::encodeName(path("a")).constData();
    QVERIFY(std::filesystem::create_directories(folder / "sub\xff" / "in it"));
    QVERIFY(std::filesystem::create_directories(folder / ".trash\xff"));
    for (const char *name : { "\xff" "1.jpg", "\xfe" "1.jpg", "фото\xd0.jpg", ".\xff.jpg", ".\xff.nomedia", "\xef\xbf\xbd" "2.jpg", "\xef\xbf\xbd<FF>1.jpg" })
        std::ofstream(folder / name) << name;
    const auto entries = m_intake.list(m_folder->path());
    const auto reads = entries ? *entries : QList<IntakeEntry>();
    QStringList failed;
    QStringList wellRead;
    for (const IntakeEntry &entry : reads) {
        const auto read = m_intake.read(entry, Enough);
        (read ? wellRead : failed).append(QFileInfo(entry.path).fileName());
        if (read)
            continue;
        QCOMPARE(read.error().code, ErrorCode::NotFound);
        QCOMPARE(read.error().subject, failed.last());
        QVERIFY(errorText(read.error()).contains(u"UTF-8"_qs));
    }
    std::filesystem::remove_all(folder); // Qt, which cleans up after the test, does not see them
    QCOMPARE(wellRead, (QStringList{ u"\uFFFD2.jpg"_qs, u"\uFFFD<FF>1.jpg"_qs }));
    // Each under a name of its own, with the bytes that are no text.
    failed.sort();
    QStringList expected{ u".\uFFFD<FF>.jpg"_qs, u".trash\uFFFD<FF>"_qs, u"sub\uFFFD<FF>"_qs, u"\uFFFD<FE>1.jpg"_qs, u"\uFFFD<FF>1.jpg?"_qs,
        u"фото\uFFFD<D0>.jpg"_qs };
    expected.sort();
    QCOMPARE(failed, expected);
}

void FileIntakeTest::foldersWithoutAccessAreListed()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"shut"_qs));
    writeFile(path("shut/1.jpg"), "1");
    QVERIFY(QFile::setPermissions(path("shut"), {}));
    const auto entries = m_intake.list(m_folder->path());
    const bool isShut = !QFileInfo(path("shut")).isReadable();
    QVERIFY(QFile::setPermissions(path("shut"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    if (!isShut)
        QSKIP("who runs this may read everything");
    QVERIFY(entries);
    QCOMPARE(paths(*entries, m_folder->path()), QStringList{ u"shut"_qs });
}

void FileIntakeTest::singleFile()
{
    writeFile(path("one!two.jpg"), "photo");
    const auto entries = m_intake.list(path("one!two.jpg"));
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(m_intake.read(entries->first(), Enough).value_or(QByteArray()), QByteArray("photo"));
}

void FileIntakeTest::missing()
{
    QCOMPARE(m_intake.list(path("nowhere")).error().code, ErrorCode::NotFound);
    QCOMPARE(m_intake.read({ path("nowhere.jpg"), 1 }, Enough).error().code, ErrorCode::NotFound);
    QCOMPARE(m_intake.read({ path("nowhere.zip!a.jpg"), 1 }, Enough).error().code, ErrorCode::NotFound);
    QCOMPARE(m_intake.read({ m_folder->path(), 1 }, Enough).error().code, ErrorCode::IoFailed);
}

void FileIntakeTest::readsWithinBounds()
{
    writeFile(path("big.jpg"), QByteArray(1000, 'b'));
    QVERIFY(m_intake.read({ path("big.jpg"), 1000 }, 1000));
    const auto tooLarge = m_intake.read({ path("big.jpg"), 1000 }, 999);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, ErrorCode::PhotoTooLarge);
    QCOMPARE(tooLarge.error().subject, u"big.jpg"_qs);
    writeZip(path("big.zip"), { { "big.jpg", QByteArray(1000, 'b') } });
    QCOMPARE(m_intake.read({ path("big.zip!big.jpg"), 1000 }, 999).error().code, ErrorCode::PhotoTooLarge);
}

void FileIntakeTest::archive()
{
    const QString zip = path("card!1.zip");
    writeZip(zip,
        { { "DCIM/", "", AE_IFDIR }, { "DCIM/2.jpg", "two" }, { "DCIM/1.jpg", "one" }, { "a..b.jpg", "dots" },
            { "__MACOSX/1.jpg", "x" }, { ".DS_Store", "y" }, { "фото.jpg", "cyrillic" } });
    const auto entries = m_intake.list(zip);
    QVERIFY2(entries, entries ? "" : qPrintable(entries.error().subject + entries.error().detail));
    // As they stand in it, so that it is read once: going through it by name takes the square of that.
    QCOMPARE(paths(*entries, zip), (QStringList{ u"DCIM/2.jpg"_qs, u"DCIM/1.jpg"_qs, u"a..b.jpg"_qs, u"фото.jpg"_qs }));
    QCOMPARE(m_intake.read(entries->at(0), Enough).value_or(QByteArray()), QByteArray("two"));
    QCOMPARE(m_intake.read(entries->at(1), Enough).value_or(QByteArray()), QByteArray("one"));
    QCOMPARE(m_intake.read(entries->at(3), Enough).value_or(QByteArray()), QByteArray("cyrillic"));
    QCOMPARE(m_intake.read({ zip + u"!DCIM/3.jpg", 0 }, Enough).error().code, ErrorCode::NotFound);
}

// As `zip -r card.zip .` and Android's bin write them.
void FileIntakeTest::archivePassesNothingOverInSilence()
{
    const QString zip = path("card.zip");
    writeZip(zip,
        { { "./", "", AE_IFDIR }, { "./p5.jpg", "five" }, { "./a/./p23.jpg", "more" }, { ".trashed-1.jpg", "bin" },
            { ".trash/y.jpg", "y" }, { ".trash/z.txt", "z" }, { "a/.b/c/", "", AE_IFDIR }, { "._p5.jpg", "fork" },
            { ".nomedia", "" }, { "__MACOSX/._p5.jpg", "fork" } });
    auto entries = m_intake.list(zip).map(sorted);
    QVERIFY(entries);
    QList<IntakeEntry> named;
    std::copy_if(entries->begin(), entries->end(), std::back_inserter(named), [](const IntakeEntry &e) { return e.passedOver; });
    entries->removeIf([](const IntakeEntry &e) { return e.passedOver; });
    QCOMPARE(paths(*entries, zip), (QStringList{ u"a/p23.jpg"_qs, u"p5.jpg"_qs }));
    QCOMPARE(m_intake.read(entries->at(0), Enough).value_or(QByteArray()), QByteArray("more"));
    QCOMPARE(m_intake.read(entries->at(1), Enough).value_or(QByteArray()), QByteArray("five"));
    QCOMPARE(paths(named, zip), (QStringList{ u".trash"_qs, u".trashed-1.jpg"_qs, u"a/.b"_qs }));
    for (const IntakeEntry &entry : named)
        QCOMPARE(m_intake.read(entry, Enough).error().code, ErrorCode::NotLookedInto);
    writeZip(path("twice.zip"), { { "a.jpg", "1" }, { "./a.jpg", "2" } });
    QCOMPARE(m_intake.list(path("twice.zip")).error().code, ErrorCode::ArchiveUnsafe);
}

// Names of which nothing says how they are written: in CP866 from Windows, in UTF-8 from elsewhere.
void FileIntakeTest::archiveWithNamesOfWindows()
{
    const QString zip = path("card.zip");
    const QByteArray all("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■.jpg");
    writeZip(zip, { { "Фото/Лев.jpg", "one" }, { all, "two" }, { "IMG 10:26.jpg", "three" } }, "hdrcharset=CP866");
    auto entries = m_intake.list(zip).map(sorted);
    QVERIFY2(entries, entries ? "" : qPrintable(entries.error().subject + entries.error().detail));
    QCOMPARE(paths(*entries, zip), (QStringList{ u"IMG 10:26.jpg"_qs, QString::fromUtf8(all), u"Фото/Лев.jpg"_qs }));
    QCOMPARE(m_intake.read(entries->at(0), Enough).value_or(QByteArray()), QByteArray("three"));
    QCOMPARE(m_intake.read(entries->at(1), Enough).value_or(QByteArray()), QByteArray("two"));
    QCOMPARE(m_intake.read(entries->at(2), Enough).value_or(QByteArray()), QByteArray("one"));

    writeZip(zip, { { "Їжак.jpg", "hedgehog" } });
    QFile file(zip);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes[bytes.indexOf("PK\x03\x04") + 7] = 0; // the mark of UTF-8 in both headers
    bytes[bytes.indexOf("PK\x01\x02") + 9] = 0;
    QVERIFY(file.seek(0));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    entries = FileIntake().list(zip);
    QVERIFY(entries);
    QCOMPARE(paths(*entries, zip), QStringList{ u"Їжак.jpg"_qs });
}

void FileIntakeTest::archiveOutOfOrder()
{
    QList<Member> members;
    for (int i = 0; i < 40; ++i)
        members.append({ QByteArray::number(i) + ".jpg", QByteArray(100 + i, static_cast<char>('A' + i)) });
    writeZip(path("many.zip"), members);
    for (int step = 0; step < 80; ++step) {
        const int i = step * 23 % 40;
        const auto bytes = m_intake.read({ path("many.zip!") + QString::number(i) + u".jpg", 0 }, Enough);
        QVERIFY(bytes);
        QCOMPARE(*bytes, members.at(i).bytes);
    }
}

void FileIntakeTest::unsafeArchives_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<unsigned>("type");
    QTest::newRow("up and out") << QByteArray("../../etc/cron.d/x.jpg") << unsigned(AE_IFREG);
    QTest::newRow("up in the middle") << QByteArray("a/../../x.jpg") << unsigned(AE_IFREG);
    QTest::newRow("absolute") << QByteArray("/etc/x.jpg") << unsigned(AE_IFREG);
    QTest::newRow("drive") << QByteArray("C:/x.jpg") << unsigned(AE_IFREG);
    QTest::newRow("backslashes") << QByteArray("..\\..\\x.jpg") << unsigned(AE_IFREG);
    QTest::newRow("control character") << QByteArray("a\nb.jpg") << unsigned(AE_IFREG);
    QTest::newRow("link") << QByteArray("innocent.jpg") << unsigned(AE_IFLNK);
}

void FileIntakeTest::unsafeArchives()
{
    QFETCH(QByteArray, name);
    QFETCH(unsigned, type);
    writeZip(path("evil.zip"),
        { { "good.jpg", "good" }, { name, type == AE_IFLNK ? QByteArray() : QByteArray("bad"), type } });
    const auto entries = m_intake.list(path("evil.zip"));
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::ArchiveUnsafe);
    QCOMPARE(entries.error().subject, u"evil.zip!"_qs + QString::fromUtf8(name).replace(u'\\', u'/')); // libarchive turns them
    const bool leadsOut = type == AE_IFREG && !name.contains('\n');
    QCOMPARE(entries.error().detail.contains(u"leads out"_qs), leadsOut);
}

void FileIntakeTest::bomb()
{
    writeZip(path("bomb.zip"), { { "zeros.jpg", QByteArray(64 << 20, '\0') } });
    const auto entries = m_intake.list(path("bomb.zip"));
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::ArchiveUnsafe);
    QCOMPARE(entries.error().subject, u"bomb.zip"_qs);
    writeZip(path("twice.zip"), { { "same.jpg", "1" }, { "same.jpg", "2" } });
    QCOMPARE(m_intake.list(path("twice.zip")).error().code, ErrorCode::ArchiveUnsafe);
}

void FileIntakeTest::encrypted()
{
    writeZip(path("secret.zip"), { { "a.jpg", "hidden" } }, "zip:encryption=aes256", "pass");
    const auto entries = m_intake.list(path("secret.zip"));
    QVERIFY(!entries);
    QCOMPARE(entries.error().code, ErrorCode::ArchiveUnsafe);
    QCOMPARE(entries.error().detail, u"encrypted"_qs);
}

void FileIntakeTest::notAnArchive()
{
    writeFile(path("text.zip"), "no archive at all");
    QCOMPARE(m_intake.list(path("text.zip")).error().code, ErrorCode::DocumentUnreadable);
    writeFile(path("nothing.zip"), "");
    QCOMPARE(m_intake.list(path("nothing.zip")).error().code, ErrorCode::DocumentUnreadable);
    writeZip(path("empty.zip"), {});
    const auto empty = m_intake.list(path("empty.zip"));
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::DocumentUnreadable);
    QCOMPARE(empty.error().subject, u"empty.zip"_qs);
}

void FileIntakeTest::photoThatIsAlsoAnArchive()
{
    writeZip(path("inner.zip"), { { "a.jpg", "a" } });
    QFile inner(path("inner.zip"));
    QVERIFY(inner.open(QIODevice::ReadOnly));
    const QByteArray both = "\xFF\xD8\xFF\xE0 a photo, then " + inner.readAll();
    writeFile(path("both.jpg"), both);
    const auto asPhoto = m_intake.list(path("both.jpg"));
    QVERIFY(asPhoto);
    QCOMPARE(m_intake.read(asPhoto->first(), Enough).value_or(QByteArray()), both); // whole, and nothing is unpacked
    QVERIFY(QFile::rename(path("both.jpg"), path("both.zip")));
    QCOMPARE(m_intake.list(path("both.zip")).error().code, ErrorCode::DocumentUnreadable);
}

void FileIntakeTest::damagedArchives()
{
    writeZip(path("good.zip"), { { "a.jpg", QByteArray(5000, 'a') }, { "b.jpg", QByteArray(5000, 'b') } });
    QFile file(path("good.zip"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    for (qsizetype size = 4; size < good.size(); size += 7) {
        writeFile(path("cut.zip"), good.left(size));
        const auto entries = m_intake.list(path("cut.zip"));
        QVERIFY(entries || entries.error().code == ErrorCode::DocumentUnreadable); // it is the input's fault, not the disk's
        for (const IntakeEntry &entry : entries.value_or(QList<IntakeEntry>()))
            static_cast<void>(m_intake.read(entry, Enough));
    }
    for (qsizetype at = 4; at < good.size(); ++at) {
        QByteArray flipped = good;
        flipped[at] = static_cast<char>(~flipped[at]);
        writeFile(path("flipped.zip"), flipped);
        FileIntake intake; // no cursor of the file that was there before
        const auto entries = intake.list(path("flipped.zip"));
        for (const IntakeEntry &entry : entries.value_or(QList<IntakeEntry>())) {
            const auto bytes = intake.read(entry, Enough);
            if (bytes)
                QVERIFY2(bytes->size() == entry.byteSize, qPrintable(entry.path));
        }
    }
}

void FileIntakeTest::cancels()
{
    CancelSource cancel;
    cancel.cancel();
    QCOMPARE(m_intake.list(m_folder->path(), cancel.token()).error().code, ErrorCode::Cancelled);
    writeZip(path("a.zip"), { { "a.jpg", "a" } });
    QCOMPARE(m_intake.list(path("a.zip"), cancel.token()).error().code, ErrorCode::Cancelled);
}

SVIDOK_SUITE(FileIntakeTest, QCoreApplication)

} // namespace svidok::test::fileintaketests

#include "tst_fileintake.moc"
