// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zipintake.h"

#include "fileintake.h"

#include <archive.h>
#include <archive_entry.h>

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>

namespace svidok {

namespace {

constexpr int MaxNames = 50'000;
constexpr qint64 MaxTotalBytes = qint64(64) << 30;
/// Photos hardly shrink in an archive: beyond this ratio over the whole archive it is a bomb.
constexpr qint64 MaxRatio = 20;
constexpr qint64 RatioMattersFrom = qint64(16) << 20;
constexpr size_t MaxIdleCursors = 4;
constexpr QChar Separator = u'!';

QString archivePart(const QString &entryPath)
{
    // The archive's own path may hold the separator too: the longest prefix that is a file counts.
    for (qsizetype at = entryPath.lastIndexOf(Separator); at > 0; at = entryPath.lastIndexOf(Separator, at - 1)) {
        if (QFileInfo(entryPath.left(at)).isFile())
            return entryPath.left(at);
    }
    return {};
}

/// Why a name may not be used; nothing: it stays inside its folder on every system.
const char *whatIsWrongWith(const QString &name)
{
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return c < u' ' || c == QChar::ReplacementCharacter; }))
        return "a name with characters that cannot be shown";
    const auto parts = QStringView(name).split(u'/');
    const bool hasDrive = name.size() > 1 && name.at(1) == u':';
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || hasDrive || parts.contains(QStringView(u"..")))
        return "a name that leads out of the archive";
    return nullptr;
}

/// What Windows writes for Ukrainian where it does not say that a name is UTF-8.
QString fromCp866(const QByteArray &name)
{
    static constexpr QStringView upper = u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп"
                                         u"░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                                         u"рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00A0";
    static_assert(upper.size() == 128);
    QString text;
    for (const char c : name)
        text += c >= 0 ? QChar::fromLatin1(c) : upper.at(static_cast<uchar>(c) - 128);
    return text;
}

/// Without parts that name the folder they stand in, as `zip -r card.zip .` puts first.
QString withoutDots(const QString &name)
{
    QStringList parts = name.split(u'/');
    parts.removeAll(QStringLiteral("."));
    return parts.join(u'/');
}

/// Up to its first hidden part; empty: nothing of it is hidden.
QString hiddenPart(const QString &name)
{
    for (qsizetype from = 0, end = 0; end >= 0; from = end + 1) {
        end = name.indexOf(u'/', from);
        if (from < name.size() && name.at(from) == u'.')
            return name.left(end);
    }
    return {};
}

/// What macOS keeps beside the files.
bool isOfMacOs(const QString &name)
{
    return name.startsWith(QStringLiteral("__MACOSX/")) || name.contains(QStringLiteral("/__MACOSX/"));
}

} // namespace

/// An archive that is read front to back.
class ZipCursor {
public:
    struct Entry {
        QString name;
        qint64 size = 0;
        bool isFile = false;
        bool isFolder = false;
        bool encrypted = false;
        bool sizeKnown = false;
    };

    explicit ZipCursor(QString path)
        : m_path(std::move(path))
    {
    }
    ZipCursor(const ZipCursor &) = delete;
    ZipCursor &operator=(const ZipCursor &) = delete;
    ~ZipCursor() { close(); }

    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] Outcome rewind()
    {
        close();
        m_archive = archive_read_new();
        archive_read_support_format_zip_seekable(m_archive);
        if (archive_read_open_filename(m_archive, QFile::encodeName(m_path).constData(), 1 << 16) != ARCHIVE_OK)
            return failed();
        return done();
    }

    /// The next entry, or nothing at the end.
    [[nodiscard]] Result<std::optional<Entry>> next()
    {
        archive_entry *raw = nullptr;
        const int answer = archive_read_next_header(m_archive, &raw);
        if (answer == ARCHIVE_EOF)
            return std::optional<Entry>();
        if (answer < ARCHIVE_WARN)
            return failed();
        Entry entry;
        const char *name = archive_entry_pathname_utf8(raw);
        entry.name = withoutDots(name ? QString::fromUtf8(name).normalized(QString::NormalizationForm_C)
                                      : fromCp866(archive_entry_pathname(raw)));
        entry.size = archive_entry_size(raw);
        entry.sizeKnown = archive_entry_size_is_set(raw) != 0;
        entry.isFile = archive_entry_filetype(raw) == AE_IFREG && !archive_entry_hardlink(raw);
        entry.isFolder = archive_entry_filetype(raw) == AE_IFDIR;
        entry.encrypted = archive_entry_is_encrypted(raw) != 0;
        return std::optional(entry);
    }

    /// The bytes of the entry that next() answered last; never more than it declared.
    [[nodiscard]] Result<QByteArray> bytes(const Entry &entry)
    {
        QByteArray all;
        QByteArray block(1 << 18, Qt::Uninitialized);
        for (;;) {
            const auto count = archive_read_data(m_archive, block.data(), static_cast<size_t>(block.size()));
            if (count < 0)
                return failed();
            if (count == 0)
                break;
            if (all.size() + count > entry.size)
                return fail(ErrorCode::ArchiveUnsafe, entry.name, QStringLiteral("longer than it says"));
            all.append(block.constData(), count);
        }
        if (all.size() != entry.size)
            return fail(ErrorCode::DocumentUnreadable, entry.name, QStringLiteral("shorter than it says"));
        return all;
    }

