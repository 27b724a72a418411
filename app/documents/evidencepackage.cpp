// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/evidencepackage.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <new>

// Resources of a library are linked in only when somebody names them.
static void initResources() // NOLINT: the macro must be used outside of any namespace
{
    Q_INIT_RESOURCE(documents);
}

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxTotalBytes = 1LL << 30;
constexpr int MaxFiles = 10'000;

struct FreeArchive {
    void operator()(archive *a) const { archive_free(a); }
    void operator()(archive_entry *e) const { archive_entry_free(e); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;
using Entry = std::unique_ptr<archive_entry, FreeArchive>;

// A name that means the same file on every system and that sha256sum does not escape.
bool isCleanName(const QString &name)
{
    if (name.isEmpty() || name.size() > 240 || name.startsWith(u'/') || name.endsWith(u'/') || name.contains(u':')
        || name.contains(u'\\') || name.contains("//"_L1))
        return false;
    for (const QString &part : name.split(u'/')) {
        if (part == "."_L1 || part == ".."_L1)
            return false;
    }
    return std::none_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

Outcome checkNames(const QList<PackageFile> &files)
{
    QSet<QString> taken{QString::fromLatin1(ManifestName).toCaseFolded()};
    for (const PackageFile &file : files) {
        const QString folded = file.name.toCaseFolded();
        if (!isCleanName(file.name) || taken.contains(folded))
            return fail(ErrorCode::InvalidArgument, file.name, u"not a clean name, or taken"_s);
        taken.insert(folded);
    }
    return done();
}

la_ssize_t appendTo(archive *, void *target, const void *data, size_t size)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(data), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

bool writeEntry(archive *out, const QString &name, const QByteArray &bytes)
{
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), bytes.size());
    // No time is set: libarchive would turn it into the machine's local time, which differs from place to place.
    return archive_write_header(out, entry.get()) == ARCHIVE_OK
        && archive_write_data(out, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
}

} // namespace

Result<QByteArray> ZipPackageBuilder::build(const QList<PackageFile> &files) const
{
    if (auto names = checkNames(files); !names)
        return fail(names.error());
    QByteArray manifest;
    for (const PackageFile &file : files)
        manifest += Sha256::of(file.bytes).toHex().toLatin1() + "  " + file.name.toUtf8() + '\n';

    QByteArray zip;
    const Archive out(archive_write_new());
    archive_write_set_format_zip(out.get());
    archive_write_set_options(out.get(), "zip:hdrcharset=UTF-8");
    archive_write_set_bytes_per_block(out.get(), 0);
    bool good = archive_write_open(out.get(), &zip, nullptr, appendTo, nullptr) == ARCHIVE_OK;
    for (const PackageFile &file : files)
        good = good && writeEntry(out.get(), file.name, file.bytes);
    good = good && writeEntry(out.get(), QString::fromLatin1(ManifestName), manifest);
    if (!good || archive_write_close(out.get()) != ARCHIVE_OK)
        return fail(ErrorCode::DocumentFailed, u"zip"_s, QString::fromUtf8(archive_error_string(out.get())));
    return zip;
}

Result<QList<PackageFile>> readPackage(QByteArrayView zip)
try {
    const auto unreadable = [](archive *in, const QString &where = {}) {
        const char *text = archive_error_string(in);
        return fail(ErrorCode::DocumentUnreadable, u"zip"_s, where + QString::fromUtf8(text ? text : ""));
    };
    const Archive in(archive_read_new());
    archive_read_support_format_zip_seekable(in.get());
    archive_read_set_options(in.get(), "hdrcharset=UTF-8");
    if (archive_read_open_memory(in.get(), zip.data(), static_cast<size_t>(zip.size())) != ARCHIVE_OK)
        return unreadable(in.get());
    QList<PackageFile> files;
    qint64 total = 0;
    QByteArray block(1 << 16, Qt::Uninitialized);
    while (true) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(in.get(), &entry);
        if (status == ARCHIVE_EOF)
            return files;
        if (status < ARCHIVE_WARN)
            return unreadable(in.get());
        if (archive_entry_filetype(entry) == AE_IFDIR)
            continue;
        const char *utf8 = archive_entry_pathname_utf8(entry);
        PackageFile file{QString::fromUtf8(utf8 ? utf8 : archive_entry_pathname(entry)), {}};
        if (!isCleanName(file.name) || files.size() >= MaxFiles)
            return fail(ErrorCode::ArchiveUnsafe, u"zip"_s, file.name);
        la_ssize_t size = 0;
        while ((size = archive_read_data(in.get(), block.data(), static_cast<size_t>(block.size()))) > 0) {
            total += size;
            if (total > MaxTotalBytes)
                return fail(ErrorCode::ArchiveUnsafe, u"zip"_s, u"more than 1 GiB unpacked"_s);
            file.bytes.append(block.constData(), static_cast<qsizetype>(size));
        }
        if (size == ARCHIVE_FATAL)
            return unreadable(in.get(), file.name + u": "_s);
        if (size < 0)
            file.bytes.clear(); // what does not fit its own checksum is no content; the others are still read
        files.append(file);
    }
} catch (const std::bad_alloc &) {
    return fail(ErrorCode::ArchiveUnsafe, u"zip"_s, u"unpacks to more than there is memory for"_s);
}

QByteArray howToVerify()
{
    initResources();
    QFile file(u":/svidok/templates/how-to-verify.txt"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace svidok
