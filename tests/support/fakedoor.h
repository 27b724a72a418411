// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/translation.h"
#include "support/deskfixture.h"
#include "viewmodels/workplacedoor.h"

namespace svidok::test {

/// A door that always leads to the same desk in memory.
class FakeDoor final : public WorkplaceDoor {
public:
    Faults faults;
    DeskFixture desk;
    Desk *offered = &desk.desk; ///< what open() answers
    FakeSession memory;
    std::unique_ptr<Translation> translation;
    QString spoken = QStringLiteral("en");
    QString profileName = QStringLiteral("default");
    int opened = 0;
    int closed = 0;
    std::function<void(int)> progress; ///< of the demo begun last

    QList<OpenHow> ways; ///< in which it was opened
    QStringList switchedOn;
    QStringList placed; ///< "store folder" of placeEvidence()

    Future<Desk *> open(const QString &, OpenHow how) override
    {
        return faults.pass<Desk *>([this, how]() -> Result<Desk *> {
            ways.append(how);
            ++opened;
            return offered;
        });
    }
    void close() override { ++closed; }
    Future<QString> makeDemo(const QString &folder, const CancelToken &, const std::function<void(int)> &tell) override
    {
        progress = tell;
        return faults.pass<QString>([folder]() -> Result<QString> { return QStringLiteral("sqlite:") + folder + QStringLiteral("/store.sqlite"); });
    }
    Future<std::monostate> switchOn(const QString &plugin) override
    {
        switchedOn.append(plugin);
        return ready<std::monostate>(done());
    }
    Future<std::monostate> placeEvidence(const QString &storeUrl, const QString &folder) override
    {
        placed.append(storeUrl + QStringLiteral(" ") + folder);
        return ready<std::monostate>(done());
    }
    SessionMemory &session() override { return memory; }
    QString profile() const override { return profileName; }
    QString language() const override { return spoken; }
    void setLanguage(const QString &language) override
    {
        spoken = language;
        translation = std::make_unique<Translation>(language);
    }
    Future<QString> diagnostics() override { return ready<QString>(QStringLiteral("Svidok test")); }
};

} // namespace svidok::test