private:
    [[nodiscard]] tl::unexpected<Error> failed() const
    {
        const char *why = archive_error_string(m_archive);
        const int cause = archive_errno(m_archive);
        const bool isDamaged = cause <= 0 || cause == EILSEQ; // libarchive's own; others are the system's
        return fail(isDamaged ? ErrorCode::DocumentUnreadable : ErrorCode::IoFailed, QFileInfo(m_path).fileName(),
            QString::fromUtf8(why ? why : "unreadable"));
    }
    void close()
    {
        if (m_archive)
            archive_read_free(m_archive);
        m_archive = nullptr;
    }

    QString m_path;
    archive *m_archive = nullptr;
};

ZipIntake::ZipIntake() = default;
ZipIntake::~ZipIntake() = default;

bool ZipIntake::isArchive(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray magic = file.read(4);
    return magic == QByteArrayView("PK\x03\x04") || magic == QByteArrayView("PK\x05\x06");
}

bool ZipIntake::isInside(const QString &entryPath)
{
    return !QFileInfo(entryPath).isFile() && !archivePart(entryPath).isEmpty();
}

Result<QList<IntakeEntry>> ZipIntake::list(const QString &path, const CancelToken &cancel) const
{
    ZipCursor cursor(path);
    if (const auto opened = cursor.rewind(); !opened)
        return fail(opened.error());
    const QString archiveName = QFileInfo(path).fileName();
    const auto unsafeArchive = [&](const char *why) {
        return fail(ErrorCode::ArchiveUnsafe, archiveName, QString::fromLatin1(why));
    };
    const auto unsafe = [&](const QString &name, const char *why) {
        return fail(ErrorCode::ArchiveUnsafe, archiveName + Separator + name, QString::fromLatin1(why));
    };
    const qint64 archiveBytes = QFileInfo(path).size();
    QList<IntakeEntry> entries;
    QSet<QString> passedOver;
    QSet<QString> names;
    qint64 total = 0;
    for (;;) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        const auto next = cursor.next();
        if (!next)
            return fail(next.error());
        if (!*next)
            break;
        const ZipCursor::Entry &entry = **next;
        if (entry.isFolder && entry.name.isEmpty())
            continue; // the archive's own "./"
        if (const char *wrong = whatIsWrongWith(entry.name))
            return unsafe(entry.name, wrong);
        if (names.contains(entry.name))
            return unsafe(entry.name, "the same name twice");
        names.insert(entry.name);
        if (names.size() > MaxNames)
            return unsafeArchive("too many entries");
        const QString hidden = hiddenPart(entry.name);
        const bool inHiddenFolder = hidden.size() < entry.name.size() && !hidden.isEmpty();
        if (!isOfMacOs(entry.name) && (inHiddenFolder || isHiddenPhoto(hidden)))
            passedOver.insert(path + Separator + hidden);
        if (entry.isFolder)
            continue;
        if (!entry.isFile)
            return unsafe(entry.name, "not a regular file");
        if (entry.encrypted)
            return unsafe(entry.name, "encrypted");
        if (!entry.sizeKnown || entry.size < 0)
            return unsafe(entry.name, "no size given");
        if (entry.size > MaxTotalBytes - total)
            return unsafeArchive("too large when unpacked");
        total += entry.size;
        if (total > RatioMattersFrom && total / MaxRatio > archiveBytes)
            return unsafeArchive("unpacks to far more than it holds");
        if (hidden.isEmpty() && !isOfMacOs(entry.name))
            entries.append({ path + Separator + entry.name, entry.size });
    }
    for (const QString &name : std::as_const(passedOver))
        entries.append({ name, 0, true });
    return entries;
}

Result<QByteArray> ZipIntake::read(const IntakeEntry &entry, qint64 maxBytes) const
{
    const QString archive = archivePart(entry.path);
    const QString name = entry.path.mid(archive.size() + 1);
    std::unique_ptr<ZipCursor> cursor;
    {
        const std::lock_guard lock(m_mutex);
        const auto idle =
            std::find_if(m_idle.begin(), m_idle.end(), [&](const auto &c) { return c->path() == archive; });
        if (idle != m_idle.end()) {
            cursor = std::move(*idle);
            m_idle.erase(idle);
        }
    }
    bool fromStart = !cursor;
    if (!cursor)
        cursor = std::make_unique<ZipCursor>(archive);
    if (fromStart) {
        if (const auto opened = cursor->rewind(); !opened)
            return fail(opened.error());
    }
    for (;;) {
        const auto next = cursor->next();
        if (!next)
            return fail(next.error());
        if (!*next) {
            if (fromStart)
                return fail(ErrorCode::NotFound, name);
            fromStart = true;
            if (const auto opened = cursor->rewind(); !opened)
                return fail(opened.error());
            continue;
        }
        if ((*next)->name != name)
            continue;
        if ((*next)->size > maxBytes)
            return fail(ErrorCode::PhotoTooLarge, name, QStringLiteral("%1 bytes").arg((*next)->size));
        auto bytes = cursor->bytes(**next);
        if (bytes) {
            const std::lock_guard lock(m_mutex);
            if (m_idle.size() >= MaxIdleCursors)
                m_idle.erase(m_idle.begin());
            m_idle.push_back(std::move(cursor));
        }
        return bytes;
    }
}

} // namespace svidok
