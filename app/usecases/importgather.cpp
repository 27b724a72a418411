// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/importgather.h"

namespace svidok {

namespace {

/// File contents held at a time, more only for a single file.
constexpr qint64 MaxBytesUnderWay = qint64(128) << 20;
constexpr size_t MaxLooking = 8;
/// Enough for the evidence store to commit in groups.
constexpr size_t MaxPutting = 128;
constexpr size_t MaxChecking = 32;

} // namespace

ImportGather::ImportGather(Ports ports, ImportObserver observer, CancelToken cancel)
    : m_ports(std::move(ports))
    , m_observer(std::move(observer))
    , m_cancel(std::move(cancel))
{
}

ImportGather::~ImportGather()
{
    // Workers use what the caller lent: they end before it goes.
    for (UnderWay &item : m_looking)
        item.look.waitForFinished();
}

Result<ImportGather::Looked> ImportGather::look(const IntakeEntry &entry) const
{
    if (m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    const auto bytes = m_ports.intake.read(entry, MaxPhotoFileBytes);
    if (!bytes)
        return fail(bytes.error());
    auto facts = m_ports.probe.probe(*bytes, intakeName(entry.path), static_cast<bool>(m_ports.read));
    if (!facts)
        return fail(facts.error());
    Looked looked{ std::move(*facts), {}, {}, {} };
    if (m_ports.evidence)
        looked.put = m_ports.evidence->put(*bytes);
    else
        looked.digest = Sha256::of(*bytes);
    if (!m_ports.read)
        return looked;
    const auto digest = looked.put ? await(*looked.put).map([](const StoredEvidence &e) { return e.sha256; })
                                   : Result<Sha256>(looked.digest);
    if (!digest)
        return looked; // its future tells
    Photo photo = takenIn({entry.path, bytes->size()}, looked.facts);
    photo.sha256 = *digest;
    photo.id = photoIdFor(*digest);
    looked.reading = m_ports.read(photo, *bytes);
    return looked;
}

void ImportGather::start(const IntakeEntry &entry)
{
    UnderWay item;
    item.file.path = entry.path;
    item.file.byteSize = entry.byteSize;
    item.look = runOn<Looked>(m_ports.executor, [this, entry] { return look(entry); });
    m_bytesUnderWay += entry.byteSize;
    m_looking.push_back(std::move(item));
}

Result<QList<ImportedFile>> ImportGather::gather(const QList<IntakeEntry> &entries)
{
    m_total = static_cast<int>(entries.size());
    if (m_observer.progress)
        m_observer.progress(0, m_total);
    for (const IntakeEntry &entry : entries)
        m_files.emplace(entry.path, std::nullopt);
    m_next = m_files.begin();
    for (const IntakeEntry &entry : entries) {
        if (m_cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (const auto room = makeRoom(entry.byteSize, MaxLooking - 1, MaxPutting, MaxChecking); !room)
            return fail(room.error());
        start(entry);
    }
    if (const auto finished = makeRoom(MaxBytesUnderWay, 0, 0, 0); !finished)
        return fail(finished.error());
    return m_told;
}

Outcome ImportGather::makeRoom(qint64 bytes, size_t looking, size_t putting, size_t checking)
{
    const auto tooMany = [&](const std::deque<UnderWay> &stage, size_t most) { return stage.size() > most; };
    while (tooMany(m_looking, looking) || (m_bytesUnderWay + bytes > MaxBytesUnderWay && !m_looking.empty())) {
        if (const auto step = finishLook(); !step)
            return step;
    }
    while (tooMany(m_putting, putting) || (m_bytesUnderWay + bytes > MaxBytesUnderWay && !m_putting.empty())) {
        if (const auto step = finishPut(); !step)
            return step;
    }
    while (tooMany(m_checking, checking)) {
        if (const auto step = finishCheck(); !step)
            return step;
    }
    return done();
}

Outcome ImportGather::finishLook()
{
    UnderWay item = std::move(m_looking.front());
    m_looking.pop_front();
    auto looked = await(item.look);
    if (!looked) {
        m_bytesUnderWay -= item.file.byteSize;
        if (looked.error().code == ErrorCode::Cancelled)
            return fail(looked.error());
        closeFailed(std::move(item.file), looked.error());
        return done();
    }
    item.file.photo = takenIn({item.file.path, item.file.byteSize}, looked->facts);
    if (looked->reading && *looked->reading)
        item.file.reading = **looked->reading;
    else if (looked->reading)
        item.file.readingError = looked->reading->error();
    if (looked->put) {
        item.put = *looked->put;
        m_putting.push_back(std::move(item));
    } else {
        m_bytesUnderWay -= item.file.byteSize;
        askStores(std::move(item), looked->digest);
    }
    return done();
}

Outcome ImportGather::finishPut()
{
    UnderWay item = std::move(m_putting.front());
    m_putting.pop_front();
    m_bytesUnderWay -= item.file.byteSize;
    const auto stored = await(item.put);
    if (!stored && stored.error().code == ErrorCode::EvidenceAltered) {
        closeFailed(std::move(item.file), stored.error()); // only this one is spoilt
        return done();
    }
    if (!stored)
        return fail(stored.error());
    item.file.photo.byteSize = stored->byteSize;
    askStores(std::move(item), stored->sha256);
    return done();
}

void ImportGather::askStores(UnderWay item, const Sha256 &digest)
{
    item.file.photo.sha256 = digest;
    item.file.photo.id = photoIdFor(digest);
    if (m_ports.evidence)
        item.verified = m_ports.evidence->verify(digest);
    item.known = m_ports.reports.reportsWithPhoto(digest);
    m_checking.push_back(std::move(item));
}

Outcome ImportGather::finishCheck()
{
    UnderWay item = std::move(m_checking.front());
    m_checking.pop_front();
    const auto known = await(item.known);
    if (!known)
        return fail(known.error());
    if (item.verified) {
        if (const auto size = await(*item.verified); !size) {
            closeFailed(std::move(item.file), size.error());
            return done();
        }
    }
    item.file.state = known->isEmpty() ? ImportedFile::State::New : ImportedFile::State::Known;
    item.file.reports = *known;
    close(std::move(item.file));
    return done();
}

void ImportGather::closeFailed(ImportedFile file, Error error)
{
    file.state = ImportedFile::State::Failed;
    error.subject = intakeName(file.path);
    file.error = std::move(error);
    close(std::move(file));
}

void ImportGather::close(ImportedFile file)
{
    const auto place = m_files.find(file.path);
    place->second = std::move(file);
    ++m_closed;
    tellInOrder();
    if (m_observer.progress)
        m_observer.progress(m_closed, m_total);
}

void ImportGather::tellInOrder()
{
    for (; m_next != m_files.end() && m_next->second; ++m_next) {
        ImportedFile file = std::move(*m_next->second);
        const auto twin = m_seen.constFind(file.photo.sha256);
        if (file.state != ImportedFile::State::Failed && twin != m_seen.constEnd()) {
            file.state = ImportedFile::State::Duplicate;
            file.duplicateOf = *twin;
            file.reports.clear();
        } else if (file.state != ImportedFile::State::Failed) {
            m_seen.insert(file.photo.sha256, file.path);
        }
        m_told.append(std::move(file));
        if (m_observer.file)
            m_observer.file(m_told.last());
    }
}

} // namespace svidok
