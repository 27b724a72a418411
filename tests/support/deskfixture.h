// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/evidencepackage.h"
#include "documents/padesformat.h"
#include "documents/recordcomposer.h"
#include "imaging/scaledphotodecoder.h"
#include "support/fakereader.h"
#include "support/fakesecrets.h"
#include "support/fakesettings.h"
#include "support/forwardfixture.h"
#include "support/reports.h"
#include "support/stepexecutor.h"
#include "viewmodels/desk.h"
#include "viewmodels/ownmemory.h"
#include "vision/cvpicturelab.h"

namespace svidok::test {

/// Lays every pair onto each other as it is told to.
class FakeMatcher final : public SceneMatcher {
public:
    Faults faults;
    SceneMatch answer{false, {}, 900, 910, 300, 200, 0.8, {1, 0, 0, 0, 1, 0, 0, 0, 1}, 0.03, 0.02, QStringLiteral("fake")};
    Future<SceneMatch> match(const QByteArray &, const std::optional<Quad> &, const QByteArray &,
        const std::optional<Quad> &, CancelToken) override
    {
        return faults.pass<SceneMatch>([this] { return Result<SceneMatch>(answer); });
    }
};

/// Knows nothing about any photo, and has no files.
class FakeIntake final : public PhotoProbe, public IntakeSource {
public:
    Result<PhotoFacts> probe(const QByteArray &, const QString &fileName, bool) const override
    {
        return fail(ErrorCode::PhotoNotAnImage, fileName);
    }
    Result<QList<IntakeEntry>> list(const QString &, CancelToken) const override { return QList<IntakeEntry>(); }
    Result<QByteArray> read(const IntakeEntry &entry, qint64) const override { return fail(ErrorCode::NotFound, entry.path); }
};

class FakeSession final : public SessionMemory {
public:
    QByteArray read(const QString &key) const override { return values.value(key); }
    void write(const QString &key, const QByteArray &value) override { values.insert(key, value); }
    QHash<QString, QByteArray> values;
};

/// What the composition root of the window would offer.
class FakeServices final : public DeskServices {
public:
    std::function<Result<std::unique_ptr<SigningKey>>(const QString &, const QString &)> unlock;
    FakeSecrets secrets;
    QList<RecipientTarget> targets;
    std::function<Result<DrainReport>()> drainNow;
    std::function<Result<SyncReport>()> syncNow;
    std::optional<Error> placeTrouble;

    Result<std::unique_ptr<SigningKey>> unlockKey(const QString &locator, const QString &passphrase) override;
    Result<QString> keptPassphrase(const QString &locator) override { return await(secrets.read(locator)); }
    Outcome keepPassphrase(const QString &locator, const QString &passphrase) override
    {
        return await(passphrase.isEmpty() ? secrets.remove(locator) : secrets.write(locator, passphrase));
    }
    QList<RecipientTarget> recipients() const override { return targets; }
    QList<Recipients::Health> health() const override { return {}; }
    Result<DrainReport> drain(const CancelToken &) override;
    Result<SyncReport> sync(const CancelToken &) override;
    Outcome place() override { return placeTrouble ? Outcome(fail(*placeTrouble)) : done(); }
};

/// A whole desk in memory, with the real use cases, documents and photo decoder over fakes. Everything runs in the test's thread, when
/// the executors say so.
struct DeskFixture {
    FakeClock clock{QDateTime({2026, 5, 6}, {7, 0}, Qt::UTC)};
    FakeStore store{clock};
    FakeEvidence evidence;
    FakeIdentity identity;
    SeededIds ids{7};
    WorkContext work{store, clock, ids, identity, law(), QStringLiteral("test")};
    FakeFinder finder;
    FakeReader reader;
    FakeMatcher matcher;
    FakeIntake intake;
    ReadPlates readPlates{{finder, {&reader}, nullptr, clock, ids}, PlateGrammar(), QStringLiteral("sha256:grammar")};
    ComparePair pair{intake, readPlates, matcher};
    ScaledPhotoDecoder decoder;
    CvPictureLab pictures;
    RecordComposer composer{decoder};
    ZipPackageBuilder packages;
    PadesFormat signatures{clock};
    Review review{work, evidence};
    Examine examine{work, evidence, intake, readPlates, pair};
    Paperwork paperwork{work, {evidence, composer, packages, signatures, QStringLiteral("Test city"), QStringLiteral("uk"), {}}};
    Forwarding forwarding{work, evidence};
    StepExecutor importing;
    Importer importer{{work, intake, intake, evidence, importing, {}, {}}};
    FakeServices services;
    FakeSettings settings;
    FakeSession session;
    OwnMemory own{session, QStringLiteral("memory:"), QStringLiteral("olena")};
    StepExecutor orderly;
    StepExecutor background;
    Desk desk{work, evidence, review, examine, paperwork, forwarding, importer, services, settings, matcher, decoder, pictures, session, own, orderly,
        background};

    DeskFixture();
    /// Stores a report that waits for verification: two drawn photos, reads with characters and two readers, four checks
    /// (PASS, UNKNOWN, PASS, FAIL), one undecided violation. `change` may alter it first.
    ReportId addPending(const std::function<void(Report &)> &change = {});
    [[nodiscard]] Report stored(const ReportId &id);
    [[nodiscard]] Desk deskOver(SessionMemory &kept); ///< as this one, for another person or of another store
    /// What another person changes meanwhile.
    void changeBehind(const ReportId &id, const std::function<void(Report &)> &change);
    [[nodiscard]] QStringList actions(const ReportId &id); ///< of the report's custody chain
};

} // namespace svidok::test
