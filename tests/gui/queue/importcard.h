// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/deskfixture.h"
#include "support/takenat.h"
#include "viewmodels/queuethumbnails.h"
#include "widgets/actions.h"

#include <QMap>
#include <QMutex>
#include <QSet>

#include <thread>
#include <vector>

namespace svidok::test {

/// Photos are lines "second metre", everything else is no photo.
class CardIntake final : public PhotoProbe, public IntakeSource {
public:
    QMap<QString, QByteArray> files;
    QStringList cutOff; ///< names of photos whose end is missing
    QMap<QString, QByteArray> pictures; ///< what whoever reads a file a second time finds there
    mutable QSet<QString> wasRead;
    mutable QMutex reading; ///< while a test holds it no file can be read

    Result<PhotoFacts> probe(const QByteArray &photo, const QString &fileName, bool) const override
    {
        const QByteArrayList parts = photo.split(' ');
        if (parts.size() != 2)
            return fail(ErrorCode::PhotoNotAnImage, fileName);
        PhotoFacts facts = takenAt(parts.at(0).toInt(), parts.at(1).toDouble());
        if (cutOff.contains(fileName))
            facts.capture.flags = {CaptureFlag::PixelsTruncated};
        return facts;
    }
    Result<QList<IntakeEntry>> list(const QString &path, CancelToken) const override
    {
        QList<IntakeEntry> entries;
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.key().startsWith(path))
                entries.append({file.key(), file.value().size()});
        }
        return entries.isEmpty() ? Result<QList<IntakeEntry>>(fail(ErrorCode::NotFound, path)) : entries;
    }
    Result<QByteArray> read(const IntakeEntry &entry, qint64) const override
    {
        const QMutexLocker turn(&reading);
        const bool again = wasRead.contains(entry.path);
        wasRead.insert(entry.path);
        return again ? pictures.value(entry.path, files.value(entry.path)) : files.value(entry.path);
    }
};

/// Runs each task in a thread of its own, so that an import can be paused.
class ThreadExecutor final : public Executor {
public:
    ~ThreadExecutor() override
    {
        for (std::thread &one : m_threads)
            one.join();
    }
    void post(std::function<void()> task) override { m_threads.emplace_back(std::move(task)); }

private:
    std::vector<std::thread> m_threads;
};

/// A desk in memory and a card of five photos, two pairs among them.
struct Card {
    DeskFixture f;
    Actions actions{f.session};
    CardIntake intake;
    ThreadExecutor threads;
    Importer importer{{f.work, intake, intake, f.evidence, f.importing, {}, {}}};
    Desk desk{f.work, f.evidence, f.review, f.examine, f.paperwork, f.forwarding, importer, f.services, f.settings, f.matcher, f.decoder,
        f.pictures, f.session, f.own, f.orderly, f.background};
    Desk threaded{f.work, f.evidence, f.review, f.examine, f.paperwork, f.forwarding, importer, f.services, f.settings, f.matcher, f.decoder,
        f.pictures, f.session, f.own, f.orderly, threads};
    QueueThumbnails thumbnails{f.desk};

    Card()
    {
        intake.files = {{QStringLiteral("/card/001.jpg"), "0 0"}, {QStringLiteral("/card/002.jpg"), "400 3"}, {QStringLiteral("/card/003.jpg"), "9000 1000"},
            {QStringLiteral("/card/004.jpg"), "9400 1004"}, {QStringLiteral("/card/005.jpg"), "50000 5000"}, {QStringLiteral("/card/note.txt"), "no photo at all"}};
    }
    int reports() { return static_cast<int>(await(f.store.queue().count({})).value_or(-1)); }
};

} // namespace svidok::test
