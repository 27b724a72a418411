// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "demo/demofiller.h"
#include "toolbox.h"

#include <functional>

namespace svidok {

/// A folder with a demo store: store.sqlite, evidence/, keys/, photos/, workplace.ini.
struct DemoPlace {
    /// The name of its recipient: a program on this computer, see DemoPolice.
    static constexpr QStringView Police = u"Демонстраційна поліція (demo police)";

    QString folder;

    /// Whether a demo was made there.
    [[nodiscard]] bool exists() const;
    /// Whether it was made to its end.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] QString signingKey() const; ///< of the inspector, as "p12:FILE"
    [[nodiscard]] QString policeJournal() const { return file(QStringLiteral("police.journal")); }

    [[nodiscard]] QString file(const QString &name) const { return folder + u'/' + name; }
    [[nodiscard]] QString storeUrl() const { return u"sqlite:" + file(QStringLiteral("store.sqlite")); }

    struct Made {
        demo::DemoSummary summary;
        QString kept; ///< where an earlier demo is now that work was done in; empty: there was none
    };
    /// Makes it. A folder that holds an earlier demo is made anew, but set aside when work was done in it since noteMade();
    /// one that holds anything else is left alone. Errors: OutputExists, AccessDenied, IoFailed, and those of DemoFiller
    /// and the plugins.
    [[nodiscard]] Result<Made> make(Toolbox &tools, int reports, quint32 seed, const CancelToken &cancel,
        const std::function<void(int)> &progress) const;
    /// What is in its log by now counts as made by the program, not by a person. Errors: those of the store, IoFailed.
    [[nodiscard]] Outcome noteMade(Toolbox &tools) const;

private:
    [[nodiscard]] Result<qint64> custodyLinks(Toolbox &tools) const;
    [[nodiscard]] bool wasWorkedIn(Toolbox &tools) const;
    /// Answers Made::kept.
    [[nodiscard]] Result<QString> prepareFolder(Toolbox &tools) const;
    [[nodiscard]] Outcome writeSettings() const;
};

} // namespace svidok
